import type { OwnClaim } from "../../contract/replies.ts";
import type { Claim } from "../../record/claim.ts";
import { statement } from "../../record/statement.ts";

/** A claim while it is typed: every field as text, empty where nothing is said. */
export type Draft = Readonly<Record<string, string>>;

/** A figure always has a boundary; this is the one of a source that gives none. */
const NO_BOUNDARY = "not-said";

/** A claim that exists, as the fields of the form. */
export function draftOf(claim: Claim): Draft {
  const said = statement(claim);
  const { from, to } = said.valid ?? {};
  const boundary = claim.says.kind === "observation" ? claim.says.boundary : undefined;
  return given({
    subject: said.subject,
    predicate: said.predicate,
    object: said.object,
    value: said.value === undefined ? undefined : String(said.value),
    unit: said.unit,
    from: from?.date,
    to: to?.date,
    asOf: said.asOf,
    boundary: boundary === NO_BOUNDARY ? undefined : boundary,
    source: claim.source,
    page: claim.locator.page,
    passage: claim.locator.passage,
    confidence: claim.confidence,
    note: claim.note,
  });
}

/** The draft as the API takes a claim: text as it was typed, for the predicate says what is a number. */
export function ownClaim(draft: Draft): Partial<OwnClaim> {
  const { boundary, themes, bring, object, bodySort, country, ...fields } = given(draft);
  return {
    ...fields,
    ...otherEnd({ bring, object, bodySort, country }),
    ...(themes && { themes: [themes] }),
    ...(boundary && { detail: { boundary } }),
  };
}

/** The other end by name or id, or as one that is on no file and comes with the claim. */
function otherEnd({
  bring,
  object,
  bodySort,
  country,
}: Readonly<Record<string, string | undefined>>): object {
  if (!object) return {};
  if (bring === "body") return { newBody: object, ...(bodySort && { bodySort }) };
  if (bring === "place") return { newPlace: object, ...(country && { country }) };
  return { object };
}

/** What a correction changes, as the API takes it: the fields that differ, and null where nothing is said any more. */
export function correction(start: Draft, draft: Draft): Readonly<Record<string, unknown>> {
  const [before, after] = [given(start), given(draft)];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const { boundary, ...changed } = Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field] ?? null]),
  );
  return { ...changed, ...(boundary !== undefined && { detail: { boundary: boundary ?? NO_BOUNDARY } }) };
}

function given(draft: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const said = Object.entries(draft).flatMap(([field, text]): [string, string][] =>
    text?.trim() ? [[field, text.trim()]] : [],
  );
  return Object.fromEntries(said);
}
