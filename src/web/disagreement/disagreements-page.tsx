import { useLocation, useRoute } from "preact-iso";
import type { DisagreementsReply } from "../../contract/disagreements-question.ts";
import { entityPath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
import { listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { Entries } from "./entries.tsx";
import { EntryFilter } from "./entry-filter.tsx";
import { Reciprocity } from "./reciprocity.tsx";

const AT_ONCE = 100;

/** A city's ties and memberships by who says so, who does not, and who says otherwise. */
export default function DisagreementsPage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const asked = pageAsk(url, AT_ONCE);
  const path = `/api/disagreements/${encodeURIComponent(params["id"] ?? "")}?${question(url, asked)}`;
  const { value, failure, waiting } = useReply<DisagreementsReply>(withClocks(path, clocksIn(url)));
  if (failure)
    return <FailurePage failure={failure} to={(id) => `/disagreements/${encodeURIComponent(id)}`} />;
  if (value === undefined) return <Waiting what={t("disagreement.whoSaysWhat")} />;
  return (
    <div aria-busy={waiting}>
      <Told reply={value} asked={asked} />
    </div>
  );
}

function question(url: string, { limit, offset }: PageAsk): URLSearchParams {
  const given = queryOf(url);
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const name of ["with", "network", "only"]) {
    const value = given.get(name);
    if (value) query.set(name, value);
  }
  return query;
}

function Told({ reply, asked }: { reply: DisagreementsReply; asked: PageAsk }) {
  const { city, with: partner, network, ties, memberships, entries, total } = reply;
  const other = partner ?? network;
  return (
    <Page
      title={t("disagreement.title", { names: listed([city.name, ...(other ? [other.name] : [])]) })}
      kicker={
        <Go to={`${entityPath(city.id)}#disagreements`}>
          {t("disagreement.assessmentOf", { city: city.name })}
        </Go>
      }
      class="work"
    >
      <MeantNote meant={reply.meant} />
      <Standfirst reply={reply} />
      <Section
        id="reciprocity"
        title={t("disagreement.whoListsWhom")}
        lead={t("disagreement.byThePublisherOfEach")}
      >
        <div class="who-tells-whom">
          <Reciprocity city={city.name} other="partner" table={ties} />
          <Reciprocity city={city.name} other="body" table={memberships} />
        </div>
      </Section>
      <Section
        id="statements"
        title={t("disagreement.statementByStatement")}
        lead={t("disagreement.onlyASourceThatLists")}
      >
        <EntryFilter reply={reply} />
        <p role="status">{t("count.statement", { n: total })}</p>
        <Entries entries={entries} city={city.name} />
        <Pager asked={asked} total={total} what={t("disagreement.statements")} />
      </Section>
      <Section id="trust" title={t("disagreement.whichVersionIsShown")}>
        <p>{rich("disagreement.everyVersion", { trust: (words) => <Go to="/trust">{words}</Go> })}</p>
      </Section>
    </Page>
  );
}

function Standfirst({
  reply: { otherwise, lacking, with: partner, network, city },
}: {
  reply: DisagreementsReply;
}) {
  return (
    <p class="standfirst">
      {rich("disagreement.otherwise", {
        n: otherwise.value,
        a: (words) => <Evidence because={otherwise.because}>{words}</Evidence>,
      })}{" "}
      {lacking.value === 0
        ? t("disagreement.noCompleteListOnFile")
        : rich("disagreement.lacking", {
            n: lacking.value,
            a: (words) => <Evidence because={lacking.because}>{words}</Evidence>,
          })}
      {(partner ?? network) && (
        <>
          {" "}
          <Go to={`/disagreements/${encodeURIComponent(city.id)}`}>
            {t("disagreement.allOf", { city: city.name })}
          </Go>
        </>
      )}
    </p>
  );
}
