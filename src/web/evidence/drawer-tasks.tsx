import { useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import type { DrawerAsk } from "../claims-hash.ts";
import { useMeta } from "../frame/use-meta.ts";
import { type OwnTask, OwnTaskForm } from "../own/own-task-form.tsx";
import { ledgerChanged } from "../use-reply.ts";
import { ClaimList } from "./claim-list.tsx";
import { pressedWords, showClaims } from "./open-claims.ts";

/** What the drawer is doing: showing claims, or writing one of the reader's own. */
export default function DrawerTasks({ hash, asked }: { hash: string; asked: DrawerAsk }) {
  const [task, setTask] = useState<OwnTask | undefined>(
    "add" in asked ? { do: "add", subject: asked.add } : undefined,
  );
  const [kept, setKept] = useState<ClaimReply>();
  const writable = useMeta()?.readOnly === false;
  const ids = "claims" in asked ? asked.claims : [];
  const done = (reply: ClaimReply): void => {
    setKept(reply);
    setTask(undefined);
    ledgerChanged();
    showClaims([...new Set([...ids, reply.claim.id])]);
  };
  if (task) {
    const back = ids.length > 0 ? () => setTask(undefined) : undefined;
    return <OwnTaskForm task={task} onDone={done} onBack={back} />;
  }
  return (
    <ClaimList
      ids={ids}
      behind={pressedWords(hash)}
      onTask={writable ? setTask : undefined}
      kept={kept?.claim.id}
    />
  );
}
