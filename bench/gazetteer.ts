import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolvePlace } from "../src/gazetteer/resolve-place.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { median } from "./figures.ts";

/**
 * How long the gazetteer takes to index, to open with a first look-up in a fresh process, and to answer.
 * Run: npx node bench/gazetteer.ts. `npx node bench/gazetteer.ts FOLDER` is one such fresh process and prints one figure.
 */
const RUNS = 10;

const [folder] = process.argv.slice(2);
if (folder === undefined) measureAll();
else console.log(millisecondsTo(() => openGazetteer({ folder }).place("gn:3369157")));

function measureAll(): void {
  const at = mkdtempSync(join(tmpdir(), "hansa-bench-"));
  try {
    const building = millisecondsTo(() => openGazetteer({ folder: at, otherwise: at }).close());
    const gazetteer = openGazetteer({ folder: at, otherwise: at });
    console.log(
      `index built in ${(building / 1000).toFixed(1)} s, ${statSync(gazetteer.path).size / 1e6} MB`,
    );
    const fresh = Array.from({ length: RUNS }, () => Number(inFreshProcess(at)));
    console.log(`opened with a look-up in ${median(fresh).toFixed(1)} ms (median of ${RUNS} processes)`);
    const answers = {
      'found ("Cape Town")': () => resolvePlace("Cape Town", gazetteer),
      'ambiguous ("San Jose")': () => resolvePlace("San Jose", gazetteer),
      'with its country ("Athens, GR")': () => resolvePlace("Athens, GR", gazetteer),
      'misspelt ("Johanesberg")': () => resolvePlace("Johanesberg", gazetteer),
      'typed ("s")': () => gazetteer.suggest("s", 10),
      'typed ("cape")': () => gazetteer.suggest("cape", 10),
    };
    for (const [what, answer] of Object.entries(answers)) {
      const times = Array.from({ length: RUNS }, () => millisecondsTo(answer));
      console.log(`${what}: ${median(times).toFixed(2)} ms (median of ${RUNS})`);
    }
    gazetteer.close();
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

function inFreshProcess(at: string): string {
  return execFileSync(process.execPath, [import.meta.filename, at], { encoding: "utf8" });
}

function millisecondsTo(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
