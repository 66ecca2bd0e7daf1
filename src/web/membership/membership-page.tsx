import { useLocation } from "preact-iso";
import type { ForecastMembershipReply } from "../../contract/forecast-membership-question.ts";
import type { MembershipChangeReply } from "../../contract/membership-change-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { Page } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { Change } from "./change.tsx";
import { type Asked, MembershipForm, membershipPath } from "./membership-form.tsx";

/** What a city would gain by joining a network, or lose by leaving one that it sits in. */
export default function MembershipPage() {
  const { url } = useLocation();
  const query = queryOf(url);
  const asked: Asked = { network: query.get("network")?.trim() ?? "", city: query.get("city")?.trim() ?? "" };
  const whole = asked.network !== "" && asked.city !== "";
  return (
    <Page title={t("seat.title")} class="inference">
      <p class="standfirst">{t("seat.standfirst")}</p>
      <MembershipForm key={membershipPath(asked)} asked={asked} />
      {whole ? (
        <Answer asked={asked} />
      ) : (
        <p>
          {rich("seat.choose", {
            join: (words) => (
              <Go to={membershipPath({ network: "net:metropolis", city: "gn:456172" })}>{words}</Go>
            ),
            leave: (words) => (
              <Go to={membershipPath({ network: "net:c40", city: "gn:3369157" })}>{words}</Go>
            ),
          })}
        </p>
      )}
    </Page>
  );
}

/** How likely it is to join; who sits there already is asked about leaving. */
function Answer({ asked }: { asked: Asked }) {
  const { url } = useLocation();
  const query = new URLSearchParams({ city: asked.city, network: asked.network });
  const reply = useLongReply<ForecastMembershipReply>(
    withClocks(`/api/forecast-membership?${query}`, clocksIn(url)),
  );
  return (
    <Computed
      reply={reply}
      what={t("seat.theChange")}
      to={(id) => membershipPath({ ...asked, [id.startsWith("net:") ? "network" : "city"]: id })}
    >
      {(forecast) => <Changed forecast={forecast} />}
    </Computed>
  );
}

function Changed({ forecast }: { forecast: ForecastMembershipReply }) {
  const { url } = useLocation();
  const { network, city, member } = forecast;
  const path = `/api/networks/${encodeURIComponent(network.id)}/${member ? "leave" : "join"}`;
  const { value, failure } = useReply<MembershipChangeReply>(
    withClocks(`${path}?${new URLSearchParams({ city: city.id })}`, clocksIn(url)),
  );
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={t("seat.theChange")} />;
  return <Change reply={value} forecast={forecast} />;
}
