import { useLocation } from "preact-iso";
import type { GraphReply } from "../../contract/graph-question.ts";
import type { MeasuresReply } from "../../contract/measure-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { capital } from "../words.ts";
import { CityTable } from "./city-table.tsx";
import { SliceForm, slicedPath } from "./slice-form.tsx";

/** The ties as a graph, in figures, and every measure that can be asked of it. */
export default function MeasuresPage() {
  const { url } = useLocation();
  return (
    <Page title={t("measure.theTiesAsAGraph")}>
      <p class="standfirst">
        {t("measure.theTiesInForceOn")}{" "}
        <Go to={slicedPath("/inference", url)}>{t("measure.followStates")}</Go>
      </p>
      <SliceForm path="/measures" />
      <Figures url={url} />
      <CityTable url={url} />
      <Section id="all" title={t("measure.everyMeasure")} lead={t("measure.eachWithItsFormulaIts")}>
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
  if (value === undefined) return <Waiting what={t("measure.theGraph")} />;
  return (
    <div aria-busy={waiting}>
      <DataTable
        caption={t("measure.captionAsOf", { slice: capital(value.slice), asOf: dateWords(value.asOf) })}
        columns={figureColumns()}
        rows={FIGURES.map(([key, id]) => ({
          name: label("graph-figure", key),
          to: id && slicedPath(`/measure/${id}`, url),
          value: value[key],
          firm: firmOf(value, key),
          why: new Map(Object.entries(value.notGiven ?? {})).get(key),
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
  "slice" | "asOf" | "meant" | "knownAsOf" | "published" | "intervals" | "sampled" | "notGiven"
>;

/** What the graph is told in, and the measure that a figure is, if it is one of the list. */
const FIGURES: readonly (readonly [key: FigureKey, measure?: string])[] = [
  ["n"],
  ["m"],
  ["density", "density"],
  ["components", "component-sizes"],
  ["largestComponent", "component-sizes"],
  ["isolated"],
  ["meanDegree", "degree"],
  ["maxDegree", "degree"],
  ["gini", "degree-gini"],
  ["triangles"],
  ["wedges"],
  ["transitivity", "transitivity"],
  ["meanLocalClustering", "mean-local-clustering"],
  ["assortativity", "degree-assortativity"],
  ["meanDistance", "mean-distance"],
  ["diameter", "diameter"],
];

interface Figure {
  name: string;
  /** The measure that it is, on the same ties. */
  to: string | undefined;
  value: number | null;
  /** How firm it is. */
  firm: string | undefined;
  /** Why it is not given. */
  why: string | undefined;
}

function firmOf({ intervals, sampled }: GraphReply, key: FigureKey): string | undefined {
  const bounds = sampled?.diameter;
  if (key === "diameter" && bounds && bounds.lower < bounds.upper)
    return t("measure.bounds", { lower: bounds.lower, upper: bounds.upper, n: bounds.searches });
  const mean = sampled?.meanDistance;
  if (key === "meanDistance" && mean)
    return t("measure.sampled", {
      lower: computed(mean.lower),
      upper: computed(mean.upper),
      n: mean.draws,
      seed: String(mean.seed),
    });
  const interval = new Map(Object.entries(intervals ?? {})).get(key);
  return (
    interval &&
    t("measure.interval", {
      lower: computed(interval.lower),
      upper: computed(interval.upper),
      over: String(interval.over),
    })
  );
}

const figureColumns = (): readonly Column<Figure>[] => [
  {
    id: "figure",
    head: t("measure.figure"),
    cell: ({ name, to }) => (to ? <Go to={to}>{name}</Go> : name),
  },
  {
    id: "value",
    head: t("measure.value"),
    cell: ({ value, firm, why }) => (
      <>
        {value !== null && computed(value)}
        {value === null && firm === undefined && <NotGiven why={why} />}
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
  if (value === undefined) return <Waiting what={t("measure.theMeasures")} />;
  return (
    <DataTable
      caption={t("count.measure", { n: value.measures.length })}
      columns={columns()}
      rows={value.measures}
      keyOf={({ id }) => id}
      groupOf={({ of }) => t("measure.groupOf", { of })}
    />
  );
}

const columns = (): readonly Column<Line>[] => [
  {
    id: "name",
    head: t("measure.measure"),
    cell: ({ id, name, onSlices }) => (onSlices ? <Go to={`/measure/${id}`}>{name}</Go> : name),
    by: ({ name }) => name,
  },
  { id: "formula", head: t("measure.formula"), cell: ({ formula }) => formula },
  {
    id: "on",
    head: t("measure.computedOn"),
    cell: ({ on, elsewhere }) => (on ? label("computed-on", on) : <span lang="en">{elsewhere}</span>),
  },
  { id: "how", head: t("measure.how"), cell: ({ computedAs }) => label("computed-as", computedAs) },
  {
    id: "beside",
    head: t("measure.beside"),
    cell: ({ beside }) => beside.map((each) => label("beside", each)).join("; "),
  },
  { id: "range", head: t("measure.range"), cell: ({ range }) => range },
  { id: "none", head: t("measure.noValueWhere"), cell: ({ undefinedWhen }) => undefinedWhen },
  { id: "reference", head: t("measure.published"), cell: ({ reference }) => reference },
];
