import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ClaimReply } from "../../contract/replies.ts";
import { claimPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { t } from "../language/text.ts";
import { type OwnTask, OwnTaskForm } from "../own/own-task-form.tsx";
import { ledgerChanged } from "../use-reply.ts";

/** Correct a claim or take it back, where this ledger takes claims. */
export function OwnActs({ reply }: { reply: ClaimReply }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const [task, setTask] = useState<OwnTask>();
  if (useMeta()?.readOnly !== false || reply.standing !== "standing") return null;
  const done = (next: ClaimReply): void => {
    setTask(undefined);
    ledgerChanged();
    if (task?.do === "correct") route(withClocks(claimPath(next.claim.id), clocks));
  };
  if (task) return <OwnTaskForm task={task} onDone={done} onBack={() => setTask(undefined)} />;
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
