import { useState } from "preact/hooks";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { type Kept, KeptNote } from "../own/kept-note.tsx";
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
  onUndone: (claim: string) => void;
}

const AT_ONCE = 20;

/** The claims a number rests on, under the facts they support, each with its source. */
export function ClaimList({ ids, behind, onTask, kept, onUndone }: ClaimListProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const { value: read, waiting } = useClaims([
    ...new Set([...ids.slice(0, shown), ...(kept ? [kept.id] : [])]),
  ]);
  const left = ids.length - shown;
  const subject = read?.groups[0]?.fact?.subject;
  return (
    <>
      <h2 id="drawer-title">{t("count.claim", { n: ids.length })}</h2>
      {behind && <p class="behind">{t("evidence.behind", { behind })}</p>}
      {kept && <KeptNote key={`${kept.task} ${kept.id}`} kept={kept} onUndone={onUndone} />}
      {read === undefined && <Waiting what={t("drawer.claims")} />}
      {read?.failures.map(({ address, failure }) => (
        <FailureNote key={address} failure={failure} />
      ))}
      {read?.groups.map((group) => (
        <FactGroup
          key={group.claims[0]?.claim.id}
          group={group}
          // Nothing is begun on a claim that was just changed before it is read anew.
          onTask={waiting ? undefined : onTask}
        />
      ))}
      {left > 0 && (
        <p>
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            {t("evidence.showMore", { more: Math.min(left, AT_ONCE), n: ids.length })}
          </button>
        </p>
      )}
      {onTask && (
        <p class="drawer-acts">
          <button type="button" onClick={() => onTask({ do: "add", subject: subject ?? "" })}>
            {t("evidence.addAClaim")}
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
