import type { Claim } from "../record/claim.ts";
import type { Quantity, Says } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { codedMisfit } from "./coded-misfit.ts";
import { recodedFields, saidAnew } from "./coded-recoding.ts";
import { type CodedPart, type CodedParts, numberIn } from "./coded-row.ts";
import { dated, LISTS, type Read, readDraft, setFields, unknownPredicate, words } from "./coded-statement.ts";
import { type Draft, withoutUnsaid } from "./coded-unsaid.ts";
import { type PredicateRow, type PredicateTable, valueRoles } from "./predicate-table.ts";

type Said = Pick<Claim, "says" | "term">;

/**
 * What a claim says once the given parts of a coded row are laid over it and the unsaid ones taken out. What is
 * neither stays as it was, to the letter; a date or a number that is given stands for itself, without the old
 * one's bound.
 */
export function codedCorrection(
  old: Said,
  given: CodedParts,
  table: PredicateTable,
  unsaid: readonly CodedPart[] = [],
): Read {
  const row = rowOf(old, table);
  if (row === undefined) return { problems: [RETRACTED] };
  const { predicate } = given;
  if (predicate === undefined || predicate === old.term || predicate === statement(old).predicate)
    return laidOver(old.says, given, row, unsaid);
  const next = table.get(predicate);
  if (next === undefined) return unknownPredicate(predicate, table);
  if (next.kind !== old.says.kind) return saidAnew(old, given, next, table, unsaid);
  const recoded = readDraft({ ...recodedFields(old.says, row, next), ...given.detail }, next);
  return "says" in recoded ? laidOver(recoded.says, given, next, unsaid) : recoded;
}

const RETRACTED = {
  where: "claim",
  why: "a retraction cannot be corrected; add what it took back anew",
};

/** The predicate that the claim came by or carries, or else one that makes such claims. */
function rowOf(old: Said, table: PredicateTable): PredicateRow | undefined {
  const { says, term } = old;
  const own = table.get(term ?? statement(old).predicate);
  const rows = [...table.values()].filter(({ kind }) => kind === says.kind);
  const like = rows.find((one) => Object.entries(setFields(one)).every(holdsIn(says))) ?? rows[0];
  return says.kind === "episode" ? asShown(says, own, like) : own?.kind === says.kind ? own : like;
}

/** An act is shown as its actor's, with the first of those taking part as its object: that one is corrected. */
function asShown(
  says: Extract<Says, { kind: "episode" }>,
  own: PredicateRow | undefined,
  like: PredicateRow | undefined,
): PredicateRow | undefined {
  if (own?.subject_role === "others") return own;
  const shown = (["partners", "hosts", "others"] as const).find((role) => says[role]?.length);
  const row = own?.kind === "episode" ? own : like;
  return row && { ...row, subject_role: "actor", object_role: shown ?? (own ? row.object_role : "partners") };
}

function holdsIn(says: Says): (field: readonly [string, unknown]) => boolean {
  const held = new Map<string, unknown>(Object.entries(says));
  return ([name, value]) => String(held.get(name)) === String(value);
}

function laidOver(says: Says, asked: CodedParts, row: PredicateRow, unsaid: readonly CodedPart[]): Read {
  const given = says.kind === "membership" ? graded(asked) : asked;
  const figure = quantityOf(says);
  const kept = given.unit === undefined || unsaid.includes("value") ? undefined : figure?.value;
  const value = given.value ?? kept;
  const misfit = codedMisfit({ ...given, ...(value !== undefined && { value }) }, row);
  if (misfit) return { problems: [misfit] };
  const { asOf, valid } = dated(given, says.kind);
  const held = "valid" in says ? says.valid : undefined;
  const draft: Draft = { ...says };
  putEnds(draft, given, row);
  putValue(draft, given, row, figure);
  if (asOf) draft["asOf"] = asOf;
  if (valid) draft["valid"] = { ...held, ...valid };
  if (given.themes) draft["themes"] = given.themes;
  return readDraft(
    { ...withoutUnsaid({ ...draft, ...given.detail }, unsaid, given, row), kind: says.kind },
    row,
  );
}

/** A membership shows its grade as its value, though no predicate of memberships takes one. */
function graded({ value, unit, ...rest }: CodedParts): CodedParts {
  if (value === undefined) return { ...rest, ...(unit !== undefined && { unit }) };
  return { ...rest, detail: { grade: numberIn({ value }) ?? value, ...rest.detail } };
}

function quantityOf(says: Says): Quantity | undefined {
  if (says.kind === "funding") return says.amount;
  return "figure" in says ? says.figure : undefined;
}

/** Of several partners or hosts the first is the one shown as the object, and the one replaced. */
function putEnds(draft: Draft, { subject, object }: CodedParts, row: PredicateRow): void {
  const put = (role: string, id: string | undefined, at: number): void => {
    if (id === undefined) return;
    const held: unknown = draft[role];
    const list: unknown[] = Array.isArray(held) && held.length > 0 ? held.with(at, id) : [id];
    draft[role] = !LISTS.has(role) ? id : role === "between" ? list : [...new Set(list)];
  };
  put(row.subject_role, subject, 0);
  put(row.object_role, object, row.object_role === row.subject_role ? 1 : 0);
}

/** `figure` and `text` stand for one another: the one that is given takes the other's place. */
function putValue(draft: Draft, given: CodedParts, row: PredicateRow, held?: Quantity): void {
  const { value, unit } = given;
  if ((value ?? unit ?? given.bound) === undefined) return;
  const roles = valueRoles(row);
  const number = value === undefined ? held?.value : numberIn({ value });
  const bound = given.bound ?? (value === undefined ? held?.bound : undefined);
  const asFigure = roles.number !== undefined && number !== undefined;
  if (roles.number && roles.words === "text") delete draft[asFigure ? "text" : roles.number];
  if (roles.number && asFigure)
    draft[roles.number] = { value: number, unit: unit ?? held?.unit, ...(bound && { bound }) };
  else if (roles.words) draft[roles.words] = words(given);
}
