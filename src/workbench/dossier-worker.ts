import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { QuestionError } from "../contract/error-body.ts";
import { makeDossier } from "./dossier.ts";
import type { DossierAsked } from "./dossier-asked.ts";
import type { DossierMade, DossierWork } from "./dossier-thread.ts";
import { openWorkbench } from "./open-workbench.ts";
import { refusalOf } from "./refusal.ts";
import type { LedgerDesk } from "./thread-at-hand.ts";
import { writeDossier } from "./write-dossier.ts";

/** A thread that makes briefs from the store on file, each when it is asked for. */
const desk: LedgerDesk = workerData;
const workbench = openWorkbench(desk);
parentPort?.on("message", async (work: DossierWork) => parentPort?.postMessage(await made(work)));

async function made({ asked, form }: DossierWork): Promise<DossierMade> {
  try {
    if (form === "zip") return { document: await packed(asked) };
    return { document: (await makeDossier(await workbench, asked)).html };
  } catch (error) {
    if (error instanceof QuestionError) return { refused: refusalOf(error) };
    throw error;
  }
}

async function packed(asked: DossierAsked): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), "hansa-brief-"));
  try {
    const out = join(folder, "brief.zip");
    await writeDossier(await workbench, { ...asked, out });
    return new Uint8Array(await readFile(out));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
