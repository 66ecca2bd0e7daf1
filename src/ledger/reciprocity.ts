import type { Claim } from "../record/claim.ts";
import { type CompleteList, type ListAnswer, listAnswer } from "./disagreement-list.ts";
import type { Parties } from "./disagreement-voice.ts";
import type { Fact } from "./fact.ts";
import type { BodyEnds } from "./holds-on.ts";
import type { Sources } from "./origin.ts";

/** Who lists whom, strongest first: by whom the source is published, whichever city its row names first. */
export const RECIPROCITIES = ["both sides", "own side", "other side", "third parties"] as const;
export type Reciprocity = (typeof RECIPROCITIES)[number];

export interface Sides {
  reciprocity: Reciprocity;
  own: readonly Claim[];
  other: readonly Claim[];
  third: readonly Claim[];
  /** What the lists say that each side publishes of itself. */
  ownList: ListAnswer;
  otherList: ListAnswer;
}

/** What either side of a tie or membership says itself, and what only others say of it. */
export function sidesOf(
  fact: Fact,
  { own, other }: Parties,
  sources: Sources,
  lists: readonly CompleteList[],
  bodyEnds: BodyEnds,
): Sides {
  const by = (publisher: string): Claim[] =>
    fact.claims.filter(({ source }) => sources.get(source)?.publisher === publisher);
  const [ours, theirs] = [by(own), by(other)];
  const answer = (of: string): ListAnswer =>
    listAnswer(
      fact,
      lists.filter((list) => list.of === of && list.source.publisher === of),
      bodyEnds,
    );
  return {
    reciprocity: reciprocityOf(ours.length > 0, theirs.length > 0),
    own: ours,
    other: theirs,
    third: fact.claims.filter((claim) => !ours.includes(claim) && !theirs.includes(claim)),
    // Bodies list their members; no list of a city is complete for what it is in.
    ownList: fact.says.kind === "membership" ? { says: "no complete list" } : answer(own),
    otherList: answer(other),
  };
}

function reciprocityOf(own: boolean, other: boolean): Reciprocity {
  if (own && other) return "both sides";
  return own ? "own side" : other ? "other side" : "third parties";
}
