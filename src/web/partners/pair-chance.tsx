import type { ComponentChildren } from "preact";
import type { ForecastPairReply } from "../../contract/forecast-pair-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed } from "../language/number-words.ts";
import { SaidList } from "../language/said-list.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { apart } from "./apart.tsx";
import { chanceWords } from "./chance-words.ts";
import { PairRecord } from "./pair-record.tsx";

interface PairChanceProps {
  reply: ForecastPairReply;
}

/** The chance, each reason with what it rests on, how such forecasts did, and what is not known. */
export function PairChance({ reply }: PairChanceProps) {
  const { cities, asOf, until, facts, notKnown, model } = reply;
  const [one, other] = cities;
  return (
    <>
      <Section
        id="pair"
        title={t("partner.pairOf", { one: one?.name ?? "", other: other?.name ?? "" })}
        lead={t("partner.pairAsOf", { asOf: dateWords(asOf), until: String(until) })}
      >
        <MeantNote meant={reply.meant} />
        <Headline reply={reply} />
        {reply.reasons.length > 0 && (
          <>
            <h3>{t("partner.pairWhy")}</h3>
            <ul class="plain-list">
              {reply.reasons.map(({ of, times }) => (
                <li key={of}>
                  <strong>
                    {t("partner.odds", { of: label("partner-odds", of), times: computed(times) })}
                  </strong>
                  <span class="cell-note">{basis(of, facts)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{t("partner.pairNetworks")}</h3>
        <p>
          {facts.networks.length === 0
            ? t("partner.noneOnFile")
            : apart(
                facts.networks.map(({ network, because }) => (
                  <Evidence key={network.id} because={because}>
                    <bdi>{network.name}</bdi>
                  </Evidence>
                )),
              )}
        </p>
      </Section>
      <PairRecord reply={reply} />
      <Section id="not-known" title={t("partner.notKnown")}>
        <SaidList class="gaps" said={notKnown} />
        <p class="quiet">{t("partner.rests", { ties: model.ties, dated: model.dated })}</p>
      </Section>
    </>
  );
}

function Headline({ reply: { chance, baseRate, meanPair, tied, years } }: PairChanceProps) {
  if (chance === undefined)
    return (
      <p class="finding">
        {rich("partner.pairTied", { a: (words) => <Evidence because={tied ?? []}>{words}</Evidence> })}
      </p>
    );
  return (
    <p class="finding">
      {t("partner.pairChance", {
        chance: chanceWords(chance),
        years,
        base: chanceWords(baseRate),
        mean: chanceWords(meanPair),
      })}
    </p>
  );
}

type Facts = ForecastPairReply["facts"];

/** What a reason looks at, with its claims. */
function basis(of: ForecastPairReply["reasons"][number]["of"], facts: Facts): ComponentChildren {
  const { activity, sizes, kilometres, countries, commonPartners } = facts;
  switch (of) {
    case "activity":
      return apart(
        activity.map(({ city, ties, recent }) => (
          <span key={city.id}>
            <EntityLink entity={city} />:{" "}
            <Evidence because={ties.because}>
              {t("partner.pairTies", { n: ties.value, recent: recent.value })}
            </Evidence>
          </span>
        )),
      );
    case "sizes":
      return apart(
        sizes.map(({ city, population }) => (
          <span key={city.id}>
            <EntityLink entity={city} />:{" "}
            {population === undefined ? t("notice.notGiven") : t("partner.pairPeople", { n: population })}
          </span>
        )),
      );
    case "distance":
      return kilometres === undefined ? t("notice.notGiven") : t("number.km", { n: Math.round(kilometres) });
    case "countries":
      return <Countries countries={countries} />;
    case "partners":
      return commonPartners.length === 0
        ? t("partner.pairNoCommon")
        : [
            `${t("partner.pairCommon")} `,
            apart(
              commonPartners.map(({ city, because }) => (
                <Evidence key={city.id} because={because}>
                  <bdi>{city.name}</bdi>
                </Evidence>
              )),
            ),
          ];
    case "record":
      return t("partner.pairRecordBelow");
  }
}

function Countries({ countries: { ties, expected, languages, border } }: { countries: Facts["countries"] }) {
  return (
    <>
      <Evidence because={ties.because}>{t("partner.pairCountryTies", { n: ties.value })}</Evidence>
      {", "}
      {t("partner.pairExpected", { n: computed(expected) })}
      {languages.length > 0 && (
        <>
          {" · "}
          {t("partner.languages")}: <span lang="en">{languages.join(", ")}</span>
        </>
      )}
      {border && ` · ${t("partner.pairBorder")}`}
    </>
  );
}
