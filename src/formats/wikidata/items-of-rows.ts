import type { Item, Snak, Statement, Value } from "./item.ts";
import { type Triple, tripleOf } from "./rdf-triple.ts";
import { statementOfTriples } from "./statement-of-triples.ts";

/** The entities of a page of SPARQL results, and what is known of others they name. */
export interface ItemsOfRows {
  /** In the order of their addresses, each with its statements. */
  readonly items: readonly Item[];
  /** Targets, states and roles, with their facts alone. */
  readonly others: readonly Item[];
  readonly unreadable: number;
}

/** Puts together again what `sparqlQuery` asked for triple by triple. */
export function itemsOfRows(rows: readonly unknown[]): ItemsOfRows {
  const triples = rows.flatMap((row) => tripleOf(row) ?? []);
  const bySubject = Map.groupBy(triples, ({ s }) => s);
  const subjects = new Set(triples.map(({ item }) => item));
  const items = [...subjects].toSorted().map((id) => itemOf(id, bySubject, triples));
  const others = [...bySubject.keys()]
    .filter((id) => /^Q\d+$/.test(id) && !subjects.has(id))
    .map((id) => itemOf(id, bySubject, []));
  return { items, others, unreadable: rows.length - triples.length };
}

type BySubject = ReadonlyMap<string, readonly Triple[]>;

function itemOf(id: string, bySubject: BySubject, all: readonly Triple[]): Item {
  const own = bySubject.get(id) ?? [];
  const mine = all.filter(({ item }) => item === id);
  const asked = mine.flatMap((triple) => (triple.asked && triple.asked !== id ? [triple.asked] : []));
  const labels = own.flatMap(({ p, o }) => (p === "label" ? [[o.language ?? "", o.text] as const] : []));
  const statements = mine.filter(({ s }) => STATEMENT.test(s)).map(({ s }) => s);
  const full = [...new Set(statements)].toSorted().flatMap((each) => statementOfTriples(each, bySubject));
  return {
    id,
    redirects: [...new Set(asked)],
    labels: Object.fromEntries(labels),
    statements: {
      ...plain(own),
      ...Object.fromEntries(Map.groupBy(full, ({ property }) => property)),
    },
  };
}

const STATEMENT = /^statement\//;

/** Best values, which come without a statement round them. */
function plain(own: readonly Triple[]): Item["statements"] {
  const direct = own.filter(({ p }) => p.startsWith("direct/"));
  const byProperty = Map.groupBy(direct, ({ p }) => p.slice("direct/".length));
  return Object.fromEntries([...byProperty].map(([property, triples]) => [property, triples.map(bare)]));
}

function bare({ o }: Triple): Statement {
  const main: Snak = o.unknown ? { is: "unknown" } : { is: "value", value: directValue(o) };
  return { id: "", rank: "normal", main, qualifiers: {}, references: [] };
}

function directValue(o: Triple["o"]): Value {
  const [, longitude, latitude] = /^Point\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(o.text) ?? [];
  if (longitude && latitude)
    return { kind: "position", latitude: Number(latitude), longitude: Number(longitude) };
  return /^Q\d+$/.test(o.text) && o.isAddress ? { kind: "item", id: o.text } : { kind: "text", text: o.text };
}
