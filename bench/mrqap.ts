/**
 * What MRQAP takes: 1,000 cities (499,500 pairs), 12 covariates, 1,000 permutations of each, drawn by a seed. And what
 * some orders of the cities take, in plain loops and in WebAssembly, turn by turn; of a logistic regression, of which
 * each covariate has sums of its own, for one covariate, one order after the other and all at once.
 * Run: npx node bench/mrqap.ts [RUNS] [CITIES] [COVARIATES] [PERMUTATIONS] [THREADS] [linear or logit]
 */
import { mrqapLogitOnThreads, mrqapOnThreads } from "../src/compute/mrqap-on-threads.ts";
import { vectorOrders } from "../src/compute/vector-orders.ts";
import { vectorProducts } from "../src/compute/vector-products.ts";
import { shuffled } from "../src/graph/shuffled.ts";
import { allPairs } from "../src/inference/dyad-table.ts";
import { productsUnder } from "../src/inference/permuted-products.ts";
import { AT_ONCE, productsOfOrders } from "../src/inference/products-of-orders.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { median } from "./figures.ts";

const [runs = 5, cities = 1000, covariates = 12, draws = 1000, threads = 2] = process.argv
  .slice(2, 7)
  .map(Number);
const isLogit = process.argv[7] === "logit";
const permuted = isLogit ? mrqapLogitOnThreads : mrqapOnThreads;
const random = seededRandom(1);
const pairs = allPairs(cities);
const column = (): Float64Array => Float64Array.from(pairs.one, () => random());
const table = {
  nodes: cities,
  ...pairs,
  outcome: column().map((value) => (value < 0.01 ? 1 : 0)),
  covariates: Array.from({ length: covariates }, (_, k) => ({ name: `x${k}`, values: column() })),
};
const TURNS = 15;
const columns = table.covariates.map(({ values }) => values);

/** Ways to make the sums of some orders, the one that is in use last. */
type Ways = Readonly<Record<string, (orders: readonly Uint32Array[]) => unknown>>;

function ofLine(): Ways {
  const [plain, vector] = [productsUnder, vectorProducts].map((products) =>
    products(cities, columns, [...columns, table.outcome]),
  );
  return {
    "plain loops": (orders) => orders.map((order) => plain?.(order)),
    WebAssembly: (orders) => orders.map((order) => vector?.(order)),
  };
}

function ofLogit(): Ways {
  const [one = table.outcome, ...others] = columns;
  const fixed = [table.outcome, one, ...others];
  const [plain, vector] = [productsOfOrders, vectorOrders].map((of) => of(cities, one, fixed, 1));
  const apart = vectorProducts(cities, [one, one], fixed);
  return {
    "plain loops": (orders) => plain?.(orders),
    "WebAssembly, one after the other": (orders) => orders.map((order) => apart(order)),
    "WebAssembly, at once": (orders) => vector?.(orders),
  };
}

compareWays(isLogit ? ofLogit() : ofLine(), isLogit ? AT_ONCE : 1);

function compareWays(ways: Ways, many: number): void {
  const taken = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
  for (let turn = 0; turn < TURNS; turn++) {
    const orders = Array.from({ length: many }, () => shuffled(cities, random));
    for (const [name, way] of Object.entries(ways)) {
      const cpu = process.cpuUsage();
      way(orders);
      taken.get(name)?.push(process.cpuUsage(cpu).user / 1000 / many);
    }
  }
  const told = [...taken].map(([name, each]) => `${name} ${median(each).toFixed(2)} ms`);
  console.log(
    `processor an order${isLogit ? " and covariate" : ""}, median of ${TURNS} turns: ${told.join("; ")}`,
  );
}

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
