import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { type CodedParts, CodedRow } from "./coded-row.ts";
import { codedStatement, NEUTRAL, named, setFields } from "./coded-statement.ts";
import { fieldsOf, type PredicateRow, type PredicateTable } from "./predicate-table.ts";

/** The same happening under another predicate of its kind: only what the predicates themselves set is changed. */
export function recodedFields(says: Says, row: PredicateRow, next: PredicateRow): object {
  const ofRow = new Map(Object.entries({ ...named(row), ...setFields(row) }));
  const kept = Object.fromEntries(
    Object.entries(says).filter(([name, value]) => String(ofRow.get(name)) !== String(value)),
  );
  const own = named(next);
  const worded = says.kind === "episode" ? { ...own, ...kept } : { ...kept, ...own };
  return { ...NEUTRAL[says.kind], ...worded, ...setFields(next), kind: says.kind };
}

/** A claim of another kind: what the old one shows, with the fields that both kinds have. */
export function saidAnew(
  old: Pick<Claim, "says" | "term">,
  given: CodedParts,
  next: PredicateRow,
  table: PredicateTable,
): { says: Says } | { why: string } {
  const { subject, object, value, unit, bound, asOf } = statement(old);
  const redated = (given.from ?? given.to ?? given.asOf ?? given.worded) !== undefined;
  // The grade of a membership and the standing of a recognition are codes of their kinds, not values.
  const coded = old.says.kind === "membership" || old.says.kind === "recognition";
  const row = CodedRow.safeParse({
    subject,
    object,
    ...(!coded && { value, unit, bound }),
    ...(!redated && { asOf }),
    ...given,
    detail: { ...sharedFields(old.says, given, next, redated), ...given.detail },
  });
  return row.success ? codedStatement(row.data, table) : { why: "give the subject too" };
}

/** Fields of the old claim that the new kind has too, and that the given parts do not fill. */
function sharedFields(says: Says, given: CodedParts, next: PredicateRow, redated: boolean): object {
  const filled = new Set([
    "kind",
    next.subject_role,
    next.object_role,
    ...(given.value === undefined ? [] : next.value_role.split("/")),
    ...(redated ? ["valid"] : []),
    ...(given.themes ? ["themes"] : []),
  ]);
  const shared = fieldsOf(next.kind).filter((name) => !filled.has(name));
  return Object.fromEntries(Object.entries(says).filter(([name]) => shared.includes(name)));
}
