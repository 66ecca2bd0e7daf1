/**
 * Whether the interval of the country-pattern share is as wide as the share varies: made-up worlds that differ by chance
 * alone, the share of states in each by what is known of them and with an effect of each pair of states, and how many of
 * the intervals hold the mean over all worlds.
 * Run: npx node bench/share-coverage.ts [WORLDS] [CITIES] [PARCELS]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QuestionError } from "../src/contract/error-body.ts";
import { answerShare } from "../src/workbench/answer-share.ts";
import { tiesStudiedInFiles } from "../src/workbench/ties-studied-files.ts";
import { tiedWorld } from "../test/fixtures/tied-world.ts";

const [worlds = 40, size = 60, draws = 24] = process.argv.slice(2).map(Number);
const TRUTH = { sameState: 1.2, population: 0.4, distance: -0.8 };
const BOUNDS = ["known", "effects"] as const;

interface Told {
  readonly ofFit: number;
  readonly lower: number;
  readonly upper: number;
}

type Studied = Parameters<typeof answerShare>[1];

/** By chance a world may have too few ties to tell: it is left out, and counted. */
function shareOf(studied: Studied): ReturnType<typeof answerShare>["periods"][number] | undefined {
  try {
    return answerShare({ byDecade: false, draws, seed: 1 }, studied).periods[0];
  } catch (error) {
    if (error instanceof QuestionError && error.code === "too-few-ties") return undefined;
    throw error;
  }
}

const folder = mkdtempSync(join(tmpdir(), "hansa-share-"));
let left = 0;
const told: Readonly<Record<(typeof BOUNDS)[number], Told[]>> = { known: [], effects: [] };
try {
  for (let seed = 1; seed <= worlds; seed++) {
    const [ties, cities] = [join(folder, "ties.csv"), join(folder, "cities.csv")];
    const world = tiedWorld(size, seed, TRUTH);
    writeFileSync(ties, world.ties);
    writeFileSync(cities, world.cities);
    const studied = await tiesStudiedInFiles({ ties, cities }, "2026-01-01");
    const all = shareOf(studied);
    if (!all) left += 1;
    for (const bound of BOUNDS) {
      const share = all?.[bound]?.shares.find(({ about }) => about === "states");
      if (share) told[bound].push(share);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (left > 0) console.log(`${left} of ${worlds} worlds have too few ties for shares`);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
for (const bound of BOUNDS) {
  const shares = told[bound];
  const middle = mean(shares.map(({ ofFit }) => ofFit));
  const spread = Math.sqrt(mean(shares.map(({ ofFit }) => (ofFit - middle) ** 2)));
  const half = mean(shares.map(({ lower, upper }) => (upper - lower) / 2));
  const held = shares.filter(({ lower, upper }) => lower <= middle && middle <= upper).length;
  console.log(
    `${bound}: mean ${middle.toFixed(3)}, spread from world to world ${spread.toFixed(3)}, intervals ±${half.toFixed(3)} on average (1.96 × spread: ${(1.96 * spread).toFixed(3)}), ${held} of ${shares.length} hold the mean`,
  );
}
