import type { Snak, Snaks, Statement, TimeValue } from "./item.ts";
import type { RdfObject, Triple } from "./rdf-triple.ts";

type BySubject = ReadonlyMap<string, readonly Triple[]>;

export interface StatementOfProperty extends Statement {
  readonly property: string;
}

/** A statement from the triples of its node and of the nodes it leads to; none where it has no main value. */
export function statementOfTriples(node: string, bySubject: BySubject): StatementOfProperty[] {
  const triples = bySubject.get(node) ?? [];
  const { statement = {}, qualifier = {} } = snaksByPart(triples, bySubject);
  const [property] = [...Object.keys(statement), ...noValues(triples).filter((each) => MAIN.has(each))];
  if (property === undefined) return [];
  const main = statement[property]?.[0] ?? { is: "none" };
  const none = noValues(triples).filter((each) => each !== property || statement[property] !== undefined);
  const references = triples.filter(({ p }) => p === "wasDerivedFrom").map(({ o }) => o.text);
  return [
    {
      property,
      id: idOf(node),
      rank: rankOf(triples),
      main,
      qualifiers: {
        ...qualifier,
        ...Object.fromEntries(none.map((each) => [each, [{ is: "none" } as const]])),
      },
      references: references.map(
        (each) => snaksByPart(bySubject.get(each) ?? [], bySubject)["reference"] ?? {},
      ),
    },
  ];
}

const MAIN: ReadonlySet<string> = new Set(["P190", "P463"]);

/** 'statement/Q64-8F…' is 'Q64$8F…' in the dump: the first hyphen stands for what an address cannot hold. */
function idOf(node: string): string {
  return node.replace(/^statement\//, "").replace("-", "$");
}

function rankOf(triples: readonly Triple[]): Statement["rank"] {
  const rank = triples.find(({ p }) => p === "rank")?.o.text;
  return rank === "PreferredRank" ? "preferred" : rank === "DeprecatedRank" ? "deprecated" : "normal";
}

/** The properties of which a node says that there is no value: it is of the class 'novalue/P582'. */
function noValues(triples: readonly Triple[]): string[] {
  return triples.flatMap(({ p, o }) => (p === "type" && NO_VALUE.test(o.text) ? [o.text.slice(8)] : []));
}

const NO_VALUE = /^novalue\/P\d+$/;
const PART = /^(statement|qualifier|reference)\/(value\/)?(P\d+)$/;

/** Simple values and the nodes of times; a time's node goes before its simple value, which lacks the precision. */
function snaksByPart(triples: readonly Triple[], bySubject: BySubject): Record<string, Snaks> {
  const told = triples.flatMap(({ p, o }) => {
    const [, part, full, property] = PART.exec(p) ?? [];
    return part && property ? [{ part, full: full !== undefined, property, o }] : [];
  });
  const times = told.flatMap(({ full, o, ...at }) => {
    const value = full ? timeOf(bySubject.get(o.text) ?? []) : undefined;
    return value ? [{ ...at, snak: { is: "value", value } as const }] : [];
  });
  const timed = new Set(times.map(({ part, property }) => `${part} ${property}`));
  const simple = told
    .filter(({ full, part, property, o }) => !full && (o.unknown || !timed.has(`${part} ${property}`)))
    .map(({ o, ...at }) => ({ ...at, snak: snakOf(o) }));
  const byPart = Map.groupBy([...times, ...simple], ({ part }) => part);
  return Object.fromEntries([...byPart].map(([part, all]) => [part, snaksByProperty(all)]));
}

function snaksByProperty(all: readonly { readonly property: string; readonly snak: Snak }[]): Snaks {
  const byProperty = Map.groupBy(all, ({ property }) => property);
  return Object.fromEntries(
    [...byProperty].map(([property, some]) => [property, some.map(({ snak }) => snak)]),
  );
}

function snakOf(o: RdfObject): Snak {
  if (o.unknown) return { is: "unknown" };
  if (o.isAddress && /^Q\d+$/.test(o.text)) return { is: "value", value: { kind: "item", id: o.text } };
  if (/^-?\d{4,}-\d\d-\d\dT/.test(o.text)) return { is: "value", value: time(o.text, DAY) };
  return { is: "value", value: { kind: "text", text: o.text } };
}

const DAY = 11;

function timeOf(node: readonly Triple[]): TimeValue | undefined {
  const of = (name: string) => node.find(({ p }) => p === name)?.o.text;
  const [value, precision] = [of("timeValue"), of("timePrecision")];
  return value === undefined ? undefined : time(value, Number(precision ?? DAY));
}

/** RDF gives days in the Gregorian calendar, whatever calendar they were written in, and has a year 0: 1 BC. */
function time(text: string, precision: number): TimeValue {
  const [, year = "", rest = ""] = /^(-?\d+)(-.*)$/.exec(text) ?? [];
  const written = Number(year) > 0 ? `+${year}` : `-${String(1 - Number(year)).padStart(4, "0")}`;
  return { kind: "time", time: `${written}${rest}`, precision, off: 0, calendar: "Gregorian" };
}
