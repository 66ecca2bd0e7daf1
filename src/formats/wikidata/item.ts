/** What one entity of Wikidata says, as far as Hansa reads it; from JSON and from SPARQL alike. */
export interface Item {
  /** Its id: of an entity that was merged into another, that one's. */
  readonly id: string;
  /** The ids it was asked for by, where they only lead to it. */
  readonly redirects: readonly string[];
  /** Names by language code. */
  readonly labels: Readonly<Record<string, string>>;
  /** Statements by property, in the order Wikidata gives them. */
  readonly statements: Readonly<Partial<Record<string, readonly Statement[]>>>;
}

export const RANKS = ["preferred", "normal", "deprecated"] as const;

export interface Statement {
  /** The id that stays the same from dump to dump: 'Q64$c6b6…'. */
  readonly id: string;
  readonly rank: (typeof RANKS)[number];
  readonly main: Snak;
  readonly qualifiers: Snaks;
  readonly references: readonly Snaks[];
}

/** Values by property. */
export type Snaks = Readonly<Partial<Record<string, readonly Snak[]>>>;

/**
 * A value, or one of the two things Wikidata says in place of one: that there is a value and nobody here knows it,
 * or that there is none. What cannot be read is kept as such, so that it is reported.
 */
export type Snak =
  | { readonly is: "value"; readonly value: Value }
  | { readonly is: "unknown" }
  | { readonly is: "none" }
  | { readonly is: "unreadable"; readonly why: string };

export type Value =
  | { readonly kind: "item"; readonly id: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "position"; readonly latitude: number; readonly longitude: number }
  | TimeValue;

export interface TimeValue {
  readonly kind: "time";
  /** '+1990-03-00T00:00:00Z': signed, with 00 for what is not said. */
  readonly time: string;
  /** 11 day, 10 month, 9 year, 8 decade, 7 century, 6 millennium, and coarser down to 0. */
  readonly precision: number;
  /** How many units of the precision it may be off by. */
  readonly off: number;
  /** The calendar that `time` is written in. */
  readonly calendar: "Gregorian" | "Julian";
}

/** The values of the statements that count: the preferred ones if there are any, else all that are not deprecated. */
export function bestValues(item: Item, property: string): readonly Value[] {
  const standing = (item.statements[property] ?? []).filter(({ rank }) => rank !== "deprecated");
  const preferred = standing.filter(({ rank }) => rank === "preferred");
  return (preferred.length > 0 ? preferred : standing).flatMap(({ main }) =>
    main.is === "value" ? [main.value] : [],
  );
}

export function itemsIn(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.kind === "item" ? [value.id] : []));
}

export function textsIn(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.kind === "text" ? [value.text] : []));
}
