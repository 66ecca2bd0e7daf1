import type { CodedPart, CodedParts } from "./coded-row.ts";
import { fieldsOf, HAPPENING, type PredicateRow, valueRoles } from "./predicate-table.ts";

/** A claim's fields while they are put together. */
export type Draft = Record<string, unknown>;

/**
 * A draft without what a correction takes out: the parts that are no longer said, and further fields given as
 * null. What the kind cannot do without is then missing, and reading the draft says so.
 */
export function withoutUnsaid(
  draft: Draft,
  unsaid: readonly CodedPart[],
  given: CodedParts,
  row: PredicateRow,
): Draft {
  const left = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null));
  for (const part of unsaid) takeOut(left, part, row);
  const valid = intervalLeft(draft["valid"], unsaid, given, row);
  if (valid) left["valid"] = valid;
  else delete left["valid"];
  return left;
}

function takeOut(draft: Draft, part: CodedPart, row: PredicateRow): void {
  const { number, words } = valueRoles(row);
  if (part === "object" && row.object_role) takeOutEnd(draft, row.object_role);
  if (part === "value")
    for (const field of [number, words, row.kind === "membership" ? "grade" : undefined])
      if (field) delete draft[field];
  if (part === "unit" || part === "bound") takeOutOf(draft, number, part);
  if (part === "themes" || (part === "asOf" && fieldsOf(row.kind).includes("asOf"))) delete draft[part];
}

/** Of several partners or hosts the first is the one shown as the object, and the one taken out. */
function takeOutEnd(draft: Draft, role: string): void {
  const held = draft[role];
  const others: unknown[] = Array.isArray(held)
    ? role === "between"
      ? held.slice(0, 1)
      : held.slice(1)
    : [];
  if (others.length > 0) draft[role] = others;
  else delete draft[role];
}

function takeOutOf(draft: Draft, field: string | undefined, part: "unit" | "bound"): void {
  const held = field === undefined ? undefined : draft[field];
  if (field === undefined || typeof held !== "object" || held === null) return;
  draft[field] = Object.fromEntries(Object.entries(held).filter(([name]) => name !== part));
}

/** What is left of when it held; the as-of date of what happens is its start. */
export function intervalLeft(
  valid: unknown,
  unsaid: readonly CodedPart[],
  given: CodedParts,
  { kind }: PredicateRow,
): object | undefined {
  const parts: readonly string[] = unsaid;
  const startless = parts.includes("asOf") && HAPPENING.has(kind) && given.from === undefined;
  const left = Object.entries(valid ?? {}).filter(
    ([name]) => !parts.includes(name) && !(startless && name === "from"),
  );
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
