import process from "node:process";
import type { Told } from "../workbench/workbench.ts";
import { progressOn } from "./import-progress.ts";

const FIRST_MS = 1000;

/**
 * Says on standard error what is being done, and how far: after a second, and then now and then. For work that gives
 * nobody a turn, so that Ctrl-C ends the process at once; it must write nothing before its end.
 */
export async function stagesTold<T>(compute: (tell: (stage: string) => void) => Promise<T>): Promise<T> {
  const line = progressOn(process.stderr, () => performance.now(), undefined, FIRST_MS);
  try {
    return await compute(line.tell);
  } finally {
    line.end();
  }
}

/** What each stage of a forecast played through is called. */
const STAGES: Readonly<Record<string, string>> = {
  "laying-out": "laying out what was known",
  learning: "learning",
  trees: "growing trees",
  scoring: "scoring pairs",
  seeking: "seeking what came among all that might have",
  intervals: "drawing intervals",
};

/** Stages by name, each with the share of the whole that is done with. */
export const inWords =
  (tell: (words: string) => void) =>
  ({ stage, done, all, within }: Told): void => {
    const counted = within ? `, ${within.done} of ${within.all}` : "";
    tell(`${Math.round((100 * done) / all)} %  ${STAGES[stage ?? ""] ?? stage}${counted}`);
  };
