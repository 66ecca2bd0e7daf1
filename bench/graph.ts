/**
 * The measures of graph and city beside igraph (C), networkx and graphology: the same graph in the same run, each
 * side in a process of its own for each measure, taking turns so that all meet the same load. Tells medians, what we
 * take as a share of what they take, and the most memory each process held.
 * Run: npx node bench/graph.ts [CITIES TIES | FILE.tsv] [RUNS [MEASURE …]]     (12,000 26,000 5, all measures)
 * With `ours` for a measure, all are timed without peers; with `without-graphology`, without that one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTies } from "./edge-list.ts";
import { rowOf, type Side, TABLE_HEAD } from "./graph-figures.ts";
import { racedGraph } from "./graph-of-arguments.ts";
import { isLarge, RACES } from "./graph-races.ts";
import { turnsOf } from "./graph-turns.ts";

const { cities, ties, named, runs } = racedGraph(process.argv.slice(2));
const wanted = named.filter((name) => RACES.some((race) => race.name === name));
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
const course = { edges: join(folder, "edges"), cities, runs, sides: sidesOf(named) };
try {
  writeTies(course.edges, ties);
  console.log(`${cities} cities, ${ties.from.length} ties, median of ${runs}; seconds of processor (wall)\n`);
  console.log(TABLE_HEAD);
  for (const race of RACES) {
    const isTooLong = race.isQuadratic && isLarge(cities, ties.from.length);
    if (wanted.length > 0 ? !wanted.includes(race.name) : isTooLong) continue;
    const { turns, first } = await turnsOf(race, course);
    console.log(rowOf(race, turns, first));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function sidesOf(asked: readonly string[]): readonly Side[] {
  if (asked.includes("ours")) return ["ours"];
  return asked.includes("without-graphology") ? ["ours", "python"] : ["ours", "python", "graphology"];
}
