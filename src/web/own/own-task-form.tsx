import { useEffect, useRef, useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import { ask, type Failure } from "../ask.ts";
import { claimAddress } from "../evidence/use-claims.ts";
import { FailureNote } from "../frame/notices.tsx";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { failureIn } from "../use-reply.ts";
import { correction, type Draft, draftOf, ownClaim } from "./claim-draft.ts";
import { ClaimFields } from "./claim-fields.tsx";
import { type Undoing, undoing } from "./undoing.ts";
import { dropDraft, keepDraft, unsentDraft } from "./unsent-drafts.ts";

/** Writing to the ledger: a new claim, one that corrects another, or taking one back. */
export type OwnTask = { do: "add"; subject: string } | { do: "correct" | "retract"; reply: ClaimReply };

interface OwnTaskFormProps {
  task: OwnTask;
  onDone: (reply: ClaimReply, undo: Undoing | undefined) => void;
  onBack: (() => void) | undefined;
}

const TITLES = { add: "own.addTitle", correct: "own.correctTitle", retract: "own.retractTitle" } as const;
const SENDS = { add: "own.addSend", correct: "own.correctSend", retract: "own.retractSend" } as const;

/** The form keeps what was typed when the server refuses it, and shows the problem at its field. */
export function OwnTaskForm({ task, onDone, onBack }: OwnTaskFormProps) {
  const start = task.do === "add" ? { subject: task.subject } : draftOf(task.reply.claim);
  const { draft, type, sent: draftSent, refilled, afresh } = useDraft(task, start);
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sentFrom = useRef<Element>(undefined);
  useEffect(() => {
    // Who types in another field by the time of the answer goes on there.
    const { activeElement: now } = document;
    if (failure && (now === sentFrom.current || !now?.matches("input, select, textarea")))
      form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [failure]);
  const send = (event: Event): void => {
    event.preventDefault();
    setSending(true);
    sentFrom.current = document.activeElement ?? undefined;
    sent(task, start, draft)
      .then(
        (reply) => {
          draftSent();
          onDone(reply, undoing(task, start, draft, reply));
        },
        (error: unknown) => setFailure(failureIn(error)),
      )
      .finally(() => setSending(false));
  };
  return (
    <form class="own-claim" onSubmit={send} ref={form}>
      <h2 id="drawer-title">{t(TITLES[task.do])}</h2>
      {task.do !== "add" && (
        <p class="behind">
          <Said text={task.reply.sentence} say={task.reply.say} />
        </p>
      )}
      <p class="quiet">{t(EXPLAINED[task.do])}</p>
      {refilled && (
        <p class="quiet">
          {t("own.unsent")}{" "}
          <button type="button" class="plain" onClick={afresh}>
            {t("own.startAfresh")}
          </button>
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
      {task.do === "retract" ? (
        <label>
          {t("own.why")}
          <textarea
            name="why"
            required
            rows={3}
            value={draft["why"] ?? ""}
            onInput={({ currentTarget: { value } }) => type({ ...draft, why: value })}
          />
        </label>
      ) : (
        <ClaimFields draft={draft} onDraft={type} failure={failure} isNew={task.do === "add"} />
      )}
      <p class="form-acts">
        <button type="submit" disabled={sending}>
          {t(SENDS[task.do])}
        </button>
        {onBack && (
          <button type="button" class="plain" onClick={onBack}>
            {t("own.backToTheClaims")}
          </button>
        )}
      </p>
    </form>
  );
}

/** What is typed, kept until it is sent: who closes the drawer by mistake finds it again. */
function useDraft(task: OwnTask, start: Draft) {
  const of = task.do === "add" ? `add ${task.subject}` : `${task.do} ${task.reply.claim.id}`;
  const [before] = useState(() => unsentDraft(of));
  const [draft, setDraft] = useState<Draft>(before ?? start);
  const [refilled, setRefilled] = useState(before !== undefined);
  const type = (next: Draft): void => {
    setDraft(next);
    keepDraft(of, next);
  };
  const afresh = (): void => {
    setDraft(start);
    setRefilled(false);
    dropDraft(of);
  };
  return { draft, type, sent: () => dropDraft(of), refilled, afresh };
}

const EXPLAINED = {
  add: "own.addExplained",
  correct: "own.correctExplained",
  retract: "own.retractExplained",
} as const;

function sent(task: OwnTask, start: Draft, draft: Draft): Promise<ClaimReply> {
  if (task.do === "add") return ask("/api/claims", { body: ownClaim(draft) });
  const address = claimAddress(task.reply.claim.id);
  return task.do === "correct"
    ? ask(`${address}/correction`, { body: correction(start, draft) })
    : ask(`${address}/retraction`, { body: { why: draft["why"] ?? "" } });
}
