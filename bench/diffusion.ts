/**
 * What 1,000 runs of 20 steps on 17,000 places and 26,000 ties take, by each model, on one thread and on two.
 * Run: npx node bench/diffusion.ts [TURNS]
 */
import { spreadJob } from "../src/compute/spread-job.ts";
import { seatRows } from "../src/diffusion/contacts.ts";
import type { SpreadModel, SpreadPlan } from "../src/diffusion/spread-plan.ts";
import { evenThresholds } from "../src/diffusion/threshold-law.ts";
import { median } from "./figures.ts";
import { drawnGraph, drawnSeats } from "./spread-world.ts";

const TURNS = Number(process.argv[2] ?? 5);
const graph = drawnGraph(17_000, 26_000, 1);
const seats = seatRows(17_000, drawnSeats(17_000, 200, 40_000, 2));
const first = new Uint8Array(17_000).fill(1, 0, 100);
const MODELS: readonly SpreadModel[] = [
  { model: "threshold", law: evenThresholds(0, 1) },
  { model: "bass", p: 0.005, q: 0.1 },
  { model: "hazard", a: -5, b: 2, c: 2 },
];
const seconds = (values: readonly number[]): string => `${(median(values) / 1000).toFixed(2)} s`;
const WAYS = { ties: { ties: graph }, networks: { seats }, both: { ties: graph, seats } };
for (const model of MODELS)
  for (const [way, over] of Object.entries(WAYS)) {
    if (model.model === "bass" && way !== "ties") continue;
    const plan: SpreadPlan = { ...over, first, models: [model], steps: 20, seed: 1 };
    const times = [1, 2].map((threads) => ({ threads, wall: [] as number[], cpu: [] as number[] }));
    for (let turn = 0; turn < TURNS; turn++)
      for (const { threads, wall, cpu } of times) {
        const [began, used] = [performance.now(), process.cpuUsage()];
        await spreadJob(plan, 1000, { threads });
        wall.push(performance.now() - began);
        const { user, system } = process.cpuUsage(used);
        cpu.push((user + system) / 1000);
      }
    const told = times.map(
      ({ threads, wall, cpu }) => `${threads} thread(s) ${seconds(wall)} wall, ${seconds(cpu)} of processor`,
    );
    console.log(`${model.model} over ${way}, median of ${TURNS}: ${told.join("; ")}`);
  }
