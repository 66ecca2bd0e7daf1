import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Decide, DecidedReply, ReviewsReply } from "../../contract/review-question.ts";
import { counted } from "../../wording/number-words.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { failureIn, ledgerChanged, useReply } from "../use-reply.ts";
import { DecidedList } from "./decided-list.tsx";
import { decisionWords } from "./decision-words.ts";
import { OpenNames } from "./open-names.tsx";

const NAMES_AT_ONCE = 20;

/** Names of imports of which it is open whom they mean: the reader says so, and what was said can be undone. */
export default function ReviewPage() {
  const asked = pageAsk(useLocation().url, NAMES_AT_ONCE);
  const { value, failure } = useReply<ReviewsReply>(
    `/api/reviews?limit=${asked.limit}&offset=${asked.offset}`,
  );
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what="the names that are open" />;
  return (
    <Page title="Whom do they mean?" class="narrow">
      <Standfirst reply={value} />
      <Deciding reply={value} asked={asked} />
    </Page>
  );
}

function Standfirst({ reply: { total, rows } }: { reply: ReviewsReply }) {
  if (total === 0)
    return (
      <p class="standfirst">
        Nothing is open: every name of your imports is settled. When an import names somebody who may be
        several, you are asked here.
      </p>
    );
  return (
    <p class="standfirst">
      {counted(total, "name")} in your imports may mean several places or bodies, or none on file.{" "}
      {counted(rows, "row")} {rows === 1 ? "waits" : "wait"} for them and {rows === 1 ? "counts" : "count"}{" "}
      nowhere yet.
    </p>
  );
}

/** What was done last: told, and undone by one button. */
interface Done {
  words: string;
  /** What can be undone; absent when it was an undoing. */
  undo?: { claim: string; words: string };
  misread: DecidedReply["misread"];
}

function Deciding({ reply, asked }: { reply: ReviewsReply; asked: PageAsk }) {
  const { open, total, decided } = reply;
  const meta = useMeta();
  const writable = meta?.readOnly === false;
  const [done, setDone] = useState<Done>();
  const [failure, setFailure] = useState<Failure & { of: string }>();
  const busy = useRef(false);
  const once = async (of: string, act: () => Promise<Done>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      setDone(await act());
      setFailure(undefined);
      ledgerChanged();
    } catch (error) {
      const told = failureIn(error);
      setFailure({ ...told, of });
      // Another window was quicker: what is open is read anew.
      if (told.status === 404) ledgerChanged();
    } finally {
      busy.current = false;
    }
  };
  const decide = (id: string, body: Decide): Promise<void> =>
    once(id, async () => {
      const candidates = open.find((each) => each.id === id)?.candidates ?? [];
      const came = await ask<DecidedReply>(`/api/reviews/${encodeURIComponent(id)}`, { body });
      return {
        words: decisionWords(came, candidates),
        undo: { claim: came.decided.claim, words: `'${came.decided.words}'` },
        misread: came.misread,
      };
    });
  const undo = (claim: string, words: string): Promise<void> =>
    once(claim, async () => {
      const body = { why: "Undone on the page of names to decide." };
      await ask(`/api/claims/${encodeURIComponent(claim)}/retraction`, { body });
      return { words: `${words} is open again.`, misread: [] };
    });
  return (
    <>
      <Told done={done} onUndo={undo} />
      {meta?.readOnly && (
        <p class="quiet">
          This ledger is read only here: claims cannot be written, so names are decided where it is kept.
        </p>
      )}
      {failure && !open.some(({ id }) => id === failure.of) && <FailureNote failure={failure} />}
      {total > 0 && (
        <Section id="open" title="Open names" lead={writable ? <HowTo /> : undefined}>
          <OpenNames open={open} onDecide={writable ? decide : undefined} failure={failure} />
          {open.length === 0 && <p class="not-given">No more names are open from here on.</p>}
          <Pager asked={asked} total={total} what="names" />
        </Section>
      )}
      {decided.length > 0 && <DecidedList decided={decided} onUndo={writable ? undo : undefined} />}
    </>
  );
}

function HowTo() {
  return (
    <>
      Choose the one that is meant. With the keyboard, inside a name: <kbd>1</kbd> to <kbd>8</kbd> choose,{" "}
      <kbd>n</kbd> says it is new, <kbd>l</kbd> leaves it out.
    </>
  );
}

function Told({ done, onUndo }: { done: Done | undefined; onUndo: (claim: string, words: string) => void }) {
  const undo = done?.undo;
  return (
    <div class={done ? "told" : ""}>
      <p role="status">{done?.words}</p>
      {undo && (
        <button type="button" onClick={() => onUndo(undo.claim, undo.words)}>
          Undo
        </button>
      )}
      {done && done.misread.length > 0 && (
        <ul>
          {done.misread.map(({ where, why }) => (
            <li key={where}>
              Not kept: {where}: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
