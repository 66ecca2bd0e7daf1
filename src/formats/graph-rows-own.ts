import type { Draft, Misread, Reader } from "../record/draft.ts";
import { standIn } from "../record/draft.ts";
import { BOUNDS, type DatePoint, type Interval } from "../record/interval.ts";
import type { Named } from "../record/named.ts";
import { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import type { GraphCells } from "./graph-file.ts";
import type { TableRow } from "./mapped-cell.ts";
import type { Rows } from "./mapped-reader.ts";

const ROWS_AT_ONCE = 1000;

/** Reads the edges of a graph that Hansa exported: whom they join is known by their ids, and no mapping is needed. */
export function ownGraphReader(rows: Rows): Reader {
  return async function* pieces(after) {
    const passed = after === undefined ? 0 : Number(after);
    let piece: { drafts: Draft[]; misread: Misread[] } = { drafts: [], misread: [] };
    let done = 0;
    for await (const row of rows()) {
      done += 1;
      if (done <= passed) continue;
      const draft = "why" in row ? row : draftOf(row);
      if ("why" in draft) piece.misread.push(draft);
      else piece.drafts.push(draft);
      if (done % ROWS_AT_ONCE !== 0) continue;
      yield { ...piece, mark: String(done), progress: { done, unit: "rows" } };
      piece = { drafts: [], misread: [] };
    }
    if (piece.drafts.length + piece.misread.length > 0)
      yield { ...piece, mark: String(done), progress: { done, unit: "rows" } };
  };
}

function draftOf({ where, cells }: TableRow): Draft | Misread {
  const told = { ...list("themes", cells), ...valid(cells) };
  const says = Says.safeParse(
    cells.get("kind") === "membership"
      ? {
          kind: "membership",
          // Stand-ins are no ids yet; these two are, and give way to them below.
          member: "x:member",
          body: "net:body",
          ...number("grade", cells),
          ...number("stint", cells),
          ...list("roles", cells),
          ...told,
        }
      : {
          kind: "tie",
          between: ["x:one", "x:other"],
          ...words("form", cells),
          ...words("state", cells),
          ...words("purpose", cells),
          ...told,
        },
  );
  if (!says.success) {
    const [issue] = says.error.issues;
    return { where, why: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  const row = cells.get("id") ?? where;
  const sources = cells.get("sources");
  return {
    row,
    locator: { row },
    named: [named("source", cells), named("target", cells)],
    says: standingIn(says.data),
    ...(sources && { cites: sources.split("; ").map(workOf) }),
  };
}

/**
 * An export is no voice of its own: what it says goes back to the works it names. Of those that the ledger does not
 * have it tells nothing but the id.
 */
function workOf(id: string): Source {
  return {
    id,
    title: id,
    kind: "document",
    origin: id,
    reliability: "C",
    note: "Named in an exported graph.",
  };
}

function standingIn(says: Says): Says {
  if (says.kind === "tie") return { ...says, between: [standIn(0), standIn(1)] };
  return says.kind === "membership" ? { ...says, member: standIn(0), body: standIn(1) } : says;
}

function named(end: "source" | "target", cells: GraphCells): Named {
  const of = (name: string): string | undefined => cells.get(`${end}.${name}`) ?? cells.get(`${end}_${name}`);
  const id = cells.get(end) ?? "";
  const [country, latitude, longitude, population] = ["country", "latitude", "longitude", "population"].map(
    of,
  );
  const level = LEVELS.find((each) => each === of("level"));
  const geonames = /^gn:(\d+)$/.exec(id)?.[1];
  return {
    type: id.startsWith("net:") ? "body" : id.startsWith("org:") ? "organisation" : "place",
    name: of("name") ?? id,
    ids: { hansa: id, ...(geonames && { geonames }) },
    ...(country && { country }),
    ...(level && { level }),
    ...(latitude && longitude && { latitude: Number(latitude), longitude: Number(longitude) }),
    ...(population && { population: Number(population) }),
  };
}

const LEVELS = ["city", "region", "state"] as const;

function valid(cells: GraphCells): { valid?: Interval } {
  const inferred = new Set(cells.get("inferred")?.split("; "));
  const [from, to] = (["from", "to"] as const).map((end): DatePoint | undefined => {
    const date = cells.get(end);
    const bound = BOUNDS.find((each) => each === cells.get(`${end}_bound`));
    return date === undefined
      ? undefined
      : { date, ...(bound && { bound }), ...(inferred.has(end) && { inferred: true }) };
  });
  const worded = cells.get("worded");
  if (!from && !to && !worded) return {};
  return { valid: { ...(from && { from }), ...(to && { to }), ...(worded && { worded }) } };
}

function words(name: string, cells: GraphCells): Record<string, string> {
  const value = cells.get(name);
  return value === undefined ? {} : { [name]: value };
}

function number(name: string, cells: GraphCells): Record<string, number> {
  const value = cells.get(name);
  return value === undefined ? {} : { [name]: Number(value) };
}

function list(name: string, cells: GraphCells): Record<string, string[]> {
  const value = cells.get(name);
  return value === undefined ? {} : { [name]: value.split("; ") };
}
