import type * as z from "zod";
import type { CodedPart } from "./coded-row.ts";
import type { Problem } from "./csv.ts";
import { type PredicateRow, valueRoles } from "./predicate-table.ts";

/** Why a draft is no claim yet: each complaint with the part of the row that fills the field. */
export function codedProblems(error: z.ZodError, draft: object, row: PredicateRow): Problem[] {
  return error.issues.map(({ path, message, code }) => {
    const where = partAt(path, row);
    const what = isMissing(path, draft)
      ? missing(where, row)
      : code === "invalid_union"
        ? "give an id such as gn:3369157, iso:ZA or net:c40"
        : message;
    return { where, why: where === "detail" && path.length > 0 ? `${path.join(".")}: ${what}` : what };
  });
}

type Path = readonly PropertyKey[];

function partAt([field, inner]: Path, row: PredicateRow): CodedPart {
  const { number, words } = valueRoles(row);
  if (field === undefined) return "detail";
  if (field === "valid") return inner === "to" || inner === "worded" ? inner : "from";
  if (field === "asOf" || field === "themes") return field;
  if (field === number) return inner === "unit" || inner === "bound" ? inner : "value";
  if (field === words) return "value";
  // Of a tie's two ends the first is its subject; what is wrong between them is shown at the second.
  if (field === row.subject_role && (field !== row.object_role || inner === 0)) return "subject";
  return field === row.object_role ? "object" : "detail";
}

function isMissing(path: Path, draft: object): boolean {
  const held = path.reduce<unknown>(
    (from, key) => (isObject(from) ? Reflect.get(from, key) : undefined),
    draft,
  );
  return held === undefined || (Array.isArray(held) && held.length < 2 && path[0] === "between");
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function missing(where: CodedPart, { predicate }: PredicateRow): string {
  if (where === "subject" || where === "object")
    return `'${predicate}' needs one: give a name, or an id such as gn:3369157, iso:ZA or net:c40`;
  if (where === "unit") return "a number needs its unit";
  return where === "value" ? `'${predicate}' needs one` : "is missing";
}
