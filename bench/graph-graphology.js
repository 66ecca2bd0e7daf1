/** graphology's side of bench/graph.ts. In JavaScript, as its types do not tell what its modules export. */
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { connectedComponents, largestConnectedComponentSubgraph } from "graphology-components";
import { coreNumber } from "graphology-cores";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import eigenvector from "graphology-metrics/centrality/eigenvector.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import diameter from "graphology-metrics/graph/diameter.js";
import { answerLines } from "./answer-lines.ts";
import { readTies } from "./edge-list.ts";

const [edges, cities] = process.argv.slice(2);
const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
for (let city = 0; city < Number(cities); city++) graph.addNode(String(city));
const { from, to } = readTies(edges);
from.forEach((a, tie) => {
  graph.addUndirectedEdge(String(a), String(to[tie]));
});

const sum = (values) => Object.values(values).reduce((all, value) => all + value, 0);
const most = (values) => Object.values(values).reduce((all, value) => Math.max(all, value), 0);

const MEASURES = {
  components: () => connectedComponents(graph).reduce((size, each) => Math.max(size, each.length), 0),
  coreness: () => sum(coreNumber(graph)),
  PageRank: () => most(pagerank(graph, { getEdgeWeight: null, maxIterations: 1000 })),
  // Unless told it stops where the third digit is not yet right.
  eigenvector: () => {
    const values = eigenvector(graph, { getEdgeWeight: null, maxIterations: 10_000, tolerance: 1e-12 });
    return sum(values) / most(values);
  },
  Louvain: () => louvain.detailed(graph, { getEdgeWeight: null }).modularity,
  diameter: () => diameter(largestConnectedComponentSubgraph(graph)),
  betweenness: () => sum(betweenness(graph, { getEdgeWeight: null, normalized: false })),
};

await answerLines((measure) => MEASURES[measure]());
