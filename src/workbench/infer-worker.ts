import { parentPort, workerData } from "node:worker_threads";
import { QuestionError } from "../contract/error-body.ts";
import { answerGravity } from "./answer-gravity.ts";
import { answerMrqap } from "./answer-mrqap.ts";
import { answerPattern } from "./answer-pattern.ts";
import { answerShare } from "./answer-share.ts";
import { answerSurprising } from "./answer-surprising.ts";
import type { InferenceMade, InferenceWork } from "./infer-job.ts";
import { refusalOf } from "./refusal.ts";
import { sharedNetworksIn, type TiesStudied } from "./ties-studied.ts";

/** A thread that answers one question whether ties follow a pattern. */
const work: InferenceWork = workerData;
parentPort?.postMessage(await made(work));

async function made(given: InferenceWork): Promise<InferenceMade> {
  try {
    return { reply: await answered(given) };
  } catch (error) {
    if (error instanceof QuestionError) return { refused: refusalOf(error) };
    throw error;
  }
}

function answered({ wanted, studied: sent }: InferenceWork): unknown {
  const { given, networks } = sent;
  const studied: TiesStudied = {
    ...sent,
    // A function cannot be sent to a thread.
    given: { ...given, ...(networks && { sharedNetworks: sharedNetworksIn(networks) }) },
  };
  switch (wanted.question) {
    case "pattern":
      return answerPattern(wanted.asked, studied);
    case "gravity":
      return answerGravity(wanted.asked, studied);
    case "mrqap":
      return answerMrqap(wanted.asked, studied);
    case "share":
      return answerShare(wanted.asked, studied);
    case "surprising":
      return answerSurprising(wanted.asked, studied);
  }
}
