import { spreadJob } from "../src/compute/spread-job.ts";
import type { SpreadModel, SpreadPlan } from "../src/diffusion/spread.ts";
import { median, ms } from "./figures.ts";
import { drawnGraph } from "./spread-world.ts";

/** 1,000 runs of 20 steps on 17,000 places and 26,000 ties, by each model, on one thread and on two. */
const TURNS = Number(process.argv[2] ?? 5);
const graph = drawnGraph(17_000, 26_000, 1);
const first = new Uint8Array(17_000).fill(1, 0, 100);
const MODELS: readonly SpreadModel[] = [
  { model: "threshold", from: 0, to: 1 },
  { model: "bass", p: 0.005, q: 0.1 },
  { model: "hazard", a: -5, b: 2 },
];
for (const model of MODELS) {
  const plan: SpreadPlan = { graph, first, model, steps: 20, seed: 1 };
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++)
    for (const [at, took] of times.entries()) {
      const began = performance.now();
      await spreadJob(plan, 1000, { threads: at + 1 });
      took.push(performance.now() - began);
    }
  const [one, two] = times.map(median);
  console.log(`${model.model}: one thread ${ms(one ?? 0)}, two ${ms(two ?? 0)} (median of ${TURNS})`);
}
