/** How the bytes of a file are packed, by the first of them; its name may say anything. */
export type Packing = "plain" | "gzip" | "bzip2" | "zip";

/** The packing that bytes begin with. */
export function packingIn(head: Uint8Array): Packing {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return "gzip";
  if (a === 0x42 && b === 0x5a && c === 0x68 && d !== undefined && d >= 0x31 && d <= 0x39) return "bzip2";
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return "zip";
  return "plain";
}
