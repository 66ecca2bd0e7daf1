import type { PairReply } from "../../contract/pair-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { Said } from "../language/said.tsx";
import { coded, t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";

/** Cooperation and competition of two cities: two axes, each leading to its claims, and no word for the pair. */
export function TwoAxes({ question }: { question: string }) {
  const { value, failure } = useReply<PairReply>(question);
  return (
    <Section id="axes" title={t("compare.twoAxes")}>
      <p class="quiet">{t("compare.twoAxesNote")}</p>
      {failure && <FailureNote failure={failure} />}
      {value === undefined && !failure && <Waiting what={t("compare.twoAxes")} />}
      {value && <CooperationAxis cooperation={value.cooperation} />}
      {value && <CompetitionAxis pair={value} />}
    </Section>
  );
}

function CooperationAxis({ cooperation }: { cooperation: PairReply["cooperation"] }) {
  const { ties, acts, lessons, bodies, backbone, quarrels, found } = cooperation;
  const standing = ties.filter(({ inForce }) => inForce);
  const kept = backbone === undefined ? "unknown" : backbone.kept ? "yes" : "no";
  return (
    <>
      <h3>{t("compare.cooperation")}</h3>
      {!found && <p>{t("compare.noEvidenceOnFile")}</p>}
      <ul class="plain-list">
        <Line on={standing} words={t("compare.axisTies", { n: standing.length })} />
        <Line on={acts} words={t("compare.axisActs", { n: acts.length })} />
        <Line on={lessons} words={t("compare.axisLessons", { n: lessons.length })} />
        <Line on={bodies} words={t("compare.axisBodies", { n: bodies.length, kept })} />
        <Line on={quarrels} words={t("compare.axisQuarrels", { n: quarrels.length })} />
      </ul>
    </>
  );
}

function CompetitionAxis({ pair: { competition, cities } }: { pair: PairReply }) {
  const { goods, named, found } = competition;
  const name = (id: string): string => cities.find((city) => city.id === id)?.name ?? id;
  return (
    <>
      <h3>{t("compare.competition")}</h3>
      {!found && <p>{t("compare.noEvidenceOnFile")}</p>}
      <ul class="plain-list">
        {named.map(({ sentence, because }) => (
          <li key={because.join()}>
            <Evidence because={because} sentence>
              <Said text={sentence} />
            </Evidence>
          </li>
        ))}
        {goods
          .toSorted((one, other) => Number(other.contested) - Number(one.contested))
          .map(({ good, contested, cities: held }) => (
            <li key={good}>
              {t("compare.axisGood", { good: coded("market", good) ?? good, both: contested ? "yes" : "no" })}{" "}
              {held
                .filter(({ affairs }) => affairs > 0)
                .map(({ city, affairs, signs }, at) => (
                  <span key={city}>
                    {at > 0 && " · "}
                    {name(city)}{" "}
                    <Evidence because={claimsOf(signs)}>{t("count.affair", { n: affairs })}</Evidence>
                  </span>
                ))}
            </li>
          ))}
      </ul>
    </>
  );
}

function Line({ on, words }: { on: readonly { because: string[] }[]; words: string }) {
  if (on.length === 0) return null;
  return (
    <li>
      <Evidence because={claimsOf(on)}>{words}</Evidence>
    </li>
  );
}

const claimsOf = (lines: readonly { because: string[] }[]): string[] => [
  ...new Set(lines.flatMap(({ because }) => because)),
];
