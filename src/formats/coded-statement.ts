import type { Interval } from "../record/interval.ts";
import { nearestWords } from "../record/nearest-words.ts";
import { type ClaimKind, Says } from "../record/says.ts";
import { codedMisfit } from "./coded-misfit.ts";
import { codedProblems } from "./coded-problems.ts";
import { type CodedParts, type CodedRow, numberIn } from "./coded-row.ts";
import type { Problem } from "./csv.ts";
import { fieldsOf, type PredicateRow, type PredicateTable, valueRoles } from "./predicate-table.ts";
import { wordedPoint } from "./worded-point.ts";

/** What a row says, or which of its parts keep it from saying anything yet, and what to do about each. */
export type Read = { says: Says } | { problems: Problem[] };

export function codedStatement(coded: CodedRow, table: PredicateTable): Read {
  const row = table.get(coded.predicate);
  if (row === undefined) return unknownPredicate(coded.predicate, table);
  const misfit = codedMisfit(coded, row);
  if (misfit) return { problems: [misfit] };
  const draft = {
    ...NEUTRAL[row.kind],
    ...named(row),
    ...filled(coded, row),
    ...dated(coded, row.kind),
    ...(coded.themes && { themes: coded.themes }),
    ...coded.detail,
    kind: row.kind,
  };
  return readDraft(draft, row);
}

export function readDraft(draft: object, row: PredicateRow): Read {
  const read = Says.safeParse(draft);
  return read.success ? { says: read.data } : { problems: codedProblems(read.error, draft, row) };
}

/** What a kind needs and a source need not say. */
export const NEUTRAL: { [K in ClaimKind]?: Partial<Extract<Says, { kind: K }>> } = {
  outcome: { outcome: "other", realisation: "not-stated", attribution: "not-stated" },
  transfer: { stage: "not-stated" },
  influence: { contribution: "not-stated" },
  factor: { factor: "not-stated", level: "not-stated" },
};

export function unknownPredicate(predicate: string, table: PredicateTable): { problems: Problem[] } {
  const near = nearestWords(predicate, table.keys());
  const advice = near.length > 0 ? `the nearest are ${near.join(", ")}` : "data/predicates.csv lists them";
  return { problems: [{ where: "predicate", why: `no predicate '${predicate}'; ${advice}` }] };
}

/** Attributes, assertions and observations carry the predicate itself; an act not described is named by it. */
export function named({ kind, predicate }: PredicateRow): Record<string, string> {
  if (kind === "attribute" || kind === "assertion") return { predicate };
  if (kind === "observation") return { metric: predicate };
  return kind === "episode" ? { what: predicate.replaceAll("_", " ") } : {};
}

export const LISTS: ReadonlySet<string> = new Set(["between", "partners", "hosts", "others", "roles"]);

/** The fields that the predicate sets and those that subject, object and value fill. */
function filled(coded: CodedRow, row: PredicateRow): Record<string, unknown> {
  const draft = setFields(row);
  const fill = (role: string | undefined, value: unknown): void => {
    if (!role || value === undefined) return;
    const held = draft[role];
    draft[role] = LISTS.has(role) ? [...(Array.isArray(held) ? held : []), value] : value;
  };
  fill(row.subject_role, coded.subject);
  fill(row.object_role, coded.object);
  const roles = valueRoles(row);
  if (roles.number && numberIn(coded) !== undefined) fill(roles.number, quantity(coded));
  else fill(roles.words, words(coded));
  return draft;
}

/** The fields that a predicate sets by itself. */
export function setFields({ sets }: PredicateRow): Record<string, unknown> {
  const pairs = sets.split(";").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = "", code = ""] = pair.split("=").map((part) => part.trim());
      const value = /^\d+$/.test(code) ? Number(code) : code;
      return [field, LISTS.has(field) ? [value] : value];
    }),
  );
}

function quantity(coded: CodedRow): object {
  const { unit, bound } = coded;
  return { value: numberIn(coded), unit, ...(bound && { bound }) };
}

/** A number where words are wanted keeps its unit: "10 policy interventions". */
export function words({ value, unit, bound }: CodedParts): string | undefined {
  return value === undefined ? undefined : [bound, String(value), unit].filter(Boolean).join(" ");
}

/** The row's dates as the fields that its kind keeps them in; none where it gives none. */
export function dated(
  { asOf, from, to, worded }: CodedParts,
  kind: ClaimKind,
): { asOf?: string; valid?: Interval } {
  const fields = fieldsOf(kind);
  if (fields.includes("asOf")) return asOf ? { asOf } : {};
  if (!fields.includes("valid")) return {};
  const [start, end] = [wordedPoint(from ?? asOf), wordedPoint(to)];
  const valid: Interval = {
    ...(start && { from: start }),
    ...(end && { to: end }),
    ...(worded && { worded }),
  };
  return Object.keys(valid).length > 0 ? { valid } : {};
}
