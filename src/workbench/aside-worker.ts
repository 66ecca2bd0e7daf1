import { parentPort, workerData } from "node:worker_threads";
import { QuestionError } from "../contract/error-body.ts";
import type { AsideMade, AsideWork } from "./answers-aside.ts";
import { openWorkbench } from "./open-workbench.ts";
import { refusalOf } from "./refusal.ts";
import type { LedgerDesk, OnTheWay } from "./thread-at-hand.ts";
import type { Told } from "./workbench.ts";

/** A thread that gives long answers from the store on file, each when it is asked for. */
const desk: LedgerDesk = workerData;
const workbench = openWorkbench(desk);
parentPort?.on("message", async (work: AsideWork) => parentPort?.postMessage(await made(work)));

function progress(told: Told): void {
  const said: OnTheWay<Told> = { told };
  parentPort?.postMessage(said);
}

async function made({ question, asked }: AsideWork): Promise<AsideMade> {
  try {
    // Whoever asks has checked it by the question's own schemas, which the compiler cannot know of a name.
    return { reply: await (await workbench)[question](asked as never, { progress }) };
  } catch (error) {
    if (error instanceof QuestionError) return { refused: refusalOf(error) };
    throw error;
  }
}
