import type { Draft } from "./claim-draft.ts";

/** What was typed and not sent, by what it is for: a drawer that closes loses nothing while the page is open. */
const unsent = new Map<string, Draft>();

export const unsentDraft = (of: string): Draft | undefined => unsent.get(of);

export function keepDraft(of: string, draft: Draft): void {
  unsent.set(of, draft);
}

export function dropDraft(of: string): void {
  unsent.delete(of);
}
