/**
 * What MRQAP takes: 1,000 cities (499,500 pairs), 12 covariates, 1,000 permutations of each, drawn by a seed. And what
 * one order of the cities takes, in plain loops and in WebAssembly, turn by turn.
 * Run: npx node bench/mrqap.ts [RUNS] [CITIES] [COVARIATES] [PERMUTATIONS] [THREADS] [linear or logit]
 */
import { mrqapLogitOnThreads, mrqapOnThreads } from "../src/compute/mrqap-on-threads.ts";
import { vectorProducts } from "../src/compute/vector-products.ts";
import { shuffled } from "../src/graph/shuffled.ts";
import { allPairs } from "../src/inference/dyad-table.ts";
import { productsUnder } from "../src/inference/permuted-products.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { median } from "./figures.ts";

const [runs = 5, cities = 1000, covariates = 12, draws = 1000, threads = 2] = process.argv
  .slice(2, 7)
  .map(Number);
const permuted = process.argv[7] === "logit" ? mrqapLogitOnThreads : mrqapOnThreads;
const random = seededRandom(1);
const pairs = allPairs(cities);
const column = (): Float64Array => Float64Array.from(pairs.one, () => random());
const table = {
  nodes: cities,
  ...pairs,
  outcome: column().map((value) => (value < 0.01 ? 1 : 0)),
  covariates: Array.from({ length: covariates }, (_, k) => ({ name: `x${k}`, values: column() })),
};
const ORDERS = 15;
const columns = table.covariates.map(({ values }) => values);
const ways = [productsUnder, vectorProducts].map((products) =>
  products(cities, columns, [...columns, table.outcome]),
);
const taken: number[][] = [[], []];
for (let turn = 0; turn < ORDERS; turn++) {
  const order = shuffled(cities, random);
  for (const [at, way] of ways.entries()) {
    const cpu = process.cpuUsage();
    way(order);
    taken[at]?.push(process.cpuUsage(cpu).user / 1000);
  }
}
const [plain = 0, vector = 0] = taken.map(median);
console.log(
  `one order, median of ${ORDERS} turns: plain loops ${plain.toFixed(1)} ms of processor, WebAssembly ${vector.toFixed(1)} ms, ${(vector / plain).toFixed(2)} of it`,
);
ways.length = 0;

const times: { cpu: number; wall: number }[] = [];
for (let run = 0; run < runs; run++) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const told = await permuted(table, { draws, seed: 1 }, { threads });
  if ("why" in told) throw new Error(told.why);
  const { user, system } = process.cpuUsage(cpu);
  times.push({ cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 });
  console.log(`run ${run + 1}: ${times.at(-1)?.wall.toFixed(1)} s`);
}
console.log(
  `median of ${runs}: ${median(times.map(({ wall }) => wall)).toFixed(1)} s wall, ${median(times.map(({ cpu }) => cpu)).toFixed(1)} s CPU; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
