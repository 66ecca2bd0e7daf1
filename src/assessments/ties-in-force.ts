import { type DirectedGraph, directedGraph, type Listing } from "../graph/directed-graph.ts";
import { type Graph, numberedGraph } from "../graph/graph.ts";
import { type WeightedGraph, type WeightedTie, weightedGraph } from "../graph/weighted-graph.ts";
import type { TieColumns } from "../ledger/edge-columns.ts";
import type { FactOf } from "../ledger/fact.ts";
import { type BodyEnds, factHoldsOn } from "../ledger/holds-on.ts";
import type { Sources } from "../ledger/origin.ts";
import type { Day, PartialDate } from "../record/partial-date.ts";
import { edgeFacts } from "./edge-facts.ts";
import { tieGroups } from "./tie-group.ts";
import { isInForce } from "./tie-portfolio.ts";

type TieSays = FactOf<"tie">["says"];

/** What is looked at to tell which ties stand. */
export interface TiesOnFile {
  readonly ties: TieColumns;
  readonly sources: Sources;
  readonly bodyEnds: BodyEnds;
}

export type Wanted = (rows: readonly number[]) => boolean;
const ALL: Wanted = () => true;

/** The graph of the ties in force on a day, or of those that `wanted` takes by the rows of the claims on each. */
export function tiesInForce(onFile: TiesOnFile, day: Day, wanted: Wanted = ALL): Graph {
  const { ties } = onFile;
  const from: number[] = [];
  const to: number[] = [];
  for (const [first = 0] of rowsInForce(onFile, day, wanted)) {
    from.push(ties.a[first] ?? 0);
    to.push(ties.b[first] ?? 0);
  }
  return numberedGraph(from, to, ties.text);
}

/** Each tie in force on a day with the claims on it; two cities may share several. */
export function* tieClaimsInForce(
  onFile: TiesOnFile,
  day: Day,
  wanted: Wanted = ALL,
): Generator<{ readonly between: readonly [string, string]; readonly because: readonly string[] }> {
  const { ties } = onFile;
  for (const rows of rowsInForce(onFile, day, wanted)) {
    const [first = 0] = rows;
    const between = [ties.text(ties.a[first] ?? 0), ties.text(ties.b[first] ?? 0)] as const;
    yield { between, because: rows.map(ties.claim) };
  }
}

/**
 * The pairs with a tie that may have been in force on a day and is not counted, since no source dates its beginning:
 * such a tie counts from the date of the newest source that tells of it, or never where only its end is dated.
 */
export function* pairsUndated(
  { ties, sources, bodyEnds }: TiesOnFile,
  day: Day,
): Generator<[string, string]> {
  const groups = tieGroups(ties, (row) => saysOf(ties, row));
  const shows = rowRule(ties, day, bodyEnds);
  const mayHold = (fact: Pick<FactOf<"tie">, "says" | "seen">): boolean =>
    fact.says.valid?.from === undefined &&
    factHoldsOn(fact, day, bodyEnds) === "possible" &&
    isInForce(fact, "yes");
  for (const first of groups.firsts) {
    const rows = groups.rowsFrom(first);
    const seen = lastSeen(rows, ties, sources);
    if (rows.every((row) => shows(row, seen))) continue;
    const facts =
      rows.length === 1
        ? [{ says: saysOf(ties, first), ...(seen && { seen }) }]
        : resolvedFacts(rows, ties, sources);
    if (facts.some(mayHold)) yield [ties.text(ties.a[first] ?? 0), ties.text(ties.b[first] ?? 0)];
  }
}

/**
 * The same on one day after the other: ties are told apart, and those whose claims differ resolved, once for all
 * days, so that a day costs no more than looking through the dates.
 */
export function tiesOnDays(onFile: TiesOnFile, wanted: Wanted = ALL): (day: Day) => Graph {
  const { ties, sources, bodyEnds } = onFile;
  const groups = tieGroups(ties, (row) => saysOf(ties, row));
  const held = groups.firsts
    .map((first) => groups.rowsFrom(first))
    .filter(wanted)
    .map((rows) => ({ rows, seen: lastSeen(rows, ties, sources) }));
  const resolved = new Map<number, FactOf<"tie">[]>();
  return (day) => {
    const shows = rowRule(ties, day, bodyEnds);
    const [from, to]: [number[], number[]] = [[], []];
    for (const { rows, seen } of held) {
      const [first = 0] = rows;
      if (!rows.every((row) => shows(row, seen))) {
        if (rows.length === 1) continue;
        const facts = resolved.get(first) ?? resolvedFacts(rows, ties, sources);
        resolved.set(first, facts);
        if (!facts.some((fact) => isInForce(fact, factHoldsOn(fact, day, bodyEnds)))) continue;
      }
      from.push(ties.a[first] ?? 0);
      to.push(ties.b[first] ?? 0);
    }
    return numberedGraph(from, to, ties.text);
  };
}

/** The same, each pair weighing as many ties as are in force between the two: a twinning and a sectoral one are two. */
export function weightedTiesInForce(onFile: TiesOnFile, day: Day, wanted: Wanted = ALL): WeightedGraph {
  const { ties } = onFile;
  const each: WeightedTie[] = [];
  for (const [first = 0] of rowsInForce(onFile, day, wanted))
    each.push([ties.text(ties.a[first] ?? 0), ties.text(ties.b[first] ?? 0), 1]);
  return weightedGraph(each);
}

/** Who lists whom: a city lists another where a source that it publishes itself tells of a tie in force with it. */
export function listingsInForce(onFile: TiesOnFile, day: Day, wanted: Wanted = ALL): DirectedGraph {
  const { ties, sources } = onFile;
  const listings: Listing[] = [];
  const cities: string[] = [];
  for (const rows of rowsInForce(onFile, day, wanted)) {
    for (const row of rows) {
      const [a, b] = [ties.text(ties.a[row] ?? 0), ties.text(ties.b[row] ?? 0)];
      const publisher = sources.get(ties.text(ties.source[row] ?? 0))?.publisher;
      cities.push(a, b);
      if (publisher === a) listings.push([a, b]);
      if (publisher === b) listings.push([b, a]);
    }
  }
  return directedGraph(listings, cities);
}

/**
 * The rows of the claims on each tie in force. Where each claim on a tie shows it in force, so do all of them
 * together, whatever dates are chosen among theirs; only the others are resolved, which at a million claims are few.
 */
function* rowsInForce(
  { ties, sources, bodyEnds }: TiesOnFile,
  day: Day,
  wanted: Wanted,
): Generator<readonly number[]> {
  const groups = tieGroups(ties, (row) => saysOf(ties, row));
  const shows = rowRule(ties, day, bodyEnds);
  for (const first of groups.firsts) {
    const rows = groups.rowsFrom(first);
    if (!wanted(rows)) continue;
    const seen = lastSeen(rows, ties, sources);
    const shown = rows.every((row) => shows(row, seen));
    if (!shown && (rows.length === 1 || !resolvedInForce(rows, ties, day, sources, bodyEnds))) continue;
    yield rows;
  }
}

/** Whether a row alone shows its tie in force, given when a source last spoke of it; the same rows are told once. */
function rowRule(
  ties: TieColumns,
  day: Day,
  bodyEnds: BodyEnds,
): (row: number, seen: PartialDate | undefined) => boolean {
  const told = new Map<string, boolean>();
  return (row, seen) => {
    const key = `${ties.form[row]} ${ties.state[row]} ${ties.valid[row]} ${seen}`;
    const known = told.get(key);
    if (known !== undefined) return known;
    const fact = { says: saysOf(ties, row), ...(seen && { seen }) };
    const shown = isInForce(fact, factHoldsOn(fact, day, bodyEnds));
    told.set(key, shown);
    return shown;
  };
}

function resolvedInForce(
  rows: readonly number[],
  ties: TieColumns,
  day: Day,
  sources: Sources,
  bodyEnds: BodyEnds,
): boolean {
  const facts = resolvedFacts(rows, ties, sources);
  return facts.some((fact) => isInForce(fact, factHoldsOn(fact, day, bodyEnds)));
}

function resolvedFacts(rows: readonly number[], ties: TieColumns, sources: Sources): FactOf<"tie">[] {
  const edges = rows.map((row) => ({
    claim: ties.claim(row),
    source: ties.text(ties.source[row] ?? 0),
    row,
  }));
  return edgeFacts(edges, "tie", ({ row }) => saysOf(ties, row), sources);
}

function lastSeen(rows: readonly number[], ties: TieColumns, sources: Sources): PartialDate | undefined {
  let last: PartialDate | undefined;
  for (const row of rows) {
    const work = sources.get(ties.text(ties.source[row] ?? 0));
    const date = work?.published ?? work?.accessed;
    if (date !== undefined && (last === undefined || date > last)) last = date;
  }
  return last;
}

function saysOf({ a, b, form, state, valid, text }: TieColumns, row: number): TieSays {
  // The columns hold what was validated before it was appended.
  const said = (no: number | undefined): unknown => (no ? text(no) : undefined);
  return {
    kind: "tie",
    between: [text(a[row] ?? 0), text(b[row] ?? 0)],
    form: said(form[row]) as TieSays["form"],
    ...(state[row] && { state: said(state[row]) as NonNullable<TieSays["state"]> }),
    ...(valid[row] && { valid: JSON.parse(text(valid[row])) as NonNullable<TieSays["valid"]> }),
  };
}
