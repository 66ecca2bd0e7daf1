import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import type { NetworkReply } from "../../contract/network-reply.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { EmbedControl } from "../embed/embed-control.tsx";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { FactList } from "../evidence/fact-list.tsx";
import { useDayTold } from "../frame/embedded.ts";
import { Go } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { countryName } from "../words.ts";
import { Members } from "./members.tsx";
import { RegionChoice, useRegion } from "./region-choice.tsx";

/** A body: what it is, who is in it and how complete that list is, what it did, what overlaps with it. */
export default function NetworkPage() {
  const { url } = useLocation();
  const { params } = useRoute();
  const path = `/api/networks/${encodeURIComponent(params["id"] ?? "")}`;
  const { value, failure, waiting } = useReply<NetworkReply>(withClocks(path, clocksIn(url)));
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("network.theNetwork")} />;
  return (
    <div aria-busy={waiting}>
      <Network network={value} />
    </div>
  );
}

function Network({ network }: { network: NetworkReply }) {
  const { body, entity, asOf, roster, facts, episodes, countries, regions } = network;
  useDayTold(asOf);
  const [region, choose] = useRegion();
  const members = network.members.filter((line) => isThere(line, region));
  const kicker = entity.type === "body" ? kindOfBody(entity.sort, entity.scope) : undefined;
  return (
    <Page title={body.name} heading={<bdi>{body.name}</bdi>} kicker={kicker}>
      <div class="standfirst">
        {entity.aliases && entity.aliases.length > 0 && (
          <p class="aliases">{t("network.also", { names: entity.aliases.join(" · ") })}</p>
        )}
        <p>
          {rich("network.summary", {
            asOf: dateWords(asOf),
            roster: <Coverage roster={roster} />,
            all: (words) => <Go to={`/facts?about=${encodeURIComponent(body.id)}`}>{words}</Go>,
          })}
        </p>
      </div>
      <RegionChoice regions={regions} region={region} onChoose={choose} />
      <ProfileLater id={body.id} region={region} />
      <Section id="members" title={t("network.membersOnFile")}>
        <Members body={body} members={members} />
        <EmbedControl part="members" />
      </Section>
      <Section id="countries" title={t("network.countries")}>
        {countries.length === 0 ? (
          <p>{t("network.noneOnFile")}</p>
        ) : (
          <p class="run">
            {countries.map(({ code, name, members, because }, at) => (
              <span key={code}>
                {at > 0 && " · "}
                {code.length === 2 ? countryName(code) : name}{" "}
                <Evidence because={because}>{grouped(members)}</Evidence>
              </span>
            ))}
          </p>
        )}
      </Section>
      <Section id="facts" title={t("network.aboutTheBodyItself")}>
        <FactList facts={facts} none={t("network.noFact")} />
      </Section>
      <Section id="episodes" title={t("network.whatItDid")}>
        <FactList facts={episodes} none={t("network.noEpisode")} />
      </Section>
    </Page>
  );
}

const isThere = ({ region, subregion }: NetworkReply["members"][number], part: string | undefined): boolean =>
  part === undefined || region === part || subregion === part;

/** What is computed from all networks, with its pictures, is fetched when the page itself stands. */
function ProfileLater({ id, region }: { id: string; region: string | undefined }) {
  const { url } = useLocation();
  const [Parts, setParts] = useState<ComponentType<{ path: string; region: string | undefined }>>();
  useEffect(() => {
    let wanted = true;
    import("./profile-parts.tsx").then(
      ({ default: made }) => wanted && setParts(() => made),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (Parts === undefined) return <Waiting what={t("network.theNetwork")} />;
  const search = region === undefined ? "" : `?${new URLSearchParams({ region })}`;
  const path = withClocks(`/api/networks/${encodeURIComponent(id)}/profile${search}`, clocksIn(url));
  return <Parts path={path} region={region} />;
}

/** 'Thematic network, global'; a global network is not called global twice. */
function kindOfBody(sort: string, scope: string | undefined): string {
  const name = label("body-sort", sort);
  const reach = scope && scope !== "not-stated" ? label("body-scope", scope) : "";
  return reach && !name.includes(reach) ? `${name}, ${reach}` : name;
}
