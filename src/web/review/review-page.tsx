import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Decide, DecidedReply, ReviewsReply } from "../../contract/review-question.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { useInTurn } from "../in-turn.ts";
import { rich, t } from "../language/text.ts";
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
  if (value === undefined) return <Waiting what={t("review.theNamesThatAreOpen")} />;
  return (
    <Page title={t("review.whomDoTheyMean")} class="narrow">
      <Standfirst reply={value} />
      <Deciding reply={value} asked={asked} />
    </Page>
  );
}

function Standfirst({ reply: { total, rows } }: { reply: ReviewsReply }) {
  if (total === 0) return <p class="standfirst">{t("review.nothingIsOpenEveryName")}</p>;
  return <p class="standfirst">{t("review.standfirst", { n: total, rows })}</p>;
}

/** What was done last: told, and undone by one button. */
interface Done {
  words: string;
  /** What can be undone; absent when it was an undoing. */
  undo?: { claim: string; words: string };
  misread: DecidedReply["misread"];
}

function Deciding({ reply, asked }: { reply: ReviewsReply; asked: PageAsk }) {
  const { total } = reply;
  const { open, decided, settle } = useUnsettled(reply);
  const meta = useMeta();
  const writable = meta?.readOnly === false;
  const [done, setDone] = useState<Done>();
  const [failure, setFailure] = useState<Failure & { of: string }>();
  const inTurn = useInTurn();
  const underWay = useRef(new Set<string>());
  const once = async (of: string, act: () => Promise<Done>): Promise<void> => {
    if (underWay.current.has(of)) return;
    underWay.current.add(of);
    try {
      setDone(await inTurn(act));
      settle(of);
      setFailure(undefined);
      ledgerChanged();
    } catch (error) {
      const told = failureIn(error);
      setFailure({ ...told, of });
      // Another window was quicker: what is open is read anew.
      if (told.status === 404) ledgerChanged();
    } finally {
      underWay.current.delete(of);
    }
  };
  const decide = (id: string, body: Decide): Promise<void> =>
    once(id, async () => {
      const candidates = open.find((each) => each.id === id)?.candidates ?? [];
      const came = await ask<DecidedReply>(`/api/reviews/${encodeURIComponent(id)}`, { body });
      return {
        words: decisionWords(came, candidates),
        undo: { claim: came.decided.claim, words: came.decided.words },
        misread: came.misread,
      };
    });
  const undo = (claim: string, words: string): Promise<void> =>
    once(claim, async () => {
      const body = { why: t("review.undoneOnThePageOf") };
      await ask(`/api/claims/${encodeURIComponent(claim)}/retraction`, { body });
      return { words: t("review.openAgain", { words }), misread: [] };
    });
  return (
    <>
      <Told done={done} onUndo={undo} />
      {meta?.readOnly && <p class="quiet">{t("review.thisLedgerIsReadOnly")}</p>}
      {failure && !open.some(({ id }) => id === failure.of) && <FailureNote failure={failure} />}
      {total > 0 && (
        <Section id="open" title={t("review.openNames")} lead={writable ? <HowTo /> : undefined}>
          <OpenNames open={open} onDecide={writable ? decide : undefined} failure={failure} />
          {open.length === 0 && <p class="not-given">{t("review.noMoreNamesAreOpen")}</p>}
          <Pager asked={asked} total={total} what={t("review.names")} />
        </Section>
      )}
      {decided.length > 0 && <DecidedList decided={decided} onUndo={writable ? undo : undefined} />}
    </>
  );
}

/** What was answered is shown no more, though the page's own reply has yet to be read anew. */
function useUnsettled(reply: ReviewsReply) {
  const own = useRef(reply);
  own.current = reply;
  const [settled, setSettled] = useState<{ from: ReviewsReply; ids: readonly string[] }>();
  const ids = settled?.from === reply ? settled.ids : [];
  return {
    open: reply.open.filter(({ id }) => !ids.includes(id)),
    decided: reply.decided.filter(({ claim }) => !ids.includes(claim)),
    settle: (id: string): void =>
      setSettled((before) => ({
        from: own.current,
        ids: [...(before?.from === own.current ? before.ids : []), id],
      })),
  };
}

function HowTo() {
  return <>{rich("review.howTo", { kbd: (key) => <kbd>{key}</kbd> })}</>;
}

function Told({ done, onUndo }: { done: Done | undefined; onUndo: (claim: string, words: string) => void }) {
  const undo = done?.undo;
  return (
    <div class={done ? "told" : ""}>
      <p role="status">{done?.words}</p>
      {undo && (
        <button type="button" onClick={() => onUndo(undo.claim, undo.words)}>
          {t("review.undo")}
        </button>
      )}
      {done && done.misread.length > 0 && (
        <ul>
          {done.misread.map(({ where, why }) => (
            <li key={where}>{t("review.notKept", { where, why })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
