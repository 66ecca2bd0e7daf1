import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refusePage } from "./content-expected.ts";
import { type FetchOptions, fetchGuarded } from "./fetch-guarded.ts";
import { refusedAnswer } from "./fetch-whole.ts";
import { shortened } from "./guard-url.ts";

/** What lies at an address, put by on this disk for as long as it is read. */
export interface FetchedFile {
  readonly path: string;
  readonly close: () => void;
}

const LIMITS = { mostBytes: 4_000_000_000, mostMillis: 3_600_000 } as const;

/** Fetches a table, graph or package to read it as a file; a web page in its place is refused. */
export async function fetchedFile(address: string, options: FetchOptions = {}): Promise<FetchedFile> {
  const fetched = await fetchGuarded(address, { ...LIMITS, ...options });
  if (fetched.status !== 200) {
    fetched.leave();
    throw refusedAnswer(fetched);
  }
  const folder = mkdtempSync(join(tmpdir(), "hansa-fetched-"));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, nameIn(address));
    const bytes = noPage(fetched.bytes, shortened(fetched.url));
    await pipeline(Readable.from(bytes), createWriteStream(path, { flags: "wx" }));
    return { path, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function* noPage(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of bytes) {
    if (first) refusePage(chunk, where, "file of data");
    first = false;
    yield chunk;
  }
}

/** The last part of the address, in signs that every disk takes: from it the source gets its title. */
function nameIn(address: string): string {
  const last = basename(new URL(address).pathname);
  return (
    last
      .replaceAll(/[^\w.-]+/g, "-")
      .replace(/^[.-]+/, "")
      .slice(-100) || "table"
  );
}
