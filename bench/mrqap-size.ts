/**
 * How often permuting the cities finds what is not there: made-up worlds in which ties go together by city, and so does
 * a covariate that has nothing to do with them, but goes with another one that has. The share of worlds with p ≤ 5 % and
 * ≤ 10 %, by least squares and by logistic regression, beside p from z of a logistic regression that takes pairs for
 * independent witnesses; and how often an effect that is there is found.
 * Run: npx node bench/mrqap-size.ts [WORLDS] [CITIES] [PERMUTATIONS]
 */

import { inverse } from "ml-matrix";
import { allPairs, completeCases, type DyadTable } from "../src/inference/dyad-table.ts";
import { logitModel } from "../src/inference/logit-model.ts";
import { mrqap } from "../src/inference/mrqap.ts";
import { mrqapLogit } from "../src/inference/mrqap-logit.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

const [worlds = 2000, cities = 20, draws = 199] = process.argv.slice(2).map(Number);
const { one, other } = allPairs(cities);

interface World {
  readonly name: string;
  /** In ln odds: of the covariate tested, of the other, of what cities have of their own, and the constant. */
  readonly own: number;
  readonly beside: number;
  readonly city: number;
  readonly constant: number;
}

const WORLDS: readonly World[] = [
  { name: "pairs are independent", own: 0, beside: 0.5, city: 0, constant: -1 },
  { name: "ties go together by city", own: 0, beside: 0.5, city: 1, constant: -1 },
  { name: "the same, few ties", own: 0, beside: 0.5, city: 1, constant: -3 },
  { name: "the same, the other strong", own: 0, beside: 1.5, city: 1, constant: -1 },
  { name: "an effect is there", own: 0.5, beside: 0.5, city: 1, constant: -1 },
];
const WAYS = ["least squares", "logistic", "pairs taken as independent"] as const;
const LEVELS = [0.05, 0.1] as const;

console.log(
  `${worlds} worlds of ${cities} cities, ${draws} permutations; 95 % of chance beside 5 %: ±${(196 * Math.sqrt(0.0475 / worlds)).toFixed(1)} points`,
);
for (const world of WORLDS) {
  const random = seededRandom(7);
  const hits = WAYS.map(() => LEVELS.map(() => 0));
  let told = 0;
  for (let at = 0; at < worlds; at++) {
    const found = chances(made(world, random), at);
    if (!found) continue;
    told += 1;
    for (const [way, p] of found.entries())
      for (const [level, most] of LEVELS.entries()) {
        const row = hits[way];
        if (row && p <= most) row[level] = (row[level] ?? 0) + 1;
      }
  }
  const words = WAYS.map(
    (way, at) => `${way} ${(hits[at] ?? []).map((n) => `${((100 * n) / told).toFixed(1)} %`).join(" and ")}`,
  );
  console.log(`${world.name} (${told} with an estimate): ${words.join("; ")}`);
}

function made({ own, beside: besides, city, constant }: World, random: () => number): DyadTable {
  const [u, v] = [0, 1].map(() => Array.from({ length: cities }, () => normal(random)));
  const sum = (of: readonly number[] | undefined, dyad: number): number =>
    (of?.[one[dyad] ?? 0] ?? 0) + (of?.[other[dyad] ?? 0] ?? 0);
  const x = Float64Array.from(one, (_, dyad) => sum(u, dyad) + 0.3 * normal(random));
  const beside = x.map((value) => value + normal(random));
  const outcome = x.map((value, dyad) => {
    const odds = own * value + besides * (beside[dyad] ?? 0) + city * sum(v, dyad) + constant;
    return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  });
  const covariates = [
    { name: "x", values: x },
    { name: "beside", values: beside },
  ];
  return { nodes: cities, one, other, outcome, covariates };
}

/** p of the covariate tested, each way; none where there is no estimate. */
function chances(table: DyadTable, seed: number): number[] | undefined {
  const [line, logit] = [mrqap(table, { draws, seed }), mrqapLogit(table, { draws, seed })];
  const model = logitModel(completeCases(table));
  if ("why" in line || "why" in logit || "why" in model) return undefined;
  const z = (model.fit.beta[1] ?? 0) / Math.sqrt(inverse(model.fit.information).get(1, 1));
  return [line.terms[0]?.pTwoSided ?? 1, logit.terms[0]?.pTwoSided ?? 1, levelOf(z)];
}

/** The levels that z would reach if pairs were independent. */
function levelOf(z: number): number {
  if (Math.abs(z) >= 1.959964) return 0.05;
  return Math.abs(z) >= 1.644854 ? 0.1 : 1;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
