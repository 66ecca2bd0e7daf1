import type { OwnClaim } from "../../contract/replies.ts";
import type { Claim } from "../../record/claim.ts";
import { statement } from "../../record/statement.ts";

/** A claim while it is typed: every field as text, empty where nothing is said. */
export type Draft = Readonly<Record<string, string>>;

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
    themes: said.themes.join(", "),
    boundary,
    source: claim.source,
    page: claim.locator.page,
    confidence: claim.confidence,
    note: claim.note,
  });
}

/** The fields that differ from what the form began with. */
export function changed(start: Draft, draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([field, text]) => text !== (start[field] ?? "")));
}

/** The draft as the API takes it; numbers become numbers, and empty fields are left out. */
export function ownClaim(draft: Draft): Partial<OwnClaim> {
  const { themes, boundary, value, ...rest } = given(draft);
  return {
    ...rest,
    ...(value && { value: /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value }),
    ...(themes && { themes: themes.split(",").map((theme) => theme.trim()) }),
    ...(boundary && { detail: { boundary } }),
  };
}

function given(draft: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const said = Object.entries(draft).flatMap(([field, text]): [string, string][] =>
    text?.trim() ? [[field, text.trim()]] : [],
  );
  return Object.fromEntries(said);
}
