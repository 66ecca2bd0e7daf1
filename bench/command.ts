/**
 * Whole commands in fresh processes on the bundled data: wall time and peak memory, beside `node --version`, which
 * is what starting Node costs. Run: npx node bench/command.ts [RUNS]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, ms } from "./figures.ts";
import { type Run, run } from "./fresh-process.ts";

const RUNS = Number(process.argv[2] ?? 10);
const launcher = join(import.meta.dirname, "..", "bin", "hansa.js");
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));

const env = { HANSA_STORE: join(folder, "hansa.db"), XDG_CACHE_HOME: join(folder, "cache") };

function line(name: string, runs: readonly Run[]): void {
  const wall = median(runs.map((each) => each.wall));
  const memory = median(runs.map((each) => each.memory));
  console.log(`${name.padEnd(34)} ${ms(wall).padStart(9)}   ${memory.toFixed(0).padStart(4)} MB`);
}

const repeated = (args: readonly string[]): Run[] => Array.from({ length: RUNS }, () => run(args, env));

try {
  console.log(`median of ${RUNS} fresh processes, Node ${process.version}`);
  line("first start (places, bundle)", [run([launcher, "compare", "Cape Town", "Tokyo"], env)]);
  line("compare Cape Town Tokyo", repeated([launcher, "compare", "Cape Town", "Tokyo"]));
  line("assess Cape Town", repeated([launcher, "assess", "Cape Town"]));
  line("facts --object C40", repeated([launcher, "facts", "--object", "C40", "--kind", "membership"]));
  line("node -e 0 (beside it)", repeated(["-e", "0"]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
