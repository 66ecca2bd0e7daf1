import { useLocation, useRoute } from "preact-iso";
import type { MeasureReply } from "../../contract/measure-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { computed, grouped } from "../language/number-words.ts";
import { useReply } from "../use-reply.ts";
import { SliceForm, slicedPath } from "./slice-form.tsx";

const SHOWN = "100";

/** A measure with its papers, and what it gives on the ties or a slice of them. */
export default function MeasurePage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const id = params["id"] ?? "";
  const path = slicedPath(`/api/measures/${encodeURIComponent(id)}`, url, { top: SHOWN });
  const { value, failure, waiting } = useReply<MeasureReply>(withClocks(path, clocksIn(url)));
  if (failure?.status === 404 && value === undefined) return <FailurePage failure={failure} />;
  if (value === undefined && failure === undefined) return <Waiting what="the measure" />;
  return (
    <Page title={value?.measure.name ?? "A measure"} kicker={value && `Measure of a ${value.measure.of}`}>
      <p class="standfirst">
        <Go to="/measures">All measures, and the graph in figures</Go>
      </p>
      <SliceForm path={`/measure/${id}`} />
      {failure && <FailureNote failure={failure} />}
      {value && !failure && (
        <div aria-busy={waiting}>
          <Result reply={value} />
          <Papers measure={value.measure} />
        </div>
      )}
    </Page>
  );
}

function Result({ reply }: { reply: MeasureReply }) {
  const { slice, asOf, cities, edges, value, values, given, notGiven } = reply;
  const size = `${grouped(cities)} cities and ${grouped(edges)} ${slice.startsWith("memberships") ? "seats" : "ties"}`;
  if (notGiven) return <p>{notGiven}</p>;
  if (values === undefined)
    return (
      <p>
        <strong>{valueWords(value)}</strong>, on {slice}, as of {asOf}: {size}.
      </p>
    );
  return (
    <>
      <DataTable
        caption={`${slice.charAt(0).toUpperCase()}${slice.slice(1)}, as of ${asOf}: ${size}`}
        columns={COLUMNS}
        rows={values}
        keyOf={({ city }) => city.id}
      />
      {given !== undefined && given > values.length && (
        <p class="quiet">
          The {grouped(values.length)} highest of {grouped(given)} cities that have a value.
        </p>
      )}
    </>
  );
}

function valueWords(value: MeasureReply["value"]): string {
  if (value === undefined) return "not given";
  if (typeof value === "number") return computed(value);
  const most = 12;
  const shown = value.slice(0, most).map(computed).join(", ");
  return value.length > most ? `${shown} … (${grouped(value.length)} in all)` : shown;
}

type Line = NonNullable<MeasureReply["values"]>[number];

const COLUMNS: readonly Column<Line>[] = [
  { id: "city", head: "City", cell: ({ city }) => <EntityLink entity={city} />, by: ({ city }) => city.name },
  { id: "country", head: "Country", cell: ({ city }) => city.country ?? "", by: ({ city }) => city.country },
  { id: "rank", head: "Rank", cell: ({ rank }) => rank, by: ({ rank }) => rank, number: true },
  {
    id: "value",
    head: "Value",
    cell: ({ value }) => computed(value),
    by: ({ value }) => value,
    number: true,
  },
];

function Papers({ measure }: { measure: MeasureReply["measure"] }) {
  return (
    <Section id="papers" title="How it is computed">
      <dl class="papers">
        <dt>Formula</dt>
        <dd>{measure.formula}</dd>
        <dt>Range</dt>
        <dd>{measure.range}</dd>
        <dt>No value</dt>
        <dd>{measure.undefinedWhen}</dd>
        <dt>Example</dt>
        <dd>{measure.example}</dd>
        <dt>Published</dt>
        <dd>{measure.reference}</dd>
      </dl>
    </Section>
  );
}
