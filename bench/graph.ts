/**
 * The measures of graph and city beside igraph (C) and networkx on the same graphs in the same run: medians, and
 * what we take as a share of what the peer takes. Our turn and the peer's take turns, so that both meet the same load.
 * Run: npx node bench/graph.ts [CITIES TIES [RUNS [MEASURE …]]]     (12,000 and 26,000 ties, 5 runs, all measures)
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { components } from "../src/graph/components.ts";
import { type Graph, tiesOf } from "../src/graph/graph.ts";
import { twoStepPairs } from "../src/graph/two-step-pairs.ts";
import { betweenness } from "../src/measures/betweenness.ts";
import { constraint } from "../src/measures/constraint.ts";
import { coreness } from "../src/measures/coreness.ts";
import { diameter } from "../src/measures/diameter.ts";
import { eigenvector } from "../src/measures/eigenvector.ts";
import { harmonicCloseness } from "../src/measures/harmonic-closeness.ts";
import { leidenCommunities } from "../src/measures/leiden-communities.ts";
import { louvainCommunities } from "../src/measures/louvain-communities.ts";
import { meanDistance } from "../src/measures/mean-distance.ts";
import { meanLocalClustering } from "../src/measures/mean-local-clustering.ts";
import type { CityValues } from "../src/measures/measure.ts";
import { pageRank } from "../src/measures/page-rank.ts";
import { transitivity } from "../src/measures/transitivity.ts";
import { PYTHON } from "../test/machine.ts";
import { median } from "./figures.ts";
import { grownGraph } from "./grown-graph.ts";
import { Peer, type Run, timed } from "./peer.ts";

interface Race {
  name: string;
  run: (graph: Graph, seed: number) => number;
  peer: "igraph" | "networkx";
  /** Takes n × m steps: left out where that is too long for both. */
  isQuadratic?: true;
}

const sum = (values: CityValues): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);
const most = (values: CityValues): number =>
  values.reduce<number>((all, value) => Math.max(all, value ?? 0), 0);

const RACES: readonly Race[] = [
  { name: "components", peer: "igraph", run: (graph) => components(graph)[0]?.length ?? 0 },
  { name: "coreness", peer: "igraph", run: (graph) => sum(coreness.compute(graph)) },
  { name: "PageRank", peer: "igraph", run: (graph) => most(pageRank.compute(graph)) },
  { name: "triangles", peer: "igraph", run: (graph) => transitivity.compute(graph) ?? 0 },
  { name: "local clustering", peer: "igraph", run: (graph) => meanLocalClustering.compute(graph) ?? 0 },
  {
    name: "Louvain",
    peer: "igraph",
    run: (graph, seed) => louvainCommunities.compute(graph, seed)?.modularity ?? 0,
  },
  {
    name: "Leiden",
    peer: "igraph",
    run: (graph, seed) => leidenCommunities.compute(graph, seed)?.modularity ?? 0,
  },
  {
    name: "betweenness",
    peer: "igraph",
    isQuadratic: true,
    run: (graph) => sum(betweenness.compute(graph)),
  },
  {
    name: "harmonic closeness",
    peer: "igraph",
    isQuadratic: true,
    // Its values are shares of n − 1.
    run: (graph) => sum(harmonicCloseness.compute(graph)) / (graph.nodes.length - 1),
  },
  {
    name: "mean distance",
    peer: "igraph",
    isQuadratic: true,
    run: (graph) => meanDistance.compute(graph) ?? 0,
  },
  { name: "diameter", peer: "igraph", isQuadratic: true, run: (graph) => diameter.compute(graph) ?? 0 },
  { name: "eigenvector", peer: "igraph", run: (graph) => sum(eigenvector.compute(graph)) },
  { name: "constraint", peer: "igraph", run: (graph) => sum(constraint.compute(graph)) },
  {
    name: "Adamic–Adar",
    peer: "networkx",
    run: (graph) => {
      let all = 0;
      twoStepPairs(graph, (_one, _other, _common, score) => {
        all += score;
      });
      return all;
    },
  },
];

const MOST_STEPS = 1e9;
const WARM = 10;
const WARM_SECONDS = 2;

const [cities = 12_000, ties = 26_000, runs = 5] = process.argv.slice(2, 5).map(Number);
const wanted = process.argv.slice(5);
const graph = grownGraph(cities, ties, 1);
const isLarge = cities * ties > MOST_STEPS;
console.log(`${cities} cities, ${ties} ties, median of ${runs}; seconds of processor (of wall)`);
console.log(
  `${"".padEnd(20)} ${"ours".padStart(16)} ${"peer's".padStart(16)}   share   ours and the peer's value`,
);
await withPeer(graph, async (peer) => {
  for (const race of RACES) {
    if (wanted.length > 0 ? !wanted.includes(race.name) : race.isQuadratic && isLarge) continue;
    await run(race, peer);
  }
});

async function run(race: Race, peer: Peer): Promise<void> {
  const [ours, theirs]: [Run[], Run[]] = [[], []];
  // First turns are not counted: code is compiled and memory asked for.
  let warm = 0;
  for (let turn = 0; turn < WARM && warm < WARM_SECONDS; turn++)
    warm += timed(() => race.run(graph, turn)).cpu;
  await peer.ask(race.peer, race.name);
  for (let turn = 0; turn < runs; turn++) {
    ours.push(timed(() => race.run(graph, turn + 1)));
    theirs.push(await peer.ask(race.peer, race.name));
  }
  const middle = (of: readonly Run[], key: keyof Run): number => median(of.map((each) => each[key]));
  const told = (of: readonly Run[]): string =>
    `${middle(of, "cpu").toFixed(4)} (${middle(of, "wall").toFixed(4)})`.padStart(16);
  const share = (middle(ours, "cpu") / middle(theirs, "cpu")).toFixed(3);
  const values = `${middle(ours, "value").toPrecision(8)} ${middle(theirs, "value").toPrecision(8)}`;
  console.log(`${race.name.padEnd(20)} ${told(ours)} ${told(theirs)}   ${share}   ${values} (${race.peer})`);
}

async function withPeer(of: Graph, use: (peer: Peer) => Promise<void>): Promise<void> {
  if (PYTHON === undefined) throw new Error("No Python with igraph and networkx here to compare with.");
  const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
  try {
    const edges = join(folder, "edges");
    const { from, to } = tiesOf(of);
    writeFileSync(edges, Array.from(from, (a, tie) => `${a} ${to[tie]}\n`).join(""));
    const script = join(import.meta.dirname, "graph-peers.py");
    const peer = new Peer(PYTHON, script, [edges, String(of.nodes.length)]);
    await use(peer);
    peer.end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
