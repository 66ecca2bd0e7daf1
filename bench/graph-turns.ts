import { join } from "node:path";
import { PYTHON } from "../test/machine.ts";
import type { Side, Turns } from "./graph-figures.ts";
import type { Race } from "./graph-races.ts";
import { Peer, type Run } from "./peer.ts";

/** The first turn is told apart, and others follow uncounted until V8 has compiled what is hot. */
const WARM_TURNS = 50;
const WARM_SECONDS = 2;
/** A side that has had the processor for so long over a measure is not asked again. */
const MOST_SECONDS = 90;

/** A graph on file and how it is raced. */
export interface Course {
  readonly edges: string;
  readonly cities: number;
  readonly runs: number;
  readonly sides: readonly Side[];
}

/** What each side takes over one measure, in a process of its own, and our first turn. */
export async function turnsOf(race: Race, course: Course): Promise<{ turns: Turns; first: Run | undefined }> {
  const peers = startedFor(race, course);
  const turns: Record<Side, Run[]> = { ours: [], python: [], graphology: [] };
  const spent = { ours: 0, python: 0, graphology: 0 };
  const turn = async (side: Side, seed: number): Promise<void> => {
    const name = side === "ours" ? race.name : (race.asks ?? race.name);
    const took = spent[side] > MOST_SECONDS ? undefined : await peers[side]?.ask(name, seed);
    if (took === undefined) return;
    spent[side] += took.cpu;
    turns[side].push(took);
  };
  for (const side of ["ours", "graphology"] as const)
    for (let warm = 0; warm < WARM_TURNS && spent[side] < WARM_SECONDS; warm++) {
      await turn(side, warm);
      if (turns[side].length === warm) break;
    }
  const warmed = { ours: turns.ours.length, python: 0, graphology: turns.graphology.length };
  for (let seed = 1; seed <= course.runs; seed++)
    for (const side of ["ours", "python", "graphology"] as const) await turn(side, seed);
  for (const peer of Object.values(peers)) peer?.end();
  // Without the warm turns, but for a side that had no time for another.
  const counted = (side: Side): readonly Run[] =>
    turns[side].length > warmed[side] ? turns[side].slice(warmed[side]) : turns[side];
  const medians = { ours: counted("ours"), python: counted("python"), graphology: counted("graphology") };
  return { turns: medians, first: turns.ours[0] };
}

function startedFor(race: Race, course: Course): Partial<Record<Side, Peer>> {
  const started: Partial<Record<Side, Peer>> = { ours: onNode("graph-ours.ts", course) };
  if (race.python !== undefined && course.sides.includes("python"))
    started.python = onPython(race.python, course);
  if (race.graphology && course.sides.includes("graphology"))
    started.graphology = onNode("graph-graphology.js", course);
  return started;
}

function onNode(script: string, { edges, cities }: Course): Peer {
  return new Peer(process.execPath, [join(import.meta.dirname, script), edges, String(cities)]);
}

function onPython(library: string, { edges, cities }: Course): Peer {
  if (PYTHON === undefined)
    throw new Error("No Python with igraph and networkx here: name `ours` to go without.");
  return new Peer(PYTHON, [join(import.meta.dirname, "graph-peers.py"), library, edges, String(cities)]);
}
