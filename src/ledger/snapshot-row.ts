import type { Claim } from "../record/claim.ts";
import type { DatePoint } from "../record/interval.ts";
import type { Says } from "../record/says.ts";
import { wordsOf } from "./aspect.ts";

/** What a row of a snapshot says of its thing, field by field, in words that can be compared. */
export type RowFields = ReadonlyMap<string, string>;

/** What makes a date, as against the rest of what a row says. */
export const DATE_FIELDS: ReadonlySet<string> = new Set(["start", "end", "period"]);

/** Identity, dates, and what has its own words below. */
const APART: ReadonlySet<string> = new Set(["kind", "valid", "between", "form", "state"]);

export function rowFields({ says }: Claim): RowFields {
  const fields = new Map<string, string>();
  if (says.kind === "tie") {
    // Sister and twin are one form in two countries' words.
    fields.set("form", says.form === "twin" ? "sister" : says.form);
    if (says.state && says.state !== "not-stated") fields.set("state", stateFromFirst(says));
  }
  if ("valid" in says && says.valid) {
    const { from, to, worded } = says.valid;
    if (from) fields.set("start", point(from));
    if (to) fields.set("end", point(to));
    if (worded) fields.set("period", worded);
  }
  for (const [name, value] of Object.entries(says))
    if (!APART.has(name) && value !== undefined) fields.set(name, valueWords(value));
  return fields;
}

/** One text for all that a row says. */
export function rowText(fields: RowFields): string {
  return JSON.stringify([...fields].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whom a tie or a membership is between, whatever its form or year; none for other kinds. */
export function pairKey(says: Says): string | undefined {
  if (says.kind === "tie") return ["tie", ...[...says.between].sort()].join("|");
  return says.kind === "membership" ? `membership|${says.member}|${says.body}` : undefined;
}

const point = (date: DatePoint): string => wordsOf({ sort: "date", date });

/** Which side ended it, told from one end whichever the row names first. */
function stateFromFirst({ state, between: [a, b] }: Extract<Says, { kind: "tie" }>): string {
  if (a <= b || !state) return state ?? "";
  return { "ended-by-first": "ended-by-second", "ended-by-second": "ended-by-first" }[String(state)] ?? state;
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).toSorted().join(", ");
  if (typeof value === "object" && value !== null)
    return Object.values(value)
      .filter((part) => part !== undefined)
      .map(valueWords)
      .join(" ");
  return String(value);
}
