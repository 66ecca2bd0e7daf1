import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { entityPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { useClocks } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import { Brokers } from "./brokers.tsx";
import { Candidates } from "./candidates.tsx";
import { Carriers } from "./carriers.tsx";
import { Company } from "./company.tsx";
import { Means } from "./means.tsx";
import type { MemberMapProps } from "./member-map.tsx";
import { YearsPicture } from "./years-picture.tsx";

interface ProfilePartsProps {
  path: string;
  /** The part of the world that the page is narrowed to. */
  region: string | undefined;
}

/** A network among networks; it comes after the page itself, for it is looked through for longer. */
export default function ProfileParts({ path, region }: ProfilePartsProps) {
  const { value, failure } = useReply<NetworkProfileReply>(path);
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={t("network.theNetwork")} />;
  const { company, carriers, candidates } = value;
  return (
    <>
      <Section id="map" title={t("network.mapTitle")}>
        <MapLater profile={value} region={region} />
      </Section>
      <Section id="time" title={t("network.timeTitle")}>
        <YearsPicture profile={value} />
      </Section>
      <Section id="themes" title={t("network.themesTitle")}>
        <Means profile={value} />
      </Section>
      <Section id="company" title={t("network.companyTitle")}>
        {company ? <Company profile={value} company={company} /> : <NotHeld profile={value} />}
      </Section>
      {carriers && (
        <Section id="carriers" title={t("network.carriersTitle")} lead={t("network.carriersLead")}>
          <Brokers body={value.body.id} carriers={carriers} />
          <Carriers carriers={carriers} />
        </Section>
      )}
      {candidates && (
        <Section id="missing" title={t("network.missingTitle")}>
          <Candidates candidates={candidates} network={value.body.id} region={region} />
        </Section>
      )}
    </>
  );
}

/** Why nothing is held against other networks, and for one that has ended the way to a day before. */
function NotHeld({ profile: { notHeld, ended, roster, body } }: { profile: NetworkProfileReply }) {
  const clocks = useClocks();
  const year = Number(ended?.slice(0, 4)) - 1;
  return (
    <>
      <p>
        <NotGiven why={notHeld && t(WHY[notHeld])} />
      </p>
      {notHeld === "ended" && ended ? (
        <p>
          {/* The clock of this page is what the reader leaves. */}
          <a href={withClocks(entityPath(body.id), { ...clocks, asOf: `${year}-12-31` })}>
            {t("network.seeBefore", { year: String(year) })}
          </a>
        </p>
      ) : (
        <p>
          <Coverage roster={roster} />
        </p>
      )}
    </>
  );
}

const WHY = {
  roster: "network.notHeldRoster",
  "out-of-date": "network.notHeldOld",
  ended: "network.notHeldEnded",
  "no-member": "network.notHeldNobody",
} as const;

/** The map's data and drawing are fetched when the rest stands. */
function MapLater(shown: MemberMapProps) {
  const [Made, setMade] = useState<ComponentType<MemberMapProps>>();
  useEffect(() => {
    let wanted = true;
    import("./member-map.tsx").then(
      ({ default: made }) => wanted && setMade(() => made),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return Made ? <Made {...shown} /> : <div class="map-preview" />;
}
