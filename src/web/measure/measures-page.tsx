import { useLocation } from "preact-iso";
import type { GraphReply } from "../../contract/graph-question.ts";
import type { MeasuresReply } from "../../contract/measure-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { computed } from "../language/number-words.ts";
import { useReply } from "../use-reply.ts";
import { capital } from "../words.ts";
import { SliceForm, slicedPath } from "./slice-form.tsx";

/** The ties as a graph, in figures, and every measure that can be asked of it. */
export default function MeasuresPage() {
  const { url } = useLocation();
  return (
    <Page title="The ties as a graph">
      <p class="standfirst">
        The ties in force on the day, or a part of them, in the measures of network analysis. They are what is
        on file here, collected by hand, and no sample of the world's ties.
      </p>
      <SliceForm path="/measures" />
      <Figures url={url} />
      <Section
        id="all"
        title="Every measure"
        lead="Each with its formula, its range, when it has no value and where it was published."
      >
        <MeasureTable />
      </Section>
    </Page>
  );
}

function Figures({ url }: { url: string }) {
  const { value, failure, waiting } = useReply<GraphReply>(
    withClocks(slicedPath("/api/graph", url), clocksIn(url)),
  );
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what="the graph" />;
  return (
    <div aria-busy={waiting}>
      <DataTable
        caption={`${capital(value.slice)}, as of ${value.asOf}`}
        columns={FIGURE_COLUMNS}
        rows={FIGURES.map(([name, key, id]) => ({
          name,
          to: id && slicedPath(`/measure/${id}`, url),
          value: value[key],
          firm: firmOf(value, key),
        }))}
        keyOf={({ name }) => name}
        narrow="scroll"
        class="figures"
      />
    </div>
  );
}

type FigureKey = Exclude<
  keyof GraphReply,
  "slice" | "asOf" | "meant" | "knownAsOf" | "intervals" | "sampled"
>;

/** What the graph is told in, and the measure that a figure is, if it is one of the list. */
const FIGURES: readonly (readonly [name: string, key: FigureKey, measure?: string])[] = [
  ["Cities", "n"],
  ["Ties", "m"],
  ["Density", "density", "density"],
  ["Components", "components", "component-sizes"],
  ["Cities in the largest component", "largestComponent", "component-sizes"],
  ["Cities without a tie here", "isolated"],
  ["Mean degree", "meanDegree", "degree"],
  ["Highest degree", "maxDegree", "degree"],
  ["Gini coefficient of degrees", "gini", "degree-gini"],
  ["Triangles", "triangles"],
  ["Wedges", "wedges"],
  ["Transitivity", "transitivity", "transitivity"],
  ["Mean local clustering", "meanLocalClustering", "mean-local-clustering"],
  ["Degree assortativity", "assortativity", "degree-assortativity"],
  ["Mean distance in the largest component", "meanDistance", "mean-distance"],
  ["Diameter of the largest component", "diameter", "diameter"],
];

interface Figure {
  name: string;
  /** The measure that it is, on the same ties. */
  to: string | undefined;
  value: number | undefined;
  /** How firm it is. */
  firm: string | undefined;
}

function firmOf({ intervals, sampled }: GraphReply, key: FigureKey): string | undefined {
  const bounds = sampled?.diameter;
  if (key === "diameter" && bounds && bounds.lower < bounds.upper)
    return `${bounds.lower} to ${bounds.upper}, after ${bounds.searches} searches`;
  const mean = sampled?.meanDistance;
  if (key === "meanDistance" && mean)
    return `95 %: ${computed(mean.lower)} to ${computed(mean.upper)}, from ${mean.draws} cities drawn, seed ${mean.seed}`;
  const interval = new Map(Object.entries(intervals ?? {})).get(key);
  return (
    interval &&
    `95 %: ${computed(interval.lower)} to ${computed(interval.upper)}, ${interval.over} left out in turn`
  );
}

const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  {
    id: "figure",
    head: "Figure",
    cell: ({ name, to }) => (to ? <Go to={to}>{name}</Go> : name),
  },
  {
    id: "value",
    head: "Value",
    cell: ({ value, firm }) => (
      <>
        {value !== undefined && computed(value)}
        {value === undefined && firm === undefined && <NotGiven why="this graph has none" />}
        {firm && <span class="cell-note">{firm}</span>}
      </>
    ),
    number: true,
  },
];

type Line = MeasuresReply["measures"][number];

function MeasureTable() {
  const { value, failure } = useReply<MeasuresReply>("/api/measures");
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what="the measures" />;
  return (
    <DataTable
      caption={`${value.measures.length} measures`}
      columns={COLUMNS}
      rows={value.measures}
      keyOf={({ id }) => id}
      groupOf={({ of }) => `Of a ${of}`}
    />
  );
}

const COLUMNS: readonly Column<Line>[] = [
  {
    id: "name",
    head: "Measure",
    cell: ({ id, name, onSlices }) => (onSlices ? <Go to={`/measure/${id}`}>{name}</Go> : name),
    by: ({ name }) => name,
  },
  { id: "formula", head: "Formula", cell: ({ formula }) => formula },
  { id: "range", head: "Range", cell: ({ range }) => range },
  { id: "none", head: "No value where", cell: ({ undefinedWhen }) => undefinedWhen },
  { id: "reference", head: "Published", cell: ({ reference }) => reference },
];
