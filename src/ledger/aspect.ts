import type { Claim } from "../record/claim.ts";
import type { DatePoint } from "../record/interval.ts";
import { precisionOf } from "../record/partial-date.ts";
import type { Quantity, Says } from "../record/says.ts";
import { compatibleDates, compatibleQuantities } from "./compatible.ts";
import { SINGLE_VALUED } from "./fact-key.ts";

/** One thing about a fact on which its sources may differ: a form, a start, an end, a figure. */
export type AspectValue =
  | { sort: "word"; word: string }
  | { sort: "date"; date: DatePoint }
  | { sort: "quantity"; quantity: Quantity };

export interface AspectClaim {
  of: string;
  value: AspectValue;
  claim: Claim;
}

/** What a claim says on each aspect of its fact. */
export function aspectsOf(claim: Claim): AspectClaim[] {
  return [...datesOf(claim.says), ...valuesOf(claim.says)].map(([of, value]) => ({ of, value, claim }));
}

/** Whether two values of one aspect can both be right. */
export function compatible(one: AspectValue, other: AspectValue): boolean {
  if (one.sort === "date" && other.sort === "date") return compatibleDates(one.date, other.date);
  if (one.sort === "quantity" && other.sort === "quantity")
    return compatibleQuantities(one.quantity, other.quantity);
  return one.sort === "word" && other.sort === "word" && one.word === other.word;
}

/** An aspect's value as a source puts it, for people. */
export function wordsOf(value: AspectValue): string {
  switch (value.sort) {
    case "word":
      return value.word;
    case "date":
      return [value.date.bound === "on" ? undefined : value.date.bound, value.date.date]
        .filter(Boolean)
        .join(" ");
    case "quantity": {
      const { bound, value: number, unit } = value.quantity;
      return [bound, String(number), unit].filter(Boolean).join(" ");
    }
  }
}

/** Higher is more exact; decides between compatible versions. */
export function exactness(value: AspectValue): number {
  if (value.sort === "date") return { year: 1, month: 2, day: 3 }[precisionOf(value.date.date)];
  return value.sort === "quantity" && value.quantity.bound === undefined ? 1 : 0;
}

type Named = readonly [of: string, value: AspectValue];

/** Kinds whose identity already holds their date, so that it cannot be disputed. */
const DATED_BY_KEY: ReadonlySet<string> = new Set(["episode", "outcome"]);

function datesOf(says: Says): Named[] {
  if (!("valid" in says) || says.valid === undefined || DATED_BY_KEY.has(says.kind)) return [];
  const { from, to } = says.valid;
  const part = partOf(says);
  const named: Named[] = [];
  if (from && !from.inferred) named.push([`start${part}`, { sort: "date", date: from }]);
  if (to && !to.inferred) named.push([`end${part}`, { sort: "date", date: to }]);
  return named;
}

/** Grade and role are attributes in time: full since 2006 and steering since 2007 are no two versions of one start. */
function partOf(says: Says): string {
  if (says.kind !== "membership") return "";
  const roles = says.roles?.length ? ` as ${[...says.roles].sort().join(", ")}` : "";
  return says.grade === undefined ? roles : ` at grade ${says.grade}${roles}`;
}

function valuesOf(says: Says): Named[] {
  switch (says.kind) {
    case "tie": {
      const form = says.form === "twin" ? "sister" : says.form;
      const state = says.state && says.state !== "not-stated" ? [word("state", stateOf(says))] : [];
      return [word("form", form), ...state];
    }
    case "observation":
      return [...figure(says.figure), ...(says.figure ? [] : text(says.text))];
    case "episode":
    case "outcome":
      return figure(says.figure);
    case "attribute":
      return SINGLE_VALUED.has(says.predicate) ? text(says.object ?? says.text) : [];
    case "funding":
      return figure(says.amount);
    case "recognition":
      return [word("standing", says.standing)];
    default:
      return [];
  }
}

/** Who ended a tie, told from one side whichever end a source names first. */
function stateOf({ state, between: [a, b] }: Extract<Says, { kind: "tie" }>): string {
  if (a <= b) return state ?? "not-stated";
  if (state === "ended-by-first") return "ended-by-second";
  return state === "ended-by-second" ? "ended-by-first" : (state ?? "not-stated");
}

const word = (of: string, said: string): Named => [of, { sort: "word", word: said }];
const text = (said: string | undefined): Named[] => (said === undefined ? [] : [word("value", said)]);
const figure = (quantity: Quantity | undefined): Named[] =>
  quantity === undefined ? [] : [["value", { sort: "quantity", quantity }]];
