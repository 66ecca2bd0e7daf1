import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { HeldPicture } from "./held-picture.tsx";

type Ground = Comparison["common"];

/** What the cities share, what only one has, what they did together and what they are said to compete for. */
export function Common({ comparison }: { comparison: Comparison }) {
  const { cities, common } = comparison;
  const name = (id: string): string => cities.find((city) => city.id === id)?.name ?? id;
  return (
    <Section id="common" title={t("compare.sharedAndNot")}>
      <HeldPicture comparison={comparison} />
      <h3>{t("compare.sharedPartnersTiesInForce")}</h3>
      {common.partners.length === 0 && <p>{t("compare.noneOnFile")}</p>}
      <ul class="plain-list">
        {common.partners.map(({ partner, because }) => (
          <li key={partner.id}>
            <EntityLink entity={partner} />,{" "}
            <Evidence because={because}>{t("count.claim", { n: because.length })}</Evidence>
          </li>
        ))}
      </ul>
      <h3>{t("compare.sharedBodies")}</h3>
      {common.bodies.length === 0 && <p>{t("compare.noneOnFile")}</p>}
      <ul class="plain-list">
        {common.bodies.map((shared) => (
          <SharedBody key={shared.body.id} shared={shared} name={name} />
        ))}
      </ul>
      {common.only.map((own) => (
        <OnlyOne key={own.city} own={own} name={name(own.city)} />
      ))}
      <Together common={common} name={name} />
    </Section>
  );
}

function SharedBody({
  shared: { body, held, usable },
  name,
}: {
  shared: Ground["bodies"][number];
  name: (id: string) => string;
}) {
  return (
    <li>
      <EntityLink entity={body} />:{" "}
      {held.map(({ city, grade, because }, at) => (
        <span key={city + because.join()}>
          {at > 0 && "; "}
          {name(city)}{" "}
          <Evidence because={because}>
            {grade === undefined ? t("compare.gradeNotGiven") : label("membership-grade", String(grade))}
          </Evidence>
        </span>
      ))}
      {!usable && <span class="quiet"> {t("compare.rosterTooIncompleteForOverlaps")}</span>}
    </li>
  );
}

function OnlyOne({
  own: { partners, bodies, bodiesNotComputed },
  name,
}: {
  own: Ground["only"][number];
  name: string;
}) {
  return (
    <>
      <h3>{t("compare.only", { name })}</h3>
      <p>
        {rich("compare.partnersInForce", { n: partners.length, b: (words) => <strong>{words}</strong> })}{" "}
        {partners.map(({ partner, because }, at) => (
          <span key={partner.id}>
            {at > 0 && ", "}
            <EntityLink entity={partner} />{" "}
            <Evidence because={because}>({t("count.claim", { n: because.length })})</Evidence>
          </span>
        ))}
        {partners.length === 0 && t("compare.noneOnFile2")}
      </p>
      <p>
        {rich("compare.bodiesUsable", { n: bodies.length, b: (words) => <strong>{words}</strong> })}{" "}
        {bodies.map(({ body, because }, at) => (
          <span key={body.id}>
            {at > 0 && ", "}
            <EntityLink entity={body} />{" "}
            <Evidence because={because}>({t("count.claim", { n: because.length })})</Evidence>
          </span>
        ))}
        {bodies.length === 0 && t("compare.noneOnFile2")}
        {bodiesNotComputed.value > 0 && (
          <span class="quiet">
            {" "}
            {rich("compare.bodiesNotComputed", {
              n: bodiesNotComputed.value,
              a: (words) => <Evidence because={bodiesNotComputed.because}>{words}</Evidence>,
            })}
          </span>
        )}
      </p>
    </>
  );
}

function Together({ common: { together, markets }, name }: { common: Ground; name: (id: string) => string }) {
  return (
    <>
      <h3>{t("compare.together")}</h3>
      {together.length === 0 && <p>{t("compare.noTieEpisodeAffairOr")}</p>}
      <ul class="plain-list">
        {together.map((joint) => (
          <li key={joint.because.join()}>
            <Evidence because={joint.because} sentence>
              <Said text={joint.sentence} />
            </Evidence>
            <Acts acts={joint.acts ?? []} name={name} />
          </li>
        ))}
      </ul>
      <h3>{t("compare.saidToCompeteFor")}</h3>
      {markets.length === 0 && <p>{t("compare.nothingOnFileATheme")}</p>}
      <ul class="plain-list">
        {markets.map(({ over, cities, because }) => (
          <li key={over}>
            <Evidence because={because}>{over}</Evidence>{" "}
            <span class="quiet">({cities.map(name).join(", ")})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What each city's own records say of an affair that both took part in. */
function Acts({
  acts,
  name,
}: {
  acts: NonNullable<Ground["together"][number]["acts"]>;
  name: (id: string) => string;
}) {
  if (acts.length === 0) return null;
  return (
    <ul class="plain-list">
      {acts.map(({ city, sentence, because }) => (
        <li key={because.join()}>
          {name(city)}:{" "}
          <Evidence because={because} sentence>
            <Said text={sentence} />
          </Evidence>
        </li>
      ))}
    </ul>
  );
}
