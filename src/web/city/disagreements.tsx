import type { Ref } from "../../assessments/because.ts";
import type { Disagreement } from "../../assessments/disagreement.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

/** Where sources differ, every version beside the others, and the rule that chose the one shown. */
export function Disagreements({
  disagreements,
  city,
}: {
  disagreements: readonly Disagreement[];
  city: Ref;
}) {
  const disputed = disagreements.filter(({ sort }) => sort === "disputed");
  const tense = disagreements.filter(({ sort }) => sort === "in tension");
  return (
    <Part id="disagreements" lead={t("city.disputedIndependentSourcesGiveValues")}>
      {disagreements.length === 0 && <p>{t("city.noneOnFileMostFacts")}</p>}
      <ul class="disputes">
        {[...disputed, ...tense].map((one) => (
          <Dispute key={one.fact + one.about + one.sort} dispute={one} />
        ))}
      </ul>
      <p>
        <Go to={`/disagreements/${encodeURIComponent(city.id)}`}>{t("city.whoSaysSoWhoDoes")}</Go>
      </p>
    </Part>
  );
}

function Dispute({
  dispute: { sentence, about, sort, versions, elsewhere, rule },
}: {
  dispute: Disagreement;
}) {
  return (
    <li class={sort === "disputed" ? "disputed" : "tension"}>
      <p class="dispute-head">
        <span class="status disputed">
          <span class="sign" aria-hidden="true">
            {sort === "disputed" ? "◆" : "◇"}
          </span>{" "}
          {t("city.disputeHead", { sort, n: versions.length })}
        </span>{" "}
        {sort === "disputed"
          ? t("city.disputeOf", { of: label("aspect", about), fact: sentence })
          : label("conflict", about)}
      </p>
      <ul class="plain-list">
        {versions.map(({ words, claims }, at) => (
          <li key={words + claims.join()}>
            <Evidence because={claims} sentence>
              {words}
            </Evidence>
            {at === 0 && rule && (
              <span class="quiet"> {t("evidence.shown", { rule: label("version-rule", rule) })}</span>
            )}
          </li>
        ))}
        {elsewhere && (
          <li>
            <Evidence because={elsewhere}>{t("city.elsewhere", { n: elsewhere.length })}</Evidence>
          </li>
        )}
      </ul>
    </li>
  );
}
