import { useLocation } from "preact-iso";
import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Page } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { dormancyAsked, dormancyCommand, dormancyPath, dormancyQuestion } from "./dormancy-address.ts";
import { DormancyForm } from "./dormancy-form.tsx";
import { Lapses } from "./lapses.tsx";

/** Which ties and memberships are likeliest to lapse, why, and how such forecasts did. */
export default function DormancyPage() {
  const { url } = useLocation();
  const asked = dormancyAsked(url);
  const clocks = clocksIn(url);
  const question = withClocks(dormancyQuestion(asked), clocks);
  const reply = useLongReply<DormancyReply>(question);
  return (
    <Page title={t("lapse.title")} class="inference">
      <p class="standfirst">{t("lapse.standfirst")}</p>
      <DormancyForm key={dormancyPath(asked)} asked={asked} />
      <Computed
        reply={reply}
        what={t("lapse.theLapses")}
        to={(id) => dormancyPath({ ...asked, [id.startsWith("net:") ? "network" : "city"]: id })}
      >
        {(told) => <Lapses reply={told} command={dormancyCommand(asked, clocks)} />}
      </Computed>
      <p class="take-away">
        {t("lapse.takeAway")} <a href={question}>JSON</a>
      </p>
    </Page>
  );
}
