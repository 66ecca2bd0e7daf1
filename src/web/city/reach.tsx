import type { Assessment } from "../../assessments/assess.ts";
import type { ReachProfile } from "../../assessments/reach-profile.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { usePaper } from "../frame/paper.ts";
import { grouped, rounded } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { Part } from "./part.tsx";
import { ReachMapLater } from "./reach-map-later.tsx";

/** How far the ties in force reach: countries, world regions, distance, people. */
export function Reach({ reach, assessment }: { reach: ReachProfile; assessment: Assessment }) {
  const paper = usePaper();
  const { partners, countries, regions, medianDistanceKm, people, because } = reach;
  return (
    <Part
      id="reach"
      lead={rich("city.reachLead", {
        n: partners,
        a: (words) => <Evidence because={because}>{words}</Evidence>,
      })}
    >
      <dl class="pairs">
        <div>
          <dt>{t("city.countries")}</dt>
          <dd>
            {countries.length === 0
              ? t("city.noneOnFile")
              : countries
                  .map(({ name, partners: n }) => (n > 1 ? `${name} (${grouped(n)})` : name))
                  .join(", ")}
          </dd>
        </div>
        <div>
          <dt>{t("city.worldRegionsUnitedNationsGeoscheme")}</dt>
          <dd>
            {regions ? regions.value.join(", ") : <NotGiven />}
            {left(regions)}
          </dd>
        </div>
        <div>
          <dt>{t("city.medianDistance")}</dt>
          <dd>
            {medianDistanceKm ? t("number.km", { n: medianDistanceKm.value }) : <NotGiven />}
            {left(medianDistanceKm)}
          </dd>
        </div>
        <div>
          <dt>{t("city.peopleInPartnerCities")}</dt>
          <dd>
            {people ? (
              t("city.peopleBy", { people: rounded(Number(people.value.toPrecision(2))) })
            ) : (
              <NotGiven />
            )}
            {left(people)}
          </dd>
        </div>
      </dl>
      {!paper && <ReachMapLater assessment={assessment} />}
    </Part>
  );
}

/** How many partners a figure leaves out for want of data. */
function left(figure: { counted: number; notGiven: number } | undefined): string {
  if (figure === undefined || figure.notGiven === 0) return "";
  return t("city.leftOut", { n: figure.counted, more: figure.notGiven });
}
