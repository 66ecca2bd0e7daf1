import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Source } from "../record/source.ts";
import { statement } from "../record/statement.ts";
import { licenceOf } from "./export-licence.ts";
import { countryIn, type ExportLookups, nameIn } from "./export-lookups.ts";
import { EDGE_FIELDS, type GraphEdge, type GraphField } from "./graph-rows.ts";

/** A tie as one row that can be read alone; which city stands first says nothing. */
export function tieFields(lookups: ExportLookups): GraphField<GraphEdge>[] {
  return [
    text("fact", ({ id }) => id),
    ...endFields("city_1", ({ source }) => source, lookups),
    ...endFields("city_2", ({ target }) => target, lookups),
    ...EDGE_FIELDS.filter(({ name }) => !OF_MEMBERSHIPS.has(name)),
    titles(lookups),
  ];
}

/** A membership as one row that can be read alone. */
export function membershipFields(lookups: ExportLookups): GraphField<GraphEdge>[] {
  return [
    text("fact", ({ id }) => id),
    ...endFields("member", ({ source }) => source, lookups),
    ...endFields("body", ({ target }) => target, lookups),
    ...EDGE_FIELDS.filter(({ name }) => !OF_TIES.has(name)),
    titles(lookups),
  ];
}

/** A claim as one row: what it states, with names, then its source and how it was coded. */
export function claimFields(lookups: ExportLookups): GraphField<Claim>[] {
  const said = cached((claim: Claim) => statement(claim));
  const named = (id: string | undefined): string | undefined => id && nameIn(id, lookups);
  const sourceOf = ({ source }: Claim): Source | undefined => lookups.sources.get(source);
  return [
    text("claim", ({ id }) => id),
    text("kind", ({ says }) => says.kind),
    text("subject", (claim) => said(claim).subject),
    text("subject_name", (claim) => named(said(claim).subject)),
    text("predicate", (claim) => said(claim).predicate),
    text("object", (claim) => said(claim).object),
    text("object_name", (claim) => named(said(claim).object)),
    text("value", (claim) => words(said(claim).value)),
    { name: "number", type: "double", of: (claim) => number(said(claim).value) },
    text("unit", (claim) => said(claim).unit),
    text("bound", (claim) => said(claim).bound),
    text("themes", (claim) => said(claim).themes.join("; ") || undefined),
    ...validFields((claim) => said(claim).valid),
    text("as_of", (claim) => said(claim).asOf),
    text("source", ({ source }) => source),
    text("source_title", (claim) => sourceOf(claim)?.title),
    text("source_address", (claim) => sourceOf(claim)?.url),
    text("licence", (claim) => licenceOf(sourceOf(claim))),
    text("cites", ({ cites }) => cites?.join("; ")),
    text("page", ({ locator }) => locator.page),
    text("footnote", ({ locator }) => locator.footnote),
    text("section", ({ locator }) => locator.section),
    text("row", ({ locator }) => locator.row),
    text("confidence", ({ confidence }) => confidence),
    text("reliability", ({ reliability }) => reliability),
    text("reading", ({ reading }) => reading),
    text("recorded", ({ recorded }) => recorded),
    text("supersedes", ({ supersedes }) => supersedes),
    text("retracts", ({ says }) => (says.kind === "retraction" ? says.of : undefined)),
    text("worded", ({ worded }) => worded),
    text("note", ({ note }) => note),
  ];
}

const OF_MEMBERSHIPS: ReadonlySet<string> = new Set(["kind", "grade", "roles", "stint"]);
const OF_TIES: ReadonlySet<string> = new Set(["kind", "form", "state", "purpose"]);

function text<Row>(name: string, of: (row: Row) => string | undefined): GraphField<Row> {
  return { name, type: "string", of };
}

function endFields(
  name: string,
  end: (edge: GraphEdge) => string,
  lookups: ExportLookups,
): GraphField<GraphEdge>[] {
  return [
    text(name, end),
    text(`${name}_name`, (edge) => nameIn(end(edge), lookups)),
    text(`${name}_country`, (edge) => countryIn(end(edge), lookups)),
  ];
}

function titles(lookups: ExportLookups): GraphField<GraphEdge> {
  return text("source_titles", ({ sources }) => sources.map((id) => nameIn(id, lookups)).join("; "));
}

function validFields(of: (claim: Claim) => Interval | undefined): GraphField<Claim>[] {
  return [
    text("from", (claim) => of(claim)?.from?.date),
    text("from_bound", (claim) => of(claim)?.from?.bound),
    text("to", (claim) => of(claim)?.to?.date),
    text("to_bound", (claim) => of(claim)?.to?.bound),
    text("period", (claim) => of(claim)?.worded),
  ];
}

const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** The last answer is kept: the fields of a row ask for it one after another. */
function cached<Row, Value>(of: (row: Row) => Value): (row: Row) => Value {
  let held: { row: Row; value: Value } | undefined;
  return (row) => {
    if (held?.row !== row) held = { row, value: of(row) };
    return held.value;
  };
}
