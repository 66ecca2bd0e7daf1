/**
 * A whole world assessed: every measure of every city of a graph of 17,000 cities and 26,000 ties, with 20,000
 * memberships in 120 networks. Made up from a seed (grown-graph.ts); each run is a process of its own, so that wall
 * time, processor time of all threads and peak memory are those of the whole.
 * Run: npx node bench/world.ts [CITIES] [TIES] [RUNS]
 */
import { COLUMN_GROUPS, type PlainSlice } from "../src/assessments/city-columns.ts";
import { cityTable } from "../src/compute/city-table.ts";
import { directedGraph } from "../src/graph/directed-graph.ts";
import { membershipMatrix, type Seat } from "../src/graph/membership-matrix.ts";
import { evenlyWeighted } from "../src/graph/weighted-graph.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { THEMES } from "../src/record/vocabulary.ts";
import { median, ms } from "./figures.ts";
import { type Run, run } from "./fresh-process.ts";
import { grownGraph } from "./grown-graph.ts";

const [CITIES = 17_000, TIES = 26_000, RUNS = 5] = process.argv.slice(2, 5).map(Number);
const ONCE = process.argv[5];
const BODIES = 120;
const SEATS = 20_000;

if (ONCE === "groups") eachGroup();
else if (ONCE !== undefined) await once(Number(ONCE));
else for (const threads of [2, 1]) told(threads);

function told(threads: number): void {
  const args = [import.meta.filename, CITIES, TIES, 1, threads].map(String);
  const runs = Array.from({ length: RUNS }, () => run(args));
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  const [first] = runs;
  if (new Set(runs.map(({ stdout }) => stdout)).size > 1) throw new Error("two runs gave other values");
  console.log(
    `${threads} threads: wall ${ms(middle(({ wall }) => wall))}, processor ${ms(middle(({ cpu }) => cpu))}, peak ${middle(({ memory }) => memory).toFixed(0)} MB; ${first?.stdout.trim()}`,
  );
}

async function once(threads: number): Promise<void> {
  const columns = await cityTable(world(), { threads });
  // A number that follows from all values to their last digit.
  const sum = columns
    .flatMap(({ values }) => values)
    .reduce((all: number, value, at) => all + (value ?? 0) * ((at % 97) + 1), 0);
  console.log(`${columns.length} columns of ${CITIES} cities and ${TIES} ties, check ${sum}`);
}

/** What each measure that is not on all shortest paths takes, one after the other in this process. */
function eachGroup(): void {
  const slice = world();
  for (const { measure, values } of COLUMN_GROUPS) {
    const begun = performance.now();
    values(slice);
    console.log(`${measure.padEnd(32)} ${ms(performance.now() - begun).padStart(10)}`);
  }
}

function world(): PlainSlice {
  const graph = grownGraph(CITIES, TIES, 1);
  const random = seededRandom(2);
  const countries = ["DE", "FR", "JP", "ZA", "BR", "US"];
  const seats = Array.from(
    { length: SEATS },
    (): Seat => ({
      city: graph.nodes[Math.floor(random() ** 2 * CITIES)] ?? "",
      body: `net:${Math.floor(random() ** 2 * BODIES)}`,
      grade: 1 + Math.floor(random() * 3),
    }),
  );
  const matrix = membershipMatrix(seats);
  return {
    graph,
    weighted: evenlyWeighted(graph),
    listings: directedGraph(graph.nodes.flatMap((city, v) => listed(city, v))),
    matrix,
    polities: new Map(
      graph.nodes.map((id, v) => [
        id,
        {
          type: "polity",
          id,
          level: "city",
          name: id,
          country: countries[v % countries.length] ?? "DE",
          latitude: (v % 180) - 90,
          longitude: (v % 360) - 180,
          gazetteerPopulation: 1000 + Math.floor(5e6 / (1 + v)),
        },
      ]),
    ),
    countries: new Map(
      countries.map((code, at) => [
        code,
        { name: code, region: `region ${at % 3}`, subregion: `part ${at}` },
      ]),
    ),
    bodyThemes: new Map(matrix.bodies.map((body, at) => [body, [THEMES[at % THEMES.length] ?? "climate"]])),
  };

  function listed(city: string, v: number): [string, string][] {
    const partners = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
    return v % 3 === 0 ? Array.from(partners, (w) => [city, graph.nodes[w] ?? ""]) : [];
  }
}
