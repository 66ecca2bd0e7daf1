import { useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import { counted } from "../../wording/number-words.ts";
import { passageWords } from "../../wording/passage-words.ts";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import type { OwnTask } from "../own/own-task-form.tsx";
import { ClaimEntry } from "./claim-entry.tsx";
import { FactHead } from "./fact-head.tsx";
import { type FactClaims, useClaims } from "./use-claims.ts";

interface ClaimListProps {
  ids: readonly string[];
  /** The number or sentence that was pressed. */
  behind: string | undefined;
  /** Absent where this ledger takes no claims. */
  onTask: ((task: OwnTask) => void) | undefined;
  /** What was just written. */
  kept: Kept | undefined;
}

export interface Kept {
  id: string;
  task: OwnTask["do"];
  passageCheck?: ClaimReply["passageCheck"];
}

const KEPT: Readonly<Record<Kept["task"], string>> = {
  add: "Kept. The ledger now holds your claim, and it will be here after an update of the data.",
  correct: "Kept. The corrected claim stands in place of the old one, which stays in its history.",
  retract: "Taken back. The claim stays in the history with your reason, and no number rests on it any more.",
};

const AT_ONCE = 20;

/** The claims a number rests on, under the facts they support, each with its source. */
export function ClaimList({ ids, behind, onTask, kept }: ClaimListProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const read = useClaims([...new Set([...ids.slice(0, shown), ...(kept ? [kept.id] : [])])]);
  const left = ids.length - shown;
  const subject = read?.groups[0]?.fact?.subject;
  return (
    <>
      <h2 id="drawer-title">{counted(ids.length, "claim")}</h2>
      {behind && <p class="behind">behind “{behind}”</p>}
      {kept && (
        <p class="kept" role="status">
          {KEPT[kept.task]}
          {kept.passageCheck && ` The words it quotes: ${passageWords(kept.passageCheck)}.`}
        </p>
      )}
      {read === undefined && <Waiting what="claims" />}
      {read?.failures.map(({ address, failure }) => (
        <FailureNote key={address} failure={failure} />
      ))}
      {read?.groups.map((group) => (
        <FactGroup key={group.claims[0]?.claim.id} group={group} onTask={onTask} />
      ))}
      {left > 0 && (
        <p>
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(left, AT_ONCE)} more of {counted(ids.length, "claim")}
          </button>
        </p>
      )}
      {onTask && (
        <p class="drawer-acts">
          <button type="button" onClick={() => onTask({ do: "add", subject: subject ?? "" })}>
            Add a claim
          </button>
        </p>
      )}
    </>
  );
}

function FactGroup({
  group: { fact, claims },
  onTask,
}: { group: FactClaims } & Pick<ClaimListProps, "onTask">) {
  return (
    <section class="fact-group">
      {fact && <FactHead fact={fact} />}
      <ol class="claims">
        {claims.map((reply) => (
          <ClaimEntry
            key={reply.claim.id}
            reply={reply}
            repeats={fact?.sentence === reply.sentence}
            onTask={onTask}
          />
        ))}
      </ol>
    </section>
  );
}
