import { useLocation } from "preact-iso";
import type { PartnersReply } from "../../contract/partners-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";
import { PlaceSearch } from "../start/place-search.tsx";
import { Found } from "./found.tsx";
import { partnersAsked, partnersPath, partnersQuestion } from "./partners-address.ts";
import { PartnersForm } from "./partners-form.tsx";

/** Whom a city might take as a partner: conditions, and the places on file that meet them, each with its reasons. */
export default function PartnersPage() {
  const { url, route } = useLocation();
  const asked = partnersAsked(url);
  const clocks = clocksIn(url);
  const question = partnersQuestion(asked);
  const reply = useLongReply<PartnersReply>(question && withClocks(question, clocks));
  return (
    <Page title={t("partner.title")} class="inference">
      <p class="standfirst">{t("partner.standfirst")}</p>
      <search class="which-city">
        <PlaceSearch
          label={t("partner.whichCity")}
          onChoose={(place) => route(withClocks(partnersPath(asked, place), clocks))}
        />
      </search>
      {question === undefined && (
        <p>
          {rich("partner.chooseCity", {
            a: (words) => <Go to={partnersPath(asked, "gn:3369157")}>{words}</Go>,
          })}
        </p>
      )}
      {question !== undefined && <PartnersForm asked={asked} />}
      <Computed reply={reply} what={t("partner.thePartners")} to={(id) => partnersPath(asked, id)}>
        {(told) => <Found reply={told} />}
      </Computed>
      <aside class="not-purpose" aria-labelledby="not-advice-title">
        <h2 id="not-advice-title">{t("partner.not")}</h2>
        <p>{t("partner.notAdvice")}</p>
        <p>{t("partner.notSeeking")}</p>
        <p>{t("partner.notCleared")}</p>
      </aside>
    </Page>
  );
}
