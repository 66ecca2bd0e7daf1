import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { fetchFailed } from "./fetch-failed.ts";
import { shortened } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";
import { tooLarge } from "./size-limits.ts";

/** The body of an answer, unpacked; more than `most` of it is refused, on the way or unpacked. */
export async function* bodyOf(
  url: URL,
  response: IncomingMessage,
  most: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stated = Number(response.headers["content-length"] ?? 0);
  try {
    if (stated > most) throw tooLarge(shortened(url.href), most);
    let length = 0;
    for await (const chunk of unpackedBody(url, response)) {
      length += chunk.length;
      if (length > most) throw tooLarge(shortened(url.href), most);
      yield chunk;
    }
  } catch (error) {
    throw isOfPacking(error) ? damagedBody(url, error) : fetchFailed(url, error, signal);
  } finally {
    response.destroy();
  }
}

function unpackedBody(url: URL, response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  const unpacking = UNPACKING[encoding]?.();
  if (unpacking === undefined)
    throw new IntakeError(
      "wrong-content",
      `${shortened(url.href)} is sent packed as '${encoding}', which is not read here.`,
    );
  // A failure on either side ends the stream and is thrown where it is read.
  pipeline(response, unpacking, () => {});
  return unpacking;
}

const UNPACKING: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function isOfPacking(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && /^(Z_|ERR__?BROTLI|ERR__ERROR)/.test(String(error.code))
  );
}

function damagedBody(url: URL, error: unknown): IntakeError {
  return new IntakeError("damaged", `${shortened(url.href)} came damaged, or ends too early; try again.`, {
    cause: error,
  });
}
