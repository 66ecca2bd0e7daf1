import { useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote } from "../frame/notices.tsx";
import { passageWords } from "../language/place-words.ts";
import { type MessageId, t } from "../language/text.ts";
import { failureIn } from "../use-reply.ts";
import type { OwnTask } from "./own-task-form.tsx";
import type { Undoing } from "./undoing.ts";

/** What was just written, and how it is undone; it cannot be where it was an undoing. */
export interface Kept {
  id: string;
  task: OwnTask["do"] | "undo";
  undo?: Undoing | undefined;
  passageCheck?: ClaimReply["passageCheck"];
}

const KEPT: Readonly<Record<Kept["task"], MessageId>> = {
  add: "evidence.keptAdded",
  correct: "evidence.keptCorrected",
  retract: "evidence.keptRetracted",
  undo: "evidence.keptUndone",
};

interface KeptNoteProps {
  kept: Kept;
  /** With the claim to look at now. */
  onUndone: (claim: string) => void;
}

/** Tells what was written; one button undoes it. */
export function KeptNote({ kept: { task, undo, passageCheck }, onUndone }: KeptNoteProps) {
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const send = ({ address, body, shows }: Undoing): void => {
    setSending(true);
    ask<ClaimReply>(address, { body })
      .then(
        ({ claim }) => onUndone(shows ?? claim.id),
        (error: unknown) => setFailure(failureIn(error)),
      )
      .finally(() => setSending(false));
  };
  return (
    <div class="kept">
      <p role="status">
        {t(KEPT[task])}
        {passageCheck && ` ${t("evidence.passage", { found: passageWords(passageCheck) })}`}
      </p>
      {undo && (
        <button type="button" disabled={sending} onClick={() => send(undo)}>
          {t("review.undo")}
        </button>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
