import type * as z from "zod";
import type { Interval } from "../record/interval.ts";
import { type ClaimKind, Says } from "../record/says.ts";
import { codedMisfit } from "./coded-misfit.ts";
import { type CodedParts, type CodedRow, numberIn } from "./coded-row.ts";
import { nearestWords } from "./nearest-words.ts";
import { fieldsOf, type PredicateRow, type PredicateTable, valueRoles } from "./predicate-table.ts";
import { wordedPoint } from "./worded-point.ts";

/** What a coded row says, or why it says nothing yet and what to do about it. */
export function codedStatement(coded: CodedRow, table: PredicateTable): { says: Says } | { why: string } {
  const row = table.get(coded.predicate);
  if (row === undefined) return { why: unknownPredicate(coded.predicate, table) };
  const misfit = codedMisfit(coded, row);
  if (misfit) return { why: misfit };
  const parsed = Says.safeParse({
    ...NEUTRAL[row.kind],
    ...named(row),
    ...filled(coded, row),
    ...dated(coded, row.kind),
    ...(coded.themes && { themes: coded.themes }),
    ...coded.detail,
    kind: row.kind,
  });
  return parsed.success ? { says: parsed.data } : { why: explained(parsed.error, row) };
}

/** What a kind needs and a source need not say. */
export const NEUTRAL: { [K in ClaimKind]?: Partial<Extract<Says, { kind: K }>> } = {
  outcome: { outcome: "other", realisation: "not-stated", attribution: "not-stated" },
  transfer: { stage: "not-stated" },
  influence: { contribution: "not-stated" },
  factor: { factor: "not-stated", level: "not-stated" },
};

export function unknownPredicate(predicate: string, table: PredicateTable): string {
  const near = nearestWords(predicate, table.keys());
  const advice = near.length > 0 ? `the nearest are ${near.join(", ")}` : "data/predicates.csv lists them";
  return `no predicate '${predicate}'; ${advice}`;
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

/** Each complaint, with the place of the row that fills the field. */
export function explained(error: z.ZodError, row: PredicateRow): string {
  const { number, words } = valueRoles(row);
  const places: [string | undefined, string][] = [
    [number, "value"],
    [words, "value"],
    ["valid", "from or to"],
    [row.object_role, "object"],
    [row.subject_role, row.subject_role === row.object_role ? "subject or object" : "subject"],
  ];
  const place = new Map(places);
  const complaints = error.issues.map(({ path, message, code }) => {
    const what = code === "invalid_union" ? "give an id such as gn:3369157, iso:ZA or net:c40" : message;
    return `${path.join(".") || "detail"} (${place.get(String(path[0])) ?? "detail"}): ${what}`;
  });
  return `'${row.predicate}' makes a claim of kind ${row.kind}; ${complaints.join("; ")}`;
}
