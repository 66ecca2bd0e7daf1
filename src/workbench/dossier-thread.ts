import { extname } from "node:path";
import type { DossierAsked } from "./dossier-asked.ts";
import { errorOf, type Refusal } from "./refusal.ts";
import { type LedgerDesk, ThreadAtHand } from "./thread-at-hand.ts";

/** As one document, or with the claims and replies it was made from. */
export type DossierForm = "html" | "zip";

/** What the thread is asked. */
export interface DossierWork {
  asked: DossierAsked;
  form: DossierForm;
}

export type DossierMade = { document: string | Uint8Array<ArrayBuffer> } | { refused: Refusal };
type Document = Extract<DossierMade, { document: unknown }>["document"];

// In a package the files are compiled, and this one lies beside the worker either way.
const WORKER = new URL(`./dossier-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Briefs, one after another, made on a thread with a store and a renderer of its own: assessing, drawing and looking up
 * hundreds of notes takes a second in which a server would answer nobody.
 */
export class DossierThread {
  readonly #thread: ThreadAtHand<DossierWork, DossierMade>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(desk: LedgerDesk) {
    this.#thread = new ThreadAtHand(WORKER, desk);
  }

  make(work: DossierWork): Promise<Document> {
    const made = this.#last.then(() => this.#made(work));
    this.#last = made.catch(() => undefined);
    return made;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  async #made(work: DossierWork): Promise<Document> {
    const made = await this.#thread.ask(work);
    if ("document" in made) return made.document;
    throw errorOf(made.refused);
  }
}
