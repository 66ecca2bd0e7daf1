import { useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import type { DrawerAsk } from "../claims-hash.ts";
import { useMeta } from "../frame/use-meta.ts";
import { type OwnTask, OwnTaskForm } from "../own/own-task-form.tsx";
import { ledgerChanged } from "../use-reply.ts";
import { ClaimList, type Kept } from "./claim-list.tsx";
import { pressedWords, showClaims } from "./open-claims.ts";

interface TasksProps {
  hash: string;
  asked: DrawerAsk;
}

/** What was just written, told until the drawer shows something else. */
interface Done {
  hash: string;
  kept: Kept;
}

/** The drawer's tasks begin anew with each address; what was just written is told across that. */
export default function DrawerTasks(props: TasksProps) {
  const [done, setDone] = useState<Done>();
  const kept = done?.hash === props.hash ? done.kept : undefined;
  return <Tasks key={props.hash} {...props} kept={kept} onDone={setDone} />;
}

interface KeepingProps extends TasksProps {
  kept: Kept | undefined;
  onDone: (done: Done) => void;
}

/** What the drawer is doing: showing claims, or writing one of the reader's own. */
function Tasks({ hash, asked, kept, onDone }: KeepingProps) {
  const [task, setTask] = useState<OwnTask | undefined>(
    "add" in asked ? { do: "add", subject: asked.add } : undefined,
  );
  const writable = useMeta()?.readOnly === false;
  const ids = "claims" in asked ? asked.claims : [];
  if (task) {
    const done = ({ claim, passageCheck }: ClaimReply): void => {
      setTask(undefined);
      ledgerChanged();
      onDone({
        hash: showClaims([...new Set([...ids, claim.id])]),
        kept: { id: claim.id, task: task.do, passageCheck },
      });
    };
    const back = ids.length > 0 ? () => setTask(undefined) : undefined;
    return <OwnTaskForm task={task} onDone={done} onBack={back} />;
  }
  return (
    <ClaimList ids={ids} behind={pressedWords(hash)} onTask={writable ? setTask : undefined} kept={kept} />
  );
}
