import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { bunzip2, CutShort } from "./bunzip2.ts";
import { IntakeError } from "./intake-error.ts";
import type { Packing } from "./packing.ts";
import { type UnpackLimits, withinLimits } from "./size-limits.ts";

const CHUNK = 1 << 18;

/** Unpacks what comes; failures name the file. */
export async function* unpacked(
  packing: "gzip" | "bzip2",
  packed: AsyncIterable<Uint8Array>,
  bytesRead: () => number,
  file: string,
  limits?: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  const bytes = packing === "gzip" ? gunzip(packed) : bunzip2(packed);
  try {
    yield* withinLimits(bytes, bytesRead, file, limits);
  } catch (error) {
    throw error instanceof IntakeError ? error : unreadable(file, packing, error);
  }
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: CHUNK });
  // A failure ends the stream and is thrown where it is read.
  pipeline(packed, unpacking, () => {});
  for await (const chunk of unpacking) yield chunk;
}

function unreadable(file: string, packing: Packing, error: unknown): unknown {
  if (!(error instanceof Error) || "syscall" in error) return error;
  const short = error instanceof CutShort || ("code" in error && error.code === "Z_BUF_ERROR");
  return short
    ? new IntakeError(
        "ends-too-early",
        `${file} ends too early: it was cut off on its way here. Get the file again.`,
        { cause: error },
      )
    : new IntakeError("damaged", `${file} is damaged (${packing}: ${error.message}). Get the file again.`, {
        cause: error,
      });
}
