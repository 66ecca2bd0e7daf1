import { extname } from "node:path";
import process from "node:process";
import { Worker } from "node:worker_threads";
import type { DocumentKind } from "./document-form.ts";
import { CLOSED, type DocumentWords, SILENT } from "./document-words.ts";
import type { Outcome, ToRead } from "./document-worker.ts";

export interface ReadingLimits {
  readonly mostMillis: number;
  /** Beyond what the process holds when reading begins. */
  readonly mostBytes: number;
}

const MEGABYTE = 1_000_000;
const LIMITS: ReadingLimits = { mostMillis: 60_000, mostBytes: 1000 * MEGABYTE };
const LOOK_EVERY = 50;

/** The words of a document, or why they cannot be read; a damaged file is no whole document at all. */
export type Reading =
  | { readonly words: DocumentWords }
  | { readonly unread: string; readonly damaged?: boolean };

/**
 * Reads a document in a thread of its own, which is ended where it takes too long or too much memory: the formats
 * are large, and a file may be made to make their readers run for ever.
 */
export function documentText(
  kind: DocumentKind,
  bytes: Uint8Array,
  limits: Partial<ReadingLimits> = {},
): Promise<Reading> {
  if (kind === "closed") return Promise.resolve({ unread: CLOSED });
  if (kind === "unread") return Promise.resolve({ unread: "no program here reads files of its kind" });
  const { mostMillis, mostBytes } = { ...LIMITS, ...limits };
  const toRead: ToRead = { kind, bytes };
  const worker = new Worker(READER, {
    workerData: toRead,
    resourceLimits: roomFor(mostBytes),
    stdout: true,
    stderr: true,
  });
  return new Promise((done) => {
    const watch = watched(worker, { mostMillis, mostBytes }, done);
    worker.once("message", (outcome: Outcome) => {
      done("words" in outcome ? outcome : unreadFor(outcome));
      void worker.terminate();
    });
    worker.once("error", (error) => done({ unread: wordsOf(error) }));
    worker.once("exit", () => {
      clearInterval(watch);
      done({ unread: "its reader ended without a word" });
    });
  });
}

/** Why nothing can be looked up in a document, where nothing can. */
export function whyUnread(reading: Reading): string | undefined {
  if ("unread" in reading) return reading.unread;
  return reading.words.pages.every((page) => page.trim() === "") ? SILENT : undefined;
}

function unreadFor({ why, damaged }: Extract<Outcome, { why: string }>): Reading {
  return { unread: why, ...(damaged && { damaged }) };
}

// In a package the files are compiled, and this one lies beside the worker either way.
const READER = new URL(`./document-worker${extname(import.meta.url)}`, import.meta.url);

function roomFor(mostBytes: number): { maxOldGenerationSizeMb: number } {
  return { maxOldGenerationSizeMb: Math.ceil(mostBytes / MEGABYTE) };
}

/** The limits of a thread leave out its buffers, so the process as a whole is looked at. */
function watched(worker: Worker, limits: ReadingLimits, done: (reading: Reading) => void): NodeJS.Timeout {
  const [began, held] = [performance.now(), process.memoryUsage.rss()];
  return setInterval(() => {
    const late = performance.now() - began > limits.mostMillis;
    const large = process.memoryUsage.rss() - held > limits.mostBytes;
    if (!late && !large) return;
    done({ unread: late ? "it takes too long to read" : TOO_LARGE });
    void worker.terminate();
  }, LOOK_EVERY);
}

const TOO_LARGE = "it takes too much memory to read";

function wordsOf(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return TOO_LARGE;
  return error instanceof Error ? error.message : String(error);
}
