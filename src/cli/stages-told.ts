import process from "node:process";
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
