import { useLocation, useRoute } from "preact-iso";
import type { DisagreementsReply } from "../../contract/disagreements-question.ts";
import { counted } from "../../wording/number-words.ts";
import { entityPath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type PageAsk, Pager, pageAsk } from "../frame/pager.tsx";
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
  if (value === undefined) return <Waiting what="who says what" />;
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
      title={`Who says so: ${city.name}${other ? ` and ${other.name}` : ""}`}
      kicker={<Go to={`${entityPath(city.id)}#disagreements`}>Assessment of {city.name}</Go>}
      class="work"
    >
      <MeantNote meant={reply.meant} />
      <Standfirst reply={reply} />
      <Section
        id="reciprocity"
        title="Who lists whom"
        lead="By the publisher of each source, never by the order in which it names two cities. Each partner counts once, under the strongest evidence of any tie with it."
      >
        <div class="who-tells-whom">
          <Reciprocity city={city.name} other="partner" table={ties} />
          <Reciprocity city={city.name} other="body" table={memberships} />
        </div>
      </Section>
      <Section
        id="statements"
        title="Statement by statement"
        lead="Only a source that lists everything of a city or body can lack something, and only where it was asked: of that kind, and of a day on which it should have stood. No other silence denies."
      >
        <EntryFilter reply={reply} />
        <p role="status">{counted(total, "statement")}</p>
        <Entries entries={entries} city={city.name} />
        <Pager asked={asked} total={total} what="statements" />
      </Section>
      <Section id="trust" title="Which version is shown">
        <p>
          Every version stays on file. The first of each is the one that facts, counts and graphs use; the
          rule that chose it stands beside it. <Go to="/trust">Your trust order</Go> goes before all other
          rules.
        </p>
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
      <Evidence because={otherwise.because}>{counted(otherwise.value, "statement")}</Evidence>{" "}
      {otherwise.value === 1 ? "is" : "are"} told otherwise by some source or marked as in tension;{" "}
      {lacking.value === 0 ? (
        "no complete list on file lacks a tie or membership that it should have."
      ) : (
        <>
          <Evidence because={lacking.because}>
            {counted(lacking.value, "tie or membership", "ties and memberships")}
          </Evidence>{" "}
          {lacking.value === 1 ? "is" : "are"} missing from a complete list that should have{" "}
          {lacking.value === 1 ? "it" : "them"}.
        </>
      )}
      {(partner ?? network) && (
        <>
          {" "}
          <Go to={`/disagreements/${encodeURIComponent(city.id)}`}>All of {city.name}</Go>.
        </>
      )}
    </p>
  );
}
