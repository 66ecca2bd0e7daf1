import process from "node:process";
import type { ClaimReply, OwnCorrection } from "../contract/replies.ts";

/** Kinds of source that are a third party's in any case. */
const THIRD = ["press", "party", "company", "scholarship", "wiki", "forum"];

/** A claim as it was kept; a new source that nobody is said to publish is told on standard error. */
export function warned(reply: ClaimReply, asked: Pick<OwnCorrection, "source" | "sourceKind">): ClaimReply {
  const { claim, source } = reply;
  const isNew = asked.source !== undefined && source.id.startsWith("src:own-");
  const named = source.publisher ?? source.publisherName;
  if (isNew && named === undefined && !THIRD.includes(asked.sourceKind ?? ""))
    process.stderr.write(
      `hansa: nobody is named as publisher of "${source.title}", so it counts as a third party's word; if it is a city's or a body's own: hansa claim correct ${claim.id} --source "${source.title}" --publisher NAME\n`,
    );
  return reply;
}
