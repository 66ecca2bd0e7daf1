import type { ComponentChildren } from "preact";
import type { PartnerCandidate, PartnersReply } from "../../contract/partners-question.ts";
import { comparePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { computed, grouped, listed } from "../language/number-words.ts";
import { SaidList } from "../language/said-list.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";
import { apart } from "./apart.tsx";
import { chanceWords } from "./chance-words.ts";
import { pairPath } from "./pair-address.ts";

interface CandidateProps {
  candidate: PartnerCandidate;
  /** Its place in the list, which spreads over countries. */
  number: number;
  reply: PartnersReply;
}

/** One place that might become a partner: why it stands where it does, what claims warn of, and what is not known. */
export function Candidate({ candidate, number, reply }: CandidateProps) {
  const { city, place, relevance } = candidate;
  return (
    <li>
      <h3>
        <span class="number">{grouped(number)}</span> <EntityLink entity={city} />
        {city.country && <span class="quiet">, {countryName(city.country)}</span>}
      </h3>
      <p class="quiet">
        {t("partner.relevance", { value: grouped(Number(relevance.toFixed(2))) })}
        {place !== number && ` ${t("partner.byRelevance", { place })}`}
      </p>
      <Pairs pairs={[...reasons(candidate, reply), ...standing(candidate, reply)]} />
      <p>
        <Go to={comparePath([reply.city.id, city.id])}>{t("partner.compare")}</Go>
        {" · "}
        <Go to={pairPath({ one: reply.city.id, other: city.id, years: String(reply.years) })}>
          {t("partner.whyChance")}
        </Go>
      </p>
    </li>
  );
}

/** What the order rests on. */
function reasons(candidate: PartnerCandidate, { years }: PartnersReply): Pair[] {
  const { chance, networks, themes, solved } = candidate;
  return [
    [
      t("partner.chance", { years }),
      <>
        {chanceWords(chance)}
        <span class="cell-note">{oddsWords(candidate)}</span>
      </>,
    ],
    [
      t("partner.networks"),
      networks.length > 0 &&
        apart(
          networks.map(({ network, because }) => (
            <Evidence key={network.id} because={because}>
              <bdi>{network.name}</bdi>
            </Evidence>
          )),
        ),
      "silent",
    ],
    ...themes.map(
      (told): Pair => [t("partner.onTheme", { theme: label("theme", told.theme) }), acts(told), "silent"],
    ),
    [
      t("partner.came"),
      solved.length > 0 &&
        apart(
          solved.map(({ theme, because }) => (
            <Evidence key={theme} because={because}>
              {label("theme", theme)}
            </Evidence>
          )),
        ),
      "silent",
    ],
  ];
}

function acts({ because, networks }: PartnerCandidate["themes"][number]): ComponentChildren {
  if (because.length === 0 && networks.length === 0) return undefined;
  return (
    <>
      {because.length > 0 && <Evidence because={because}>{t("count.claim", { n: because.length })}</Evidence>}
      {networks.length > 0 && (
        <span class="cell-note">
          {t("partner.through", { networks: listed(networks.map(({ name }) => name)) })}
        </span>
      )}
    </>
  );
}

/** Partners that are named; more are counted. */
const NAMED = 8;

/** What tells of it besides. */
function standing(candidate: PartnerCandidate, { city }: PartnersReply): Pair[] {
  const { commonPartners, population, sizeRatio, kilometres, languages, risks, notKnown } = candidate;
  return [
    [
      t("partner.common"),
      commonPartners.length > 0 && (
        <>
          {apart(commonPartners.slice(0, NAMED).map((each) => <EntityLink key={each.id} entity={each} />))}
          {commonPartners.length > NAMED &&
            ` ${t("partner.commonMore", { n: commonPartners.length - NAMED })}`}
        </>
      ),
      "silent",
    ],
    [
      t("partner.people"),
      population !== undefined &&
        (sizeRatio === undefined
          ? grouped(population)
          : t("partner.ratio", {
              n: population,
              times: computed(Number(sizeRatio.toPrecision(2))),
              city: city.name,
            })),
    ],
    [t("partner.distance"), kilometres !== undefined && t("number.km", { n: Math.round(kilometres) })],
    [t("partner.languages"), languages.length > 0 && <span lang="en">{languages.join(", ")}</span>, "silent"],
    [
      t("partner.warns"),
      risks.length > 0 &&
        apart(
          risks.map(({ risk, because }) => (
            <span key={risk} class="partner-flag">
              <span aria-hidden="true">⚠ </span>
              <Evidence because={because}>{label("partner-risk", risk)}</Evidence>
            </span>
          )),
        ),
      "silent",
    ],
    [t("partner.notKnown"), notKnown.length > 0 && <SaidList class="cell-note" said={notKnown} />, "silent"],
  ];
}

/** What weighs most; less than a tenth more or less is no reason. */
function oddsWords({ odds }: PartnerCandidate): string {
  const telling = odds.filter(({ times }) => Math.max(times, 1 / times) >= 1.1).slice(0, 3);
  if (telling.length === 0) return t("partner.oddsNone");
  const each = telling.map(({ of, times }) =>
    t("partner.odds", { of: label("partner-odds", of), times: computed(times) }),
  );
  return t("partner.oddsAgainst", { reasons: each.join(" · ") });
}
