import { useLocation } from "preact-iso";
import type { FactsReply } from "../../contract/facts-question.ts";
import { FactList } from "../evidence/fact-list.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { Pager, pageAsk } from "../frame/pager.tsx";
import { counted } from "../number.ts";
import { useReply } from "../use-reply.ts";
import { words } from "../words.ts";
import { AT_ONCE, conditionsIn, factsAddress, queryOf } from "./facts-address.ts";
import { FactsForm } from "./facts-form.tsx";
import { Groups } from "./groups.tsx";
import { TakeAway } from "./take-away.tsx";

const CONDITION_WORDS: Readonly<Record<string, string>> = {
  bodySort: "sort of body",
  bodyScope: "scope of body",
  groupBy: "grouped by",
  across: "only groups in every",
};

/** The general question: conditions on facts, the facts that meet them, and the same as data. */
export default function FactsPage() {
  const { url } = useLocation();
  const conditions = conditionsIn(url);
  const asked = conditions.length > 0;
  const { value, failure, waiting } = useReply<FactsReply>(asked ? factsAddress(url) : undefined);
  const answer = value && (value.total === 0 ? "Not given" : counted(value.total, "fact"));
  return (
    <Page title="Facts">
      <p class="standfirst">
        What the ledger makes of all claims about the same thing. All conditions must hold; of several values
        of one condition, one must. What no source gives is answered “not given”.
      </p>
      <FactsForm url={url} />
      <p class="visually-hidden" role="status">
        {answer}
      </p>
      {failure && <FailureNote failure={failure} />}
      {asked && value === undefined && !failure && <Waiting what="the facts" />}
      {value && (
        <section aria-labelledby="answer-title" aria-busy={waiting} class="section">
          <h2 id="answer-title">{answer}</h2>
          <p class="quiet">
            {conditions
              .map(([name, values]) => `${CONDITION_WORDS[name] ?? name}: ${values.map(words).join(" or ")}`)
              .join(" · ")}
          </p>
          {value.notGiven && <p>{value.notGiven}</p>}
          <TakeAway url={url} reply={value} />
          {value.groups && <Groups groups={value.groups} by={queryOf(url).get("groupBy") ?? ""} />}
          {value.facts.length > 0 && <FactList facts={value.facts} none="" key={url} />}
          <Pager asked={pageAsk(url, AT_ONCE)} total={value.total} what="facts" />
        </section>
      )}
    </Page>
  );
}
