import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { documentFile, type OpenDocument } from "../intake/document-open.ts";
import { IntakeError } from "../intake/intake-error.ts";
import type { DocumentFile } from "../record/document-file.ts";
import { makeFolder } from "../store/make-folder.ts";

/**
 * Where the documents of a store's sources lie: copies of those that are to be kept, and the path that a file
 * was read from. It is of this machine alone and no part of the ledger.
 */
export class DocumentShelf {
  readonly #folder: string;

  constructor(storePath: string) {
    this.#folder = `${resolve(storePath)}-documents`;
  }

  /** Keeps a copy; gives its path. */
  keep({ sha256, bytes }: OpenDocument): string {
    this.#put(sha256, bytes);
    return join(this.#folder, sha256);
  }

  /** Notes where a document lies. */
  note({ sha256 }: OpenDocument, path: string): void {
    this.#put(`${sha256}${NOTE}`, resolve(path));
  }

  /** The digests of documents that were read at a path. */
  digestsAt(path: string): ReadonlySet<string> {
    const notes = this.#names().filter((name) => name.endsWith(NOTE));
    const digests = notes.map((name) => name.slice(0, -NOTE.length));
    return new Set(digests.filter((sha256) => this.#noted({ sha256 }) === resolve(path)));
  }

  /** The path of the copy, if there is one. */
  copyOf({ sha256 }: Pick<DocumentFile, "sha256">): string | undefined {
    const path = join(this.#folder, sha256);
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
  }

  /** The document with its bytes as they were recorded; undefined where it is not at hand, or is another by now. */
  async documentOf(file: DocumentFile): Promise<OpenDocument | undefined> {
    const path = this.copyOf(file) ?? this.#noted(file);
    if (path === undefined) return undefined;
    try {
      const document = await documentFile(path, file.name);
      return document.sha256 === file.sha256 ? document : undefined;
    } catch (error) {
      if (error instanceof IntakeError) return undefined;
      throw error;
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder);
    } catch {
      return [];
    }
  }

  #noted({ sha256 }: Pick<DocumentFile, "sha256">): string | undefined {
    try {
      return readFileSync(join(this.#folder, `${sha256}${NOTE}`), "utf8");
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all, and for nobody else to read: a document may be under copyright, or in confidence. */
  #put(name: string, held: string | Uint8Array): void {
    makeFolder(this.#folder, 0o700);
    const path = join(this.#folder, name);
    const part = `${path}.${process.pid}.part`;
    try {
      writeFileSync(part, held, { mode: 0o600 });
      renameSync(part, path);
    } finally {
      rmSync(part, { force: true });
    }
  }
}

/** Ends the name of a file that tells where a document lies. */
const NOTE = ".path";
