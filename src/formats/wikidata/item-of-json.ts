import { type Item, RANKS, type Snak, type Snaks, type Statement, type Value } from "./item.ts";
import { READ } from "./properties.ts";

/**
 * An entity as the dump and Special:EntityData give it. Undefined where it is no entity with an id. Only the
 * properties that Hansa reads are kept: an entity of a great city has megabytes of others.
 */
export function itemOfJson(json: unknown, asked?: string): Item | undefined {
  if (!isObject(json) || typeof json["id"] !== "string" || !/^Q\d+$/.test(json["id"])) return undefined;
  const { id } = json;
  const redirects = asked !== undefined && asked !== id ? [asked] : [];
  return { id, redirects, labels: labelsOf(json["labels"]), statements: statementsOf(json["claims"]) };
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** PHP writes an empty map as [], so anything that is no object is none. */
const mapOf = (value: unknown): readonly [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

function labelsOf(labels: unknown): Record<string, string> {
  return Object.fromEntries(
    mapOf(labels).flatMap(([language, label]) => {
      const text = isObject(label) ? label["value"] : undefined;
      return typeof text === "string" && text.trim() !== "" ? [[language, text] as const] : [];
    }),
  );
}

function statementsOf(claims: unknown): Record<string, Statement[]> {
  const read = mapOf(claims).filter(([property]) => READ.has(property));
  return Object.fromEntries(
    read.map(([property, statements]) => [property, listOf(statements).flatMap(statementOf)]),
  );
}

function statementOf(json: unknown): Statement[] {
  if (!isObject(json) || typeof json["id"] !== "string") return [];
  const { id, rank, mainsnak, qualifiers, references } = json;
  return [
    {
      id,
      rank: RANKS.find((each) => each === rank) ?? "normal",
      main: snakOf(mainsnak),
      qualifiers: snaksOf(qualifiers),
      references: listOf(references).flatMap((reference) =>
        isObject(reference) ? [snaksOf(reference["snaks"])] : [],
      ),
    },
  ];
}

function snaksOf(json: unknown): Snaks {
  return Object.fromEntries(mapOf(json).map(([property, snaks]) => [property, listOf(snaks).map(snakOf)]));
}

function snakOf(json: unknown): Snak {
  if (!isObject(json)) return { is: "unreadable", why: "it is no value" };
  if (json["snaktype"] === "somevalue") return { is: "unknown" };
  if (json["snaktype"] === "novalue") return { is: "none" };
  const held = isObject(json["datavalue"]) ? json["datavalue"] : {};
  const value = valueIn(held["type"], held["value"]);
  return value
    ? { is: "value", value }
    : { is: "unreadable", why: `a value of type ${String(held["type"])}` };
}

function valueIn(type: unknown, value: unknown): Value | undefined {
  if (type === "string" && typeof value === "string") return { kind: "text", text: value };
  if (!isObject(value)) return undefined;
  if (type === "monolingualtext" && typeof value["text"] === "string")
    return { kind: "text", text: value["text"] };
  if (type === "quantity" && typeof value["amount"] === "string")
    return { kind: "text", text: value["amount"] };
  if (type === "wikibase-entityid") return entityOf(value);
  if (type === "time") return timeOf(value);
  return type === "globecoordinate" ? positionOf(value) : undefined;
}

/** Older dumps give the number alone. */
function entityOf({ id, "entity-type": type, "numeric-id": number }: Json): Value | undefined {
  if (typeof id === "string") return { kind: "item", id };
  return type === "item" && typeof number === "number" ? { kind: "item", id: `Q${number}` } : undefined;
}

const JULIAN = "Q1985786";

function timeOf({ time, precision, before, after, calendarmodel }: Json): Value | undefined {
  if (typeof time !== "string" || typeof precision !== "number") return undefined;
  const off = Math.max(numberOr0(before), numberOr0(after));
  const calendar = String(calendarmodel).endsWith(`/${JULIAN}`) ? "Julian" : "Gregorian";
  return { kind: "time", time, precision, off, calendar };
}

const numberOr0 = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The globe is Earth (Q2) unless it says another: the Moon has places too. */
function positionOf({ latitude, longitude, globe }: Json): Value | undefined {
  if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
  if (typeof globe === "string" && !globe.endsWith("/Q2")) return undefined;
  return { kind: "position", latitude, longitude };
}
