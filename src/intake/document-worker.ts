import { parentPort, workerData } from "node:worker_threads";
import type { DocumentKind } from "./document-form.ts";
import { htmlWords } from "./document-html.ts";
import { markdownWords, plainWords } from "./document-plain.ts";
import { CLOSED, type DocumentWords } from "./document-words.ts";
import { IntakeError } from "./intake-error.ts";

/** The kinds there is a reader for. */
type ReadKind = Exclude<DocumentKind, "closed" | "unread">;

/** What reads a document in a thread of its own is given, and what it gives back. */
export interface ToRead {
  readonly kind: ReadKind;
  readonly bytes: Uint8Array;
}
export type Outcome =
  | { readonly words: DocumentWords }
  /** Why not, and whether the file itself is to blame: then it is to be got again. */
  | { readonly why: string; readonly damaged: boolean };

// The large readers are loaded only for the documents they read.
const READERS: Readonly<Record<ReadKind, (bytes: Uint8Array) => Promise<DocumentWords> | DocumentWords>> = {
  pdf: async (bytes) => (await import("./document-pdf.ts")).pdfWords(bytes),
  word: async (bytes) => (await import("./document-office.ts")).wordWords(bytes),
  workbook: async (bytes) => (await import("./document-office.ts")).workbookWords(bytes),
  html: htmlWords,
  markdown: markdownWords,
  plain: plainWords,
};

const { kind, bytes }: ToRead = workerData;
try {
  tell({ words: await READERS[kind](bytes) });
} catch (error) {
  tell({ why: wordsOf(error), damaged: isDamage(error) });
}

function tell(outcome: Outcome): void {
  parentPort?.postMessage(outcome);
}

/** The reader of PDF tells a broken one by the name of its error. */
function isDamage(error: unknown): boolean {
  if (error instanceof IntakeError) return error.code === "damaged";
  return error instanceof Error && error.name === "InvalidPDFException";
}

function wordsOf(error: unknown): string {
  if (error instanceof IntakeError) return error.message;
  if (error instanceof Error && error.name === "PasswordException") return CLOSED;
  return error instanceof Error ? error.message : String(error);
}
