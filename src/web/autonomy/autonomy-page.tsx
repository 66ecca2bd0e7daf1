import { useLocation, useRoute } from "preact-iso";
import type { AutonomyReply } from "../../contract/autonomy-question.ts";
import { autonomyPath, entityPath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import { AutonomyForm, periodAsked } from "./autonomy-form.tsx";
import { Cases } from "./cases.tsx";
import { Chains } from "./chains.tsx";
import { Coders } from "./coders.tsx";
import { Law } from "./law.tsx";
import { Relations } from "./relations.tsx";
import { PartTables } from "./slice-tables.tsx";

/** A city's acts abroad and its own national state: the cases against first, then shares with both their ranges. */
export default function AutonomyPage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const id = params["id"] ?? "";
  const path = `/api/autonomy/${encodeURIComponent(id)}?${periodAsked(url)}`;
  const { value, failure, waiting } = useReply<AutonomyReply>(withClocks(path, clocksIn(url)));
  // A form that does not fit leaves the page standing, so that it can be mended.
  if (failure && failure.status !== 400) return <FailurePage failure={failure} to={autonomyPath} />;
  if (value === undefined && failure === undefined) return <Waiting what={t("autonomy.theAffairs")} />;
  const city = value?.city;
  return (
    <Page
      title={t("autonomy.title", { city: city?.name ?? id })}
      heading={rich("autonomy.heading", { city: <bdi>{city?.name ?? id}</bdi> })}
      kicker={<Go to={entityPath(city?.id ?? id)}>{t("autonomy.theCity")}</Go>}
      class="inference"
    >
      {value && <MeantNote meant={value.meant} />}
      <p class="standfirst">{t("autonomy.standfirst")}</p>
      <AutonomyForm key={url} city={city?.id ?? id} />
      {failure && <FailureNote failure={failure} />}
      {value && !failure && (
        <div aria-busy={waiting}>
          <Told reply={value} />
        </div>
      )}
    </Page>
  );
}

function Told({ reply }: { reply: AutonomyReply }) {
  return (
    <>
      <Counts reply={reply} />
      <Cases reply={reply} />
      {reply.shares.length > 0 && <Relations reply={reply} />}
      <PartTables reply={reply} />
      <Coders coders={reply.coders} />
      <Chains reply={reply} />
      <Law reply={reply} />
    </>
  );
}

/** How many affairs are counted, and how many are not, each with its claims. */
function Counts({ reply }: { reply: AutonomyReply }) {
  const { stated, notStated, domestic, otherStates, leftOut } = reply;
  const lines = [
    ["autonomy.stated", stated],
    ["autonomy.notStated", notStated],
    ["autonomy.domestic", domestic],
    ["autonomy.otherStates", otherStates],
    ["autonomy.withoutTheme", leftOut.withoutTheme],
    ["autonomy.withoutDate", leftOut.withoutDate],
  ] as const;
  return (
    <Section id="counted" title={t("autonomy.counted")}>
      <ul class="plain-list">
        {lines
          .filter(([, { affairs }], at) => at < 2 || affairs > 0)
          .map(([id, { affairs, because }]) => (
            <li key={id}>
              {rich(id, {
                n: affairs,
                a: (words) => <Evidence because={because}>{words}</Evidence>,
              })}
            </li>
          ))}
      </ul>
    </Section>
  );
}
