import { createInterface } from "node:readline";
import type { Run } from "./peer.ts";

/** Answers each line of standard input, "MEASURE<tab>SEED", with one of JSON: what came out and what it took. */
export async function answerLines(
  run: (measure: string, seed: number) => number | Promise<number>,
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [measure = "", seed] = line.split("\t");
    console.log(JSON.stringify(await timed(() => run(measure, Number(seed)))));
  }
}

async function timed(run: () => number | Promise<number>): Promise<Run> {
  const used = process.cpuUsage();
  const begun = performance.now();
  const value = await run();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { value, wall, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
}
