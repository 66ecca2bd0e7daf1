import { useLocation } from "preact-iso";
import type { ThesesReply, ThesisTold } from "../../contract/thesis-question.ts";
import { DIRECTIONS, VERDICTS } from "../../theses/thesis.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Page, Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { DifferenceSection } from "./difference-section.tsx";
import { Thesis } from "./thesis.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

/** What the paper holds of cities in general, each statement beside the figures that bear on it. */
export default function ThesesPage() {
  const { url } = useLocation();
  const address = withClocks("/api/thesis", clocksIn(url));
  const reply = useLongReply<ThesesReply>(address);
  return (
    <Page title={t("thesis.title")} class="theses">
      <p class="standfirst">{t("thesis.standfirst")}</p>
      <aside class="not-purpose" aria-labelledby="not-proof-title">
        <h2 id="not-proof-title">{t("thesis.not")}</h2>
        <p>{t("thesis.notProof")}</p>
        <p>{t("thesis.marks")}</p>
      </aside>
      <Computed reply={reply} what={t("thesis.theFigures")}>
        {({ theses }) => (
          <>
            <Answers theses={theses} />
            {theses.map((thesis) => (
              <Thesis key={thesis.id} thesis={thesis} />
            ))}
            <DifferenceSection clocks={clocksIn(url)} />
            <p class="take-away">
              {t("thesis.takeAway")} <a href={address}>JSON</a>
            </p>
          </>
        )}
      </Computed>
    </Page>
  );
}

/** The statements by their answers, those with an answer first. */
function Answers({ theses }: { theses: readonly ThesisTold[] }) {
  const order = [...DIRECTIONS.slice(0, 2), "divided", ...VERDICTS] as const;
  const given = [...new Set(order)].filter((verdict) => theses.some((thesis) => thesis.verdict === verdict));
  return (
    <Section id="answers" title={t("thesis.answers")} lead={t("thesis.answersLead")}>
      <dl class="thesis-answers">
        {given.map((verdict) => (
          <div key={verdict}>
            <dt>
              <VerdictMark verdict={verdict} />
            </dt>
            <dd>
              <ul>
                {theses
                  .filter((thesis) => thesis.verdict === verdict)
                  .map(({ id }) => (
                    <li key={id}>
                      <a href={`#${id}`}>{label("thesis-says", id)}</a>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
