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
import { PYTHON } from "../test/machine.ts";
import { writeTies } from "./edge-list.ts";
import { rowOf, type Side, TABLE_HEAD } from "./graph-figures.ts";
import { racedGraph } from "./graph-of-arguments.ts";
import { isLarge, RACES, type Race } from "./graph-races.ts";
import { Peer, type Run } from "./peer.ts";

/** The first turn is told apart, and others follow uncounted until V8 has compiled what is hot. */
const WARM_TURNS = 50;
const WARM_SECONDS = 2;
/** A side that has taken so long over a measure is not asked again. */
const MOST_SECONDS = 90;

const { graph, named, runs } = racedGraph(process.argv.slice(2));
const cities = graph.nodes.length;
const isAlone = named.includes("ours");
const withGraphology = !(isAlone || named.includes("without-graphology"));
const wanted = named.filter((name) => RACES.some((race) => race.name === name));
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
const edges = join(folder, "edges");
try {
  writeTies(edges, graph.ties);
  console.log(
    `${cities} cities, ${graph.ties.from.length} ties, median of ${runs}; seconds of processor (wall)\n`,
  );
  console.log(TABLE_HEAD);
  for (const race of RACES) {
    const isTooLong = race.isQuadratic && isLarge(cities, graph.ties.from.length);
    if (wanted.length > 0 ? wanted.includes(race.name) : !isTooLong) console.log(await raced(race));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function raced(race: Race): Promise<string> {
  const sides = startedFor(race);
  const turns: Record<Side, Run[]> = { ours: [], python: [], graphology: [] };
  const spent = { ours: 0, python: 0, graphology: 0 };
  const turn = async (side: Side, seed: number): Promise<void> => {
    const name = side === "ours" ? race.name : (race.asks ?? race.name);
    const took = spent[side] > MOST_SECONDS ? undefined : await sides[side]?.ask(name, seed);
    if (took === undefined) return;
    spent[side] += took.wall;
    turns[side].push(took);
  };
  for (const side of ["ours", "graphology"] as const)
    for (let warm = 0; warm < WARM_TURNS && spent[side] < WARM_SECONDS; warm++) {
      await turn(side, warm);
      if (turns[side].length === warm) break;
    }
  const warmed = { ours: turns.ours.length, python: 0, graphology: turns.graphology.length };
  for (let seed = 1; seed <= runs; seed++)
    for (const side of ["ours", "python", "graphology"] as const) await turn(side, seed);
  for (const side of Object.values(sides)) side?.end();
  // Without the warm turns, but for a side that had no time for another.
  const counted = (side: Side): Run[] =>
    turns[side].length > warmed[side] ? turns[side].slice(warmed[side]) : turns[side];
  const medians = { ours: counted("ours"), python: counted("python"), graphology: counted("graphology") };
  return rowOf(race, medians, turns.ours[0]);
}

function startedFor(race: Race): Partial<Record<Side, Peer>> {
  const sides: Partial<Record<Side, Peer>> = { ours: onNode("graph-ours.ts") };
  if (isAlone) return sides;
  if (race.python !== undefined) sides.python = onPython(race.python);
  if (race.graphology && withGraphology) sides.graphology = onNode("graph-graphology.js");
  return sides;
}

function onNode(script: string): Peer {
  return new Peer(process.execPath, [join(import.meta.dirname, script), edges, String(cities)]);
}

function onPython(library: string): Peer {
  if (PYTHON === undefined)
    throw new Error("No Python with igraph and networkx here: name `ours` to go without.");
  return new Peer(PYTHON, [join(import.meta.dirname, "graph-peers.py"), library, edges, String(cities)]);
}
