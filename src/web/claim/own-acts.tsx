import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { t } from "../language/text.ts";
import { type Kept, KeptNote } from "../own/kept-note.tsx";
import { type OwnTask, OwnTaskForm } from "../own/own-task-form.tsx";
import { useStillHere } from "../still-here.ts";
import { ledgerChanged } from "../use-reply.ts";

/** What was written last, told on the page of the claim that it left. */
let lastKept: Kept | undefined;

/** Correct a claim or take it back, where this ledger takes claims; what was just done is told and can be undone. */
export function OwnActs({ reply, waiting }: { reply: ClaimReply; waiting: boolean }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const [task, setTask] = useState<OwnTask>();
  const readOnly = useMeta()?.readOnly;
  const isHere = useStillHere();
  if (readOnly) return <p class="quiet">{t("own.readOnly")}</p>;
  if (readOnly === undefined) return null;
  const tell = (kept: Kept): void => {
    lastKept = kept;
    ledgerChanged();
    if (!isHere()) return;
    setTask(undefined);
    if (kept.id !== reply.claim.id) route(withClocks(claimPath(kept.id), clocks));
  };
  if (task)
    return (
      <OwnTaskForm
        task={task}
        onDone={({ claim }, undo) => tell({ id: claim.id, task: task.do, undo })}
        onBack={() => setTask(undefined)}
      />
    );
  const kept = lastKept?.id === reply.claim.id ? lastKept : undefined;
  return (
    <>
      {kept && <KeptNote key={kept.task} kept={kept} onUndone={(id) => tell({ id, task: "undo" })} />}
      {/* What was just written may have changed the claim: nothing is begun on it before it is read anew. */}
      {!waiting && reply.standing === "standing" && <Acts reply={reply} setTask={setTask} />}
    </>
  );
}

function Acts({ reply, setTask }: { reply: ClaimReply; setTask: (task: OwnTask) => void }) {
  return (
    <p class="page-acts">
      <button type="button" onClick={() => setTask({ do: "correct", reply })}>
        {t("claim.correctThisClaim")}
      </button>
      <button type="button" onClick={() => setTask({ do: "retract", reply })}>
        {t("claim.takeItBack")}
      </button>
    </p>
  );
}
