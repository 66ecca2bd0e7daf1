import { useState } from "preact/hooks";
import type { ClaimReply } from "../../contract/replies.ts";
import type { DrawerAsk } from "../claims-hash.ts";
import { useMeta } from "../frame/use-meta.ts";
import { t } from "../language/text.ts";
import type { Kept } from "../own/kept-note.tsx";
import { type OwnTask, OwnTaskForm } from "../own/own-task-form.tsx";
import type { Undoing } from "../own/undoing.ts";
import { useStillHere } from "../still-here.ts";
import { ledgerChanged } from "../use-reply.ts";
import { ClaimList } from "./claim-list.tsx";
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
  const readOnly = useMeta()?.readOnly;
  const isHere = useStillHere();
  const ids = "claims" in asked ? asked.claims : [];
  const tell = (kept: Kept): void => {
    ledgerChanged();
    // A drawer that was closed meanwhile stays closed, on whatever page the reader is by then.
    if (!isHere()) return;
    setTask(undefined);
    onDone({
      hash: showClaims([...new Set([...ids, kept.id])]),
      kept,
    });
  };
  if (task && readOnly) return <ReadOnly />;
  if (task) {
    const done = ({ claim, passageCheck }: ClaimReply, undo: Undoing | undefined): void =>
      tell({ id: claim.id, task: task.do, undo, passageCheck });
    const back = ids.length > 0 ? () => setTask(undefined) : undefined;
    return <OwnTaskForm task={task} onDone={done} onBack={back} />;
  }
  return (
    <ClaimList
      ids={ids}
      behind={pressedWords(hash)}
      onTask={readOnly === false ? setTask : undefined}
      kept={kept}
      onUndone={(id) => tell({ id, task: "undo" })}
    />
  );
}

/** An address that asks for a form, where nobody writes. */
function ReadOnly() {
  return (
    <>
      <h2 id="drawer-title">{t("own.addTitle")}</h2>
      <p class="failure">{t("own.readOnly")}</p>
    </>
  );
}
