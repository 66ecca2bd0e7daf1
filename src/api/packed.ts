import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";

/** Shorter bodies gain less than the packing costs. */
const WORTH_IT = 16_384;
const packed = promisify(gzip);

/** Long bodies packed for readers that take them so; the last few are kept, by the tag of what they say. */
export class PackedBodies {
  readonly #held = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a tag; a reader that does not take it gets none. */
  at(tag: string, context: Context): Uint8Array<ArrayBuffer> | undefined {
    return takesPacked(context) ? this.#held.get(tag) : undefined;
  }

  /** The body packed, where it is long and the reader takes it so. */
  async pack(
    tag: string,
    body: string | Uint8Array,
    context: Context,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (body.length < WORTH_IT || !takesPacked(context)) return undefined;
    const bytes = new Uint8Array(await packed(body));
    this.#held.set(tag, bytes);
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest);
    return bytes;
  }
}

/** Whether a reader takes gzip, as `Accept-Encoding` says: named, and not with the weight 0. */
export function takesPacked(context: Context): boolean {
  const asked = context.req.header("accept-encoding") ?? "";
  return asked
    .split(",")
    .some((each) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/i.test(each));
}

/** A packed body as a reply; its tag is weak, since the bytes on the way are others. */
export function packedReply(context: Context, bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const tag = context.res.headers.get("ETag");
  if (tag && !tag.startsWith("W/")) context.header("ETag", `W/${tag}`);
  return context.body(bytes, 200, { "Content-Type": type, "Content-Encoding": "gzip" });
}
