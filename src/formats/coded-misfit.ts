import { type CodedParts, numberIn } from "./coded-row.ts";
import { fieldsOf, HAPPENING, type PredicateRow, valueRoles } from "./predicate-table.ts";
import { wordedPoint } from "./worded-point.ts";

/** What a row gives that its predicate has no place for, and where it belongs; no value if all fits. */
export function codedMisfit(coded: CodedParts, row: PredicateRow): string | undefined {
  const { object, value, unit, bound, themes } = coded;
  const { predicate } = row;
  if (object !== undefined && !row.object_role) return `'${predicate}' takes no object`;
  if (value !== undefined && !row.value_role) return `'${predicate}' takes no value; put it into the note`;
  if ((unit ?? bound) !== undefined && numberIn(coded) === undefined)
    return `'${predicate}': a unit or bound needs a number as the value`;
  if (typeof value === "string" && numberIn(coded) === undefined && !valueRoles(row).words)
    return `'${predicate}' takes a number with its unit, not '${value}'`;
  if (themes !== undefined && !fieldsOf(row.kind).includes("themes"))
    return `'${predicate}' makes a claim of kind ${row.kind}, which carries no themes`;
  return misdated(coded, row);
}

function misdated({ asOf, from, to, worded }: CodedParts, row: PredicateRow): string | undefined {
  const { predicate, kind } = row;
  const fields = fieldsOf(kind);
  const points = HAPPENING.has(kind) ? [from, to, asOf] : [from, to];
  const stray = points.find((date) => date !== undefined && wordedPoint(date) === undefined);
  if (stray !== undefined)
    return `'${stray}' is no date: give 1987, 1987-05 or 1987-05-03, with before, after or about if need be, or put a period into worded`;
  if ((from ?? to ?? worded) !== undefined && !fields.includes("valid"))
    return `'${predicate}' takes no period${fields.includes("asOf") ? "; give the as-of date" : ""}`;
  if (asOf !== undefined && !fields.includes("asOf") && !HAPPENING.has(kind))
    return `'${predicate}' takes no as-of date; say since or until when by from and to`;
  return undefined;
}
