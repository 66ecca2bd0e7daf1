/**
 * What measures cost on graphs of 1,000 to 1,000,000 cities with five ties a city, beside igraph on the same graphs in
 * the same run, drawn into docs/images/cost-of-size.svg. Measures of all paths go as far as both can do them.
 * Run: npx node bench/graph-sizes.ts [RUNS [MOST_CITIES]]     (5, 1,000,000)
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tiesOf } from "../src/graph/graph.ts";
import { writeTies } from "./edge-list.ts";
import { median } from "./figures.ts";
import { RACES } from "./graph-races.ts";
import { turnsOf } from "./graph-turns.ts";
import { grownGraph } from "./grown-graph.ts";
import type { Run } from "./peer.ts";
import { type Panel, sizePlot } from "./size-plot.ts";

const [runs = 5, mostCities = 1_000_000] = process.argv.slice(2).map(Number);
const SIZES = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000].filter((size) => size <= mostCities);
const TIES_A_CITY = 5;
const MOST_CITIES_FOR_ALL_PATHS = 3000;
const DRAWN = [
  "components",
  "coreness",
  "PageRank",
  "transitivity",
  "Leiden",
  "Louvain",
  "harmonic closeness",
  "betweenness",
];

const panels = DRAWN.map((name): Panel => ({ name, ours: [], igraph: [] }));
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
try {
  for (const cities of SIZES) await measure(cities);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const file = join(import.meta.dirname, "..", "docs", "images", "cost-of-size.svg");
writeFileSync(file, sizePlot(panels, SIZES));

async function measure(cities: number): Promise<void> {
  const edges = join(folder, "edges");
  writeTies(edges, tiesOf(grownGraph(cities, TIES_A_CITY * cities, 1)));
  for (const panel of panels) {
    const race = RACES.find(({ name }) => name === panel.name);
    if (race === undefined || (race.isQuadratic && cities > MOST_CITIES_FOR_ALL_PATHS)) continue;
    const { turns } = await turnsOf(race, { edges, cities, runs, sides: ["ours", "python"] });
    panel.ours.push({ cities, seconds: seconds(turns.ours) });
    panel.igraph.push({ cities, seconds: seconds(turns.python) });
    console.log(cities, panel.name, seconds(turns.ours).toPrecision(3), seconds(turns.python).toPrecision(3));
  }
}

function seconds(of: readonly Run[]): number {
  return median(of.map(({ cpu }) => cpu));
}
