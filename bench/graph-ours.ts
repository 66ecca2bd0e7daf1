/** Our side of bench/graph.ts: reads an edge list and computes the measures that it is asked for. */
import { connect } from "../src/graph/graph.ts";
import { answerLines } from "./answer-lines.ts";
import { readTies } from "./edge-list.ts";
import { RACES } from "./graph-races.ts";
import { numberedCities } from "./grown-graph.ts";

const [edges = "", cities = ""] = process.argv.slice(2);
const { nodes, index } = numberedCities(Number(cities));
const graph = connect(nodes, index, readTies(edges));

await answerLines((measure, seed) => {
  const race = RACES.find(({ name }) => name === measure);
  if (race === undefined) throw new Error(`No measure ${measure} is raced.`);
  return race.run(graph, seed);
});
