import type { ClaimReply } from "../../contract/replies.ts";
import { claimAddress } from "../evidence/use-claims.ts";
import { t } from "../language/text.ts";
import { correction, type Draft } from "./claim-draft.ts";
import type { OwnTask } from "./own-task-form.tsx";

/** What is sent to undo what was just written. */
export interface Undoing {
  address: string;
  body: object;
  /** The claim to look at afterwards, where it is not the one that comes back. */
  shows?: string;
}

/**
 * What undoes a task: a claim that was added is taken back, a retraction too, and a correction is corrected to what
 * was said before. The ledger only grows, so each of them stays in its history.
 */
export function undoing(task: OwnTask, start: Draft, draft: Draft, reply: ClaimReply): Undoing | undefined {
  const why = t("own.undoneAtOnce");
  const { id } = reply.claim;
  if (task.do === "add") return { address: `${claimAddress(id)}/retraction`, body: { why } };
  if (task.do === "correct")
    return {
      address: `${claimAddress(id)}/correction`,
      body: { ...correction(draft, start), why },
    };
  const retraction = reply.history.findLast(({ says }) => says.kind === "retraction" && says.of === id);
  return retraction && { address: `${claimAddress(retraction.id)}/retraction`, body: { why }, shows: id };
}
