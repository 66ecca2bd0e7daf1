/**
 * Text in the encoding that its mark, its statement or its bytes tell. What is no UTF-8 is taken as Windows-1252, of
 * which every run of bytes is some text.
 */
export function decodedText(bytes: Uint8Array, stated?: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(stated).decode(bytes);
  }
}

function decoderOf(stated: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(stated ?? "windows-1252");
  } catch {
    return new TextDecoder("windows-1252");
  }
}
