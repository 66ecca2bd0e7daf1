import { useState } from "preact/hooks";
import type { SetTrust, TrustReply } from "../../contract/trust-question.ts";
import { counted } from "../../wording/number-words.ts";
import { ask, type Failure } from "../ask.ts";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { failureIn, ledgerChanged, useReply } from "../use-reply.ts";
import { TrustAdd } from "./trust-add.tsx";
import { TrustList } from "./trust-list.tsx";

/** Whom the reader believes first where sources differ: an order of sources, publishers, origins and kinds. */
export default function TrustPage() {
  const { value, failure } = useReply<TrustReply>("/api/trust");
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what="your trust order" />;
  return (
    <Page title="Whom to believe first" class="narrow">
      <p class="standfirst">
        Where sources differ, every version is kept and one is shown. Without an order of yours that is the
        version of more independent sources, then of the more reliable source, then the more precise. Hansa
        ranks no source for you.
      </p>
      <Order reply={value} />
      <Section id="meaning" title="What it changes, and what not">
        <p>
          The version that facts, assessments, comparisons and graphs show follows your order from the next
          page on, and says so. No version is deleted, agreed stays agreed, and disputed stays disputed. Where
          sources are compatible the order takes no side: beside a trusted '1987', '1987-05-03' goes on being
          shown. It is kept in this store alone, and stays when the bundled data is renewed.
        </p>
      </Section>
    </Page>
  );
}

function Order({ reply }: { reply: TrustReply }) {
  const writable = useMeta()?.readOnly === false;
  const [failure, setFailure] = useState<Failure>();
  const [told, setTold] = useState("");
  const send = async (body: SetTrust, done: string): Promise<boolean> => {
    try {
      await ask<TrustReply>("/api/trust", { body });
      setFailure(undefined);
      setTold(done);
      ledgerChanged();
      return true;
    } catch (error) {
      setFailure(failureIn(error));
      setTold("");
      return false;
    }
  };
  const { order, unnamed } = reply;
  return (
    <Section id="order" title="Your order">
      {order.length === 0 ? (
        <p class="not-given">None is set; all {counted(unnamed, "source")} stand alike.</p>
      ) : (
        <TrustList order={order} onOrder={writable ? send : undefined} />
      )}
      {order.length > 0 && !order.some(({ sort }) => sort === "others") && (
        <p class="quiet">After them {counted(unnamed, "other source")}, all alike.</p>
      )}
      <p role="status">{told}</p>
      {failure && <FailureNote failure={failure} />}
      {writable ? (
        <TrustAdd order={order} onAdd={send} />
      ) : (
        <p class="quiet">This ledger is read only here, so its order cannot be changed.</p>
      )}
    </Section>
  );
}
