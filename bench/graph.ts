/**
 * The measures of graph and city beside igraph (C) and networkx on the same graphs in the same run: medians, and
 * what we take as a share of what the peer takes. Our turn and the peer's take turns, so that both meet the same load.
 * Run: npx node bench/graph.ts [CITIES TIES [RUNS [MEASURE …]]]     (12,000 and 26,000 ties, 5 runs, all measures)
 * With `ours` for a measure, all are timed without peers.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tiesOf } from "../src/graph/graph.ts";
import { PYTHON } from "../test/machine.ts";
import { median } from "./figures.ts";
import { isLarge, RACES, type Race } from "./graph-races.ts";
import { grownGraph } from "./grown-graph.ts";
import { Peer, type Run, timed } from "./peer.ts";

/** First turns are not counted: code is compiled and memory asked for. */
const WARM = 10;
const WARM_SECONDS = 2;

const [cities = 12_000, ties = 26_000, runs = 5] = process.argv.slice(2, 5).map(Number);
const named = process.argv.slice(5);
const isAlone = named.includes("ours");
const wanted = named.filter((name) => name !== "ours");
const graph = grownGraph(cities, ties, 1);
console.log(`${cities} cities, ${ties} ties, median of ${runs}; seconds of processor (of wall)`);
console.log(
  `${"".padEnd(26)} ${"ours".padStart(18)} ${"peer's".padStart(18)}  share  ours and the peer's value`,
);
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
try {
  const peer = isAlone ? undefined : startPeer();
  for (const race of RACES) {
    const isTooLong = race.isQuadratic && isLarge(graph);
    if (wanted.length > 0 ? wanted.includes(race.name) : !isTooLong) await run(race, peer);
  }
  peer?.end();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function startPeer(): Peer {
  if (PYTHON === undefined)
    throw new Error("No Python with igraph and networkx here: name `ours` to go without.");
  const edges = join(folder, "edges");
  const { from, to } = tiesOf(graph);
  writeFileSync(edges, Array.from(from, (a, tie) => `${a} ${to[tie]}\n`).join(""));
  return new Peer(PYTHON, join(import.meta.dirname, "graph-peers.py"), [edges, String(cities)]);
}

async function run(race: Race, peer: Peer | undefined): Promise<void> {
  const [ours, theirs]: [Run[], Run[]] = [[], []];
  const ask = async (): Promise<Run | undefined> => race.peer && peer?.ask(race.peer, race.asks ?? race.name);
  let warm = 0;
  for (let turn = 0; turn < WARM && warm < WARM_SECONDS; turn++)
    warm += (await timed(() => race.run(graph, turn))).cpu;
  for (let turn = 0; turn < runs; turn++) {
    ours.push(await timed(() => race.run(graph, turn + 1)));
    const other = await ask();
    if (other) theirs.push(other);
  }
  console.log(`${race.name.padEnd(26)} ${told(ours)} ${told(theirs)}  ${compared(ours, theirs)}`);
}

function middle(of: readonly Run[], key: keyof Run): number {
  return median(of.map((each) => each[key]));
}

function told(of: readonly Run[]): string {
  const seconds =
    of.length === 0 ? "–" : `${middle(of, "cpu").toFixed(4)} (${middle(of, "wall").toFixed(4)})`;
  return seconds.padStart(18);
}

function compared(ours: readonly Run[], theirs: readonly Run[]): string {
  const own = `${middle(ours, "value").toPrecision(8)}; peak ${middle(ours, "peak").toFixed(0)} MB`;
  if (theirs.length === 0) return `       ${own}`;
  const share = (middle(ours, "cpu") / middle(theirs, "cpu")).toFixed(3);
  return `${share}  ${own}, ${middle(theirs, "value").toPrecision(8)}; peak ${middle(theirs, "peak").toFixed(0)} MB`;
}
