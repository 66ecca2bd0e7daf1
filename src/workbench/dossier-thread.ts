import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { DossierAsked } from "./dossier-asked.ts";
import { errorOf, type Refusal } from "./refusal.ts";

/** Where the ledger and the names of places are. */
export interface DossierDesk {
  storePath: string;
  cacheFolder?: string | undefined;
}

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
/** What a thread has read serves the next brief; after so long a pause its memory is worth more. */
const IDLE_MS = 60_000;

/**
 * Briefs, one after another, made on a thread with a store and a renderer of its own: assessing, drawing and looking up
 * hundreds of notes takes a second in which a server would answer nobody.
 */
export class DossierThread {
  readonly #desk: DossierDesk;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ storePath, cacheFolder }: DossierDesk) {
    this.#desk = { storePath, cacheFolder };
  }

  make(work: DossierWork): Promise<Document> {
    const made = this.#last.then(() => this.#made(work));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #made(work: DossierWork): Promise<Document> {
    clearTimeout(this.#idle);
    this.#worker ??= new Worker(WORKER, { workerData: this.#desk });
    const made = await answerOf(this.#worker, work).catch(async (error) => {
      await this.close();
      throw error;
    });
    // An idle thread keeps no process alive.
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    if ("document" in made) return made.document;
    throw errorOf(made.refused);
  }
}

function answerOf(worker: Worker, work: DossierWork): Promise<DossierMade> {
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<DossierMade>();
  const ended = (): void => reject(new Error("The thread that makes briefs ended without one."));
  worker.once("message", resolve).once("error", reject).once("exit", ended);
  worker.postMessage(work);
  return promise.finally(() => worker.off("message", resolve).off("error", reject).off("exit", ended));
}
