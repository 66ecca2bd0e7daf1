/**
 * What a backbone takes: the model, every pair counted, exact tails, ties. Time and peak memory, and how far the refined
 * normal tails are off. Run: npx node bench/backbone.ts [TABLE.csv[.gz] CITY-COLUMN BODY-COLUMN]
 * Without a table: a drawn matrix of 13,000 cities in 59 bodies, one of which takes six cities of ten.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { bipartiteConfiguration } from "../src/graph/bipartite-configuration.ts";
import { type MembershipMatrix, membershipMatrix, type Seat } from "../src/graph/membership-matrix.ts";
import { type BackbonePlan, backbone } from "../src/measures/backbone.ts";
import { poissonBinomialTails } from "../src/measures/poisson-binomial.ts";
import { refinedNormalTails } from "../src/measures/refined-normal.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { median, ms } from "./figures.ts";

const RUNS = 5;

function fromTable(path: string, city: string, body: string): Seat[] {
  const file = readFileSync(path);
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(path.endsWith(".gz") ? gunzipSync(file) : file, { columns: true, bom: true }));
  return rows.flatMap((row) => {
    const [held, seat] = [row[city], row[body]];
    if (held === undefined || seat === undefined) throw new Error(`${path} has no column ${city} or ${body}`);
    return held === "" || seat === "" ? [] : [{ city: held, body: seat }];
  });
}

function drawn(): Seat[] {
  const random = seededRandom(1);
  return Array.from({ length: 13_000 }, (_, city) => ({ city: `c${city}`, reach: random() ** 40 })).flatMap(
    ({ city, reach }) =>
      Array.from({ length: 59 }, (_, body) => ({ city, body: `n${body}` })).filter(
        (_, body) => random() < (body === 0 ? 0.6 : 0.005 + 0.6 * reach),
      ),
  );
}

function timed(run: () => unknown): string {
  const each = Array.from({ length: RUNS }, () => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    run();
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, wall: performance.now() - wall };
  });
  return `${ms(median(each.map(({ cpu }) => cpu)))} CPU, ${ms(median(each.map(({ wall }) => wall)))} wall`;
}

function whole(matrix: MembershipMatrix): void {
  const cells = matrix.columns.length;
  console.log(
    `${matrix.cities.length} cities, ${matrix.bodies.length} bodies, ${cells} seats; median of ${RUNS}`,
  );
  const { residual } = bipartiteConfiguration(matrix);
  console.log(`model: ${timed(() => bipartiteConfiguration(matrix))}; residual ${residual.toExponential(1)}`);
  const plans: Record<string, BackbonePlan> = {
    "Holm, α = 0.05": { alpha: 0.05, correction: "holm" },
    "no correction, α = 0.05": { alpha: 0.05, correction: "none" },
    "no correction, signed": { alpha: 0.05, correction: "none", signed: true },
  };
  for (const [name, plan] of Object.entries(plans)) {
    const value = backbone.compute(matrix, plan);
    const time = timed(() => backbone.compute(matrix, plan));
    console.log(`${name}: ${time}; ${value?.ties.length} ties of ${value?.tests} pairs`);
  }
}

/** Twenty drawn sets of chances for each number of bodies and each number shared that chance gives. */
function refinedNormalError(): void {
  console.log(
    "refined normal against exact: largest error of any upper tail; largest factor between 0.001 and 0.05",
  );
  for (const bodies of [59, 1000, 5000])
    for (const mean of [0.5, 2, 10, 50]) {
      if (mean > bodies / 2) continue;
      let [error, factor] = [0, 1];
      for (let seed = 0; seed < 20; seed++) {
        const random = seededRandom(seed);
        const weights = Array.from({ length: bodies }, () => random() ** 3);
        const sum = weights.reduce((all, each) => all + each, 0);
        const chances = weights.map((each) => Math.min(0.95, (each * mean) / sum));
        const most = Math.min(bodies, 6 * Math.ceil(mean) + 30);
        const near = refinedNormalTails(chances, most).upper;
        poissonBinomialTails(chances, most).upper.forEach((exact, k) => {
          const other = near[k] ?? 0;
          error = Math.max(error, Math.abs(exact - other));
          if (exact > 0.001 && exact < 0.05) factor = Math.max(factor, exact / other, other / exact);
        });
      }
      console.log(`  ${bodies} bodies, ${mean} expected: ${error.toFixed(4)}; ${factor.toFixed(2)}`);
    }
}

const [path, city, body] = process.argv.slice(2);
whole(membershipMatrix(path && city && body ? fromTable(path, city, body) : drawn()));
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
refinedNormalError();
