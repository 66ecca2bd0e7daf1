import { useLocation } from "preact-iso";
import type { FactsReply } from "../../contract/facts-question.ts";
import type { Failure } from "../ask.ts";
import { FactList } from "../evidence/fact-list.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Candidates, FailureNote, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { Pager, pageAsk } from "../frame/pager.tsx";
import { t } from "../language/text.ts";
import { nameMeant } from "../meant.ts";
import { useReply } from "../use-reply.ts";
import { askedWords } from "./condition-words.ts";
import { AT_ONCE, type FactsAsked, factsAddress, factsAsked, factsPath, withValue } from "./facts-address.ts";
import { FactsForm } from "./facts-form.tsx";
import { Groups } from "./groups.tsx";
import { TakeAway } from "./take-away.tsx";

/** The general question: conditions on facts, the facts that meet them, and the same as data. */
export default function FactsPage() {
  const { url } = useLocation();
  const asked = factsAsked(url);
  const { value, failure, waiting } = useReply<FactsReply>(asked.size > 0 ? factsAddress(url) : undefined);
  const answer = value && (value.total === 0 ? t("facts.notGiven") : t("count.fact", { n: value.total }));
  return (
    <Page title={t("facts.facts")}>
      <p class="standfirst">{t("facts.whatTheLedgerMakesOf")}</p>
      <FactsForm url={url} />
      <p class="visually-hidden" role="status">
        {answer}
      </p>
      {failure && <NotAnswered failure={failure} asked={asked} />}
      {asked.size > 0 && value === undefined && !failure && <Waiting what={t("facts.theFacts")} />}
      {value && (
        <section aria-labelledby="answer-title" aria-busy={waiting} class="section">
          <h2 id="answer-title">{answer}</h2>
          <p class="quiet">{askedWords(asked)}</p>
          <MeantNote meant={value.meant} />
          {value.notGiven && <p>{value.notGiven}</p>}
          <TakeAway url={url} reply={value} />
          {value.groups && <Groups groups={value.groups} by={asked.get("groupBy")?.[0] ?? ""} />}
          {value.facts.length > 0 && <FactList facts={value.facts} none="" key={url} />}
          <Pager asked={pageAsk(url, AT_ONCE)} total={value.total} what={t("facts.facts2")} />
        </section>
      )}
    </Page>
  );
}

/** Why there is no answer; a name that several things bear is replaced by the one chosen. */
function NotAnswered({ failure, asked }: { failure: Failure; asked: FactsAsked }) {
  const meant = nameMeant(failure, [...asked.values()].flat());
  return (
    <>
      <FailureNote failure={failure} />
      {meant !== undefined && (
        <Candidates failure={failure} to={(id) => factsPath(withValue(asked, meant, id))} />
      )}
    </>
  );
}
