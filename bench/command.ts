/**
 * Whole commands in fresh processes on the bundled data: wall time and peak memory, beside `node --version`, which
 * is what starting Node costs. Run: npx node bench/command.ts [RUNS]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, ms } from "./figures.ts";

const RUNS = Number(process.argv[2] ?? 10);
const launcher = join(import.meta.dirname, "..", "bin", "hansa.js");
const peak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))`;
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));

interface Run {
  wall: number;
  /** MB. */
  memory: number;
}

function run(args: readonly string[]): Run {
  const env = {
    ...process.env,
    HANSA_STORE: join(folder, "hansa.db"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", peak, ...args], {
    env,
    encoding: "utf8",
  });
  const wall = performance.now() - begun;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { wall, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function line(name: string, runs: readonly Run[]): void {
  const wall = median(runs.map((each) => each.wall));
  const memory = median(runs.map((each) => each.memory));
  console.log(`${name.padEnd(34)} ${ms(wall).padStart(9)}   ${memory.toFixed(0).padStart(4)} MB`);
}

const repeated = (args: readonly string[]): Run[] => Array.from({ length: RUNS }, () => run(args));

try {
  console.log(`median of ${RUNS} fresh processes, Node ${process.version}`);
  line("first start (places, bundle)", [run([launcher, "compare", "Cape Town", "Tokyo"])]);
  line("compare Cape Town Tokyo", repeated([launcher, "compare", "Cape Town", "Tokyo"]));
  line("assess Cape Town", repeated([launcher, "assess", "Cape Town"]));
  line("facts --object C40", repeated([launcher, "facts", "--object", "C40", "--kind", "membership"]));
  line("node -e 0 (beside it)", repeated(["-e", "0"]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
