import type { ReachProfile } from "../../assessments/reach-profile.ts";
import { counted } from "../../wording/number-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped, rounded } from "../language/number-words.ts";
import { Part } from "./part.tsx";

/** How far the ties in force reach: countries, world regions, distance, people. */
export function Reach({ reach }: { reach: ReachProfile }) {
  const { partners, countries, regions, medianDistanceKm, people, because } = reach;
  return (
    <Part
      id="reach"
      lead={
        <>
          Of <Evidence because={because}>{counted(partners, "partner")} in force</Evidence> recorded here.
        </>
      }
    >
      <dl class="pairs">
        <div>
          <dt>Countries</dt>
          <dd>
            {countries.length === 0
              ? "none on file"
              : countries.map(({ name, partners: n }) => (n > 1 ? `${name} (${n})` : name)).join(", ")}
          </dd>
        </div>
        <div>
          <dt>World regions, United Nations geoscheme</dt>
          <dd>
            {regions ? regions.value.join(", ") : <NotGiven />}
            {left(regions)}
          </dd>
        </div>
        <div>
          <dt>Median distance</dt>
          <dd>
            {medianDistanceKm ? `${grouped(medianDistanceKm.value)} km` : <NotGiven />}
            {left(medianDistanceKm)}
          </dd>
        </div>
        <div>
          <dt>People in partner cities</dt>
          <dd>
            {people ? (
              `${rounded(Number(people.value.toPrecision(2)))} by GeoNames, boundaries not said`
            ) : (
              <NotGiven />
            )}
            {left(people)}
          </dd>
        </div>
      </dl>
    </Part>
  );
}

/** How many partners a figure leaves out for want of data. */
function left(figure: { counted: number; notGiven: number } | undefined): string {
  if (figure === undefined || figure.notGiven === 0) return "";
  return `; of ${counted(figure.counted, "partner")}, for ${figure.notGiven} more not given`;
}
