import { type CodedParts, numberIn } from "./coded-row.ts";
import type { Problem } from "./csv.ts";
import { fieldsOf, HAPPENING, type PredicateRow, valueRoles } from "./predicate-table.ts";
import { wordedPoint } from "./worded-point.ts";

/** A part that a row gives and its predicate has no place for, and where it belongs; no value if all fits. */
export function codedMisfit(coded: CodedParts, row: PredicateRow): Problem | undefined {
  const { object, value, unit, bound, themes } = coded;
  const { predicate } = row;
  if (object !== undefined && !row.object_role)
    return { where: "object", why: `'${predicate}' takes no object` };
  if (value !== undefined && !row.value_role)
    return { where: "value", why: `'${predicate}' takes no value; put it into the note` };
  if ((unit ?? bound) !== undefined && numberIn(coded) === undefined)
    return { where: unit === undefined ? "bound" : "unit", why: `'${predicate}': ${NEEDS_NUMBER}` };
  if (typeof value === "string" && numberIn(coded) === undefined && !valueRoles(row).words)
    return {
      where: "value",
      why: `'${predicate}' takes a number with its unit, not '${value}'; put words into the note`,
    };
  if (themes !== undefined && !fieldsOf(row.kind).includes("themes"))
    return {
      where: "themes",
      why: `'${predicate}' makes a claim of kind ${row.kind}, which carries no themes`,
    };
  return misdated(coded, row);
}

const NEEDS_NUMBER = "a unit or bound needs a number as the value";
const POINTS = ["from", "to", "asOf"] as const;

function misdated(coded: CodedParts, row: PredicateRow): Problem | undefined {
  const { predicate, kind } = row;
  const fields = fieldsOf(kind);
  const stray = POINTS.filter((point) => point !== "asOf" || HAPPENING.has(kind)).find(
    (point) => coded[point] !== undefined && wordedPoint(coded[point]) === undefined,
  );
  if (stray !== undefined)
    return {
      where: stray,
      why: `'${coded[stray]}' is no date: give 1987, 1987-05 or 1987-05-03, with before, after or about if need be, or put a period into worded`,
    };
  const period = (["from", "to", "worded"] as const).find((part) => coded[part] !== undefined);
  if (period !== undefined && !fields.includes("valid"))
    return {
      where: period,
      why: `'${predicate}' takes no period${fields.includes("asOf") ? "; give the as-of date" : ""}`,
    };
  if (coded.asOf !== undefined && !fields.includes("asOf") && !HAPPENING.has(kind))
    return {
      where: "asOf",
      why: `'${predicate}' takes no as-of date; say since or until when by from and to`,
    };
  return undefined;
}
