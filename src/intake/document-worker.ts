import { parentPort, workerData } from "node:worker_threads";
import type { DocumentKind } from "./document-form.ts";
import { htmlWords } from "./document-html.ts";
import { markdownWords, plainWords } from "./document-plain.ts";
import type { DocumentWords } from "./document-words.ts";
import { IntakeError } from "./intake-error.ts";

/** What reads a document in a thread of its own is given, and what it gives back. */
export interface ToRead {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}
export type Outcome = { readonly words: DocumentWords } | { readonly why: string };

// The large readers are loaded only for the documents they read.
const READERS: Readonly<Record<DocumentKind, (bytes: Uint8Array) => Promise<DocumentWords> | DocumentWords>> =
  {
    pdf: async (bytes) => (await import("./document-pdf.ts")).pdfWords(bytes),
    word: async (bytes) => (await import("./document-office.ts")).wordWords(bytes),
    workbook: async (bytes) => (await import("./document-office.ts")).workbookWords(bytes),
    html: htmlWords,
    markdown: markdownWords,
    plain: plainWords,
    unread: () => ({ pages: [], paged: false }),
  };

const { kind, bytes }: ToRead = workerData;
try {
  tell({ words: await READERS[kind](bytes) });
} catch (error) {
  tell({ why: wordsOf(error) });
}

function tell(outcome: Outcome): void {
  parentPort?.postMessage(outcome);
}

function wordsOf(error: unknown): string {
  if (error instanceof IntakeError) return error.message;
  if (error instanceof Error && error.name === "PasswordException") return "it is closed by a password";
  return error instanceof Error ? error.message : String(error);
}
