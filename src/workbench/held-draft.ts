import type { Claim } from "../record/claim.ts";
import type { Draft } from "../record/draft.ts";
import type { SourceId } from "../record/id.ts";
import type { Coding } from "./import-claim.ts";

/** A draft and how it is coded, as the store keeps it while it waits or follows a decision. */
export interface Held {
  draft: Draft;
  source: SourceId;
  coder: string;
  confidence: Claim["confidence"];
  reading: Claim["reading"];
}

export function heldText(
  draft: Draft,
  { source, coder, confidence, reading }: Omit<Coding, "recorded">,
): string {
  return JSON.stringify({ draft, source: source.id, coder, confidence, reading } satisfies Held);
}

/** Such a text is written by `heldText` alone. */
export function heldDraft(text: string): Held {
  return JSON.parse(text) as Held;
}
