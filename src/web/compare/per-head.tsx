import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { PerMillionPicture, ResidualPicture } from "./dumbbell-pictures.tsx";
import { FairRatios } from "./fair-ratios.tsx";
import { combinationsOf } from "./per-head-combination.ts";
import { Residuals } from "./residuals.tsx";
import { UnfairCombinations } from "./unfair-combinations.tsx";

/** Counts per million inhabitants, once for each boundary on file, and which one would turn the order. */
export function PerHead({ comparison }: { comparison: Comparison }) {
  const all = combinationsOf(comparison);
  const fair = all.filter(({ unfair }) => unfair === undefined);
  const unfair = all.filter((combination) => combination.unfair !== undefined);
  return (
    <Section
      id="per-head"
      title={t("compare.perHeadForEachBoundary")}
      lead={t("compare.onlyWhereEveryCityHas")}
    >
      <Populations cities={comparison.cities} populations={comparison.populations} />
      {all.length === 0 && <p>{t("compare.notGivenACityWithout")}</p>}
      <PerMillionPicture comparison={comparison} />
      {fair.map((combination) => (
        <FairRatios key={combination.id} combination={combination} cities={comparison.cities} />
      ))}
      {unfair.length > 0 && <UnfairCombinations combinations={unfair} cities={comparison.cities} />}
      <ResidualPicture comparison={comparison} />
      <Residuals comparison={comparison} />
    </Section>
  );
}

function Populations({ cities, populations }: Pick<Comparison, "cities" | "populations">) {
  return (
    <dl class="pairs">
      {cities.map((city, at) => (
        <div key={city.id}>
          <dt>{city.name}</dt>
          {(populations[at]?.length ?? 0) === 0 && (
            <dd>
              <NotGiven />
            </dd>
          )}
          {populations[at]?.map(({ figure, boundary, asOf, because }) => (
            <dd key={because.join()}>
              <Evidence because={because}>{figureWords(figure)}</Evidence>,{" "}
              {boundary === "not-said" ? t("compare.boundaryNotGiven") : label("boundary", boundary)},{" "}
              {asOf ? dateWords(asOf) : t("compare.noDateGiven")}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
