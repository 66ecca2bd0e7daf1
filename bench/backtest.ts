/**
 * What a whole back-test takes, files included: 17,000 cities and 26,000 dated ties, drawn by a seed, parted at 2010.
 * Time, peak memory and the forecast's figures. Run: npx node bench/backtest.ts [RUNS]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backtestFiles } from "../src/workbench/backtest-files.ts";
import { datedTables, datedWorld } from "./dated-world.ts";
import { median } from "./figures.ts";

const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
try {
  const tables = datedTables(datedWorld(17_000, 26_000, 1));
  writeFileSync(join(folder, "cities.csv"), tables.cities);
  writeFileSync(join(folder, "ties.csv"), tables.ties);
  const times: { cpu: number; wall: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    const reply = await backtestFiles({ train: join(folder, "ties.csv"), split: "2010" });
    const { user, system } = process.cpuUsage(cpu);
    times.push({ cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 });
    const { auc, recallAt10, ece, pairs } = reply;
    console.log(
      `run ${run + 1}: ${times.at(-1)?.wall.toFixed(1)} s; AUC ${auc.uniform?.toFixed(3)} / ${auc.degreeMatched?.toFixed(3)}, recall@10 ${recallAt10.toFixed(3)}, calibration error ${ece?.toFixed(4)}, ${pairs.seen + pairs.coldStart} new ties`,
    );
  }
  console.log(
    `median of ${runs}: ${median(times.map(({ wall }) => wall)).toFixed(1)} s wall, ${median(times.map(({ cpu }) => cpu)).toFixed(1)} s CPU; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
