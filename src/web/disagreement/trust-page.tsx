import { useRef, useState } from "preact/hooks";
import type { TrustReply } from "../../contract/trust-question.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { useInTurn } from "../in-turn.ts";
import { t } from "../language/text.ts";
import { failureIn, ledgerChanged, useReply } from "../use-reply.ts";
import { TrustAdd } from "./trust-add.tsx";
import type { TrustChange } from "./trust-change.ts";
import { TrustList } from "./trust-list.tsx";

/** Whom the reader believes first where sources differ: an order of sources, publishers, origins and kinds. */
export default function TrustPage() {
  const { value, failure } = useReply<TrustReply>("/api/trust");
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("disagreement.yourTrustOrder2")} />;
  return (
    <Page title={t("disagreement.whomToBelieveFirst")} class="narrow">
      <p class="standfirst">{t("disagreement.whereSourcesDifferEveryVersion")}</p>
      <Order reply={value} />
      <Section id="meaning" title={t("disagreement.whatItChangesAndWhat")}>
        <p>{t("disagreement.theVersionThatFactsAssessments")}</p>
      </Section>
    </Page>
  );
}

function Order({ reply }: { reply: TrustReply }) {
  const writable = useMeta()?.readOnly === false;
  const [failure, setFailure] = useState<Failure>();
  const [told, setTold] = useState("");
  const [before, setBefore] = useState<readonly string[]>();
  const { shown, answer } = useAnswered(reply);
  const { order, unnamed } = shown.current;
  const inTurn = useInTurn();
  const send = (change: TrustChange, undone = false): Promise<boolean> =>
    inTurn(async () => {
      const { order: begun } = shown.current;
      const asked = change(begun);
      if (asked === undefined) return true;
      try {
        answer(await ask<TrustReply>("/api/trust", { body: asked.body }));
        setFailure(undefined);
        setTold(asked.done);
        setBefore(undone ? undefined : begun.map(({ entry }) => entry));
        ledgerChanged();
        return true;
      } catch (error) {
        setFailure(failureIn(error));
        setTold("");
        return false;
      }
    });
  return (
    <Section id="order" title={t("disagreement.yourOrder")}>
      {order.length === 0 ? (
        <p class="not-given">{t("trust.noneSet", { n: unnamed })}</p>
      ) : (
        <TrustList order={order} onOrder={writable ? send : undefined} />
      )}
      {order.length > 0 && !order.some(({ sort }) => sort === "others") && (
        <p class="quiet">{t("trust.afterThem", { n: unnamed })}</p>
      )}
      <div class={told ? "told" : ""}>
        <p role="status">{told}</p>
        {before && told && (
          <button
            type="button"
            onClick={() => void send(() => ({ body: { order: [...before] }, done: t("trust.undone") }), true)}
          >
            {t("review.undo")}
          </button>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
      {writable ? (
        <TrustAdd order={order} onAdd={send} />
      ) : (
        <p class="quiet">{t("disagreement.thisLedgerIsReadOnly")}</p>
      )}
    </Section>
  );
}

/** What a change was answered with stands until the page's own reply is anew, so that the next change counts on it. */
function useAnswered(reply: TrustReply) {
  const [answered, setAnswered] = useState<{ from: TrustReply; reply: TrustReply }>();
  const own = useRef(reply);
  const shown = useRef(reply);
  own.current = reply;
  shown.current = answered?.from === reply ? answered.reply : reply;
  const answer = (given: TrustReply): void => {
    // A change that waits its turn begins before this is drawn.
    shown.current = given;
    setAnswered({ from: own.current, reply: given });
  };
  return { shown, answer };
}
