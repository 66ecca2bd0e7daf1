import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { type CodedPart, type CodedParts, CodedRow } from "./coded-row.ts";
import { codedStatement, NEUTRAL, named, type Read, setFields } from "./coded-statement.ts";
import { intervalLeft } from "./coded-unsaid.ts";
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
  unsaid: readonly CodedPart[],
): Read {
  const { subject, object, value, unit, bound, asOf } = statement(old);
  const redated = (given.from ?? given.to ?? given.asOf ?? given.worded) !== undefined;
  // The grade of a membership and the standing of a recognition are codes of their kinds, not values.
  const coded = old.says.kind === "membership" || old.says.kind === "recognition";
  const shown: CodedParts = {
    subject,
    object,
    ...(!coded && !unsaid.includes("value") && { value, unit, bound }),
    ...(!redated && { asOf }),
  };
  const row = CodedRow.safeParse({
    ...Object.fromEntries(Object.entries(shown).filter(([part]) => !unsaid.some((name) => name === part))),
    ...given,
    detail: { ...sharedFields(old.says, given, next, unsaid, redated), ...said(given.detail) },
  });
  if (row.success) return codedStatement(row.data, table);
  return { problems: [{ where: "subject", why: "give the subject too" }] };
}

/** Fields of the old claim that the new kind has too, and that the given parts do not fill. */
function sharedFields(
  says: Says,
  given: CodedParts,
  next: PredicateRow,
  unsaid: readonly CodedPart[],
  redated: boolean,
): object {
  const valid = "valid" in says && !redated ? intervalLeft(says.valid, unsaid, given, next) : undefined;
  const filled = new Set([
    "kind",
    "valid",
    next.subject_role,
    next.object_role,
    ...(given.value === undefined && !unsaid.includes("value") ? [] : next.value_role.split("/")),
    ...(given.themes || unsaid.includes("themes") ? ["themes"] : []),
    ...Object.keys(given.detail ?? {}),
  ]);
  const fields = fieldsOf(next.kind);
  const shared = fields.filter((name) => !filled.has(name));
  return {
    ...Object.fromEntries(Object.entries(says).filter(([name]) => shared.includes(name))),
    ...(valid && fields.includes("valid") && { valid }),
  };
}

function said(detail: CodedParts["detail"]): object {
  return Object.fromEntries(Object.entries(detail ?? {}).filter(([, value]) => value !== null));
}
