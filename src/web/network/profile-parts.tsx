import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { NetworkProfileReply } from "../../contract/network-profile-question.ts";
import { entityPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink, useClocks } from "../frame/link.tsx";
import { FailureNote, NotGiven, Waiting } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { useReply } from "../use-reply.ts";
import { Candidates } from "./candidates.tsx";
import { Carriers } from "./carriers.tsx";
import { Company } from "./company.tsx";
import { YearsPicture } from "./years-picture.tsx";

/** A network among networks; it comes after the page itself, for it is looked through for longer. */
export default function ProfileParts({ path }: { path: string }) {
  const { value, failure } = useReply<NetworkProfileReply>(path);
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={t("network.theNetwork")} />;
  const { company, carriers, candidates } = value;
  return (
    <>
      <Section id="map" title={t("network.mapTitle")}>
        <MapLater profile={value} />
      </Section>
      <Section id="time" title={t("network.timeTitle")}>
        <YearsPicture profile={value} />
      </Section>
      <Section id="themes" title={t("network.themesTitle")}>
        <Themes profile={value} />
      </Section>
      <Section id="company" title={t("network.companyTitle")}>
        {company ? <Company profile={value} company={company} /> : <NotHeld profile={value} />}
      </Section>
      {carriers && (
        <Section id="carriers" title={t("network.carriersTitle")} lead={t("network.carriersLead")}>
          <Carriers carriers={carriers} />
        </Section>
      )}
      {candidates && (
        <Section id="missing" title={t("network.missingTitle")}>
          <Candidates candidates={candidates} />
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

function Themes({ profile: { themes, instruments, partOf, parts } }: { profile: NetworkProfileReply }) {
  return (
    <dl class="pairs">
      <div>
        <dt>{t("network.themes")}</dt>
        <dd>
          {themes.length === 0 && <NotGiven />}
          {themes.map(({ theme, stated, acts }, at) => (
            <span key={theme}>
              {at > 0 && " · "}
              <Evidence because={[...stated, ...acts]}>{label("theme", theme)}</Evidence>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t("network.instruments")}</dt>
        <dd>
          {instruments.length === 0 && <NotGiven />}
          {instruments.map(({ instrument, acts }, at) => (
            <span key={instrument}>
              {at > 0 && " · "}
              <Evidence because={acts}>{label("instrument", instrument)}</Evidence>
            </span>
          ))}
        </dd>
      </div>
      {partOf && (
        <div>
          <dt>{t("network.partOf")}</dt>
          <dd>
            <EntityLink entity={partOf} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t("network.parts")}</dt>
        <dd>
          {parts.length === 0 && t("network.noneOnFile")}
          {parts.map(({ body, roster }) => (
            <p key={body.id}>
              <EntityLink entity={body} /> <Coverage roster={roster} />
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** The map's data and drawing are fetched when the rest stands. */
function MapLater({ profile }: { profile: NetworkProfileReply }) {
  const [Made, setMade] = useState<ComponentType<{ profile: NetworkProfileReply }>>();
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
  return Made ? <Made profile={profile} /> : <div class="map-preview" />;
}
