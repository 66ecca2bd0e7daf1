import { ref } from "../assessments/because.ts";
import type { Country } from "../assessments/world.ts";
import type { PartnerCandidate, PartnersQuery, PartnersReply } from "../contract/partners-question.ts";
import { diverseOrder } from "../forecasts/diverse-order.ts";
import { partnerRelevance } from "../forecasts/partner-relevance.ts";
import type { Polity } from "../record/entity.ts";
import type { Places } from "./city-name.ts";
import { YEARS_AHEAD } from "./forecast-desk.ts";
import type { LedgerView } from "./ledger-view.ts";
import { type Condition, partnerConditions } from "./partner-conditions.ts";
import type { PartnerDesk } from "./partner-desk.ts";
import { type Measured, PartnerLines, themeActs } from "./partner-lines.ts";

interface PartnersGiven {
  readonly city: Polity;
  readonly desk: PartnerDesk;
  readonly view: LedgerView;
  readonly places: Places;
  readonly countries: ReadonlyMap<string, Country>;
}

/** Whom a city might take as a partner, by the tie model, networks and themes; no two alike, as far as asked. */
export function answerPartners(asked: PartnersQuery, given: PartnersGiven): PartnersReply {
  const { city, desk, view, countries } = given;
  const { entities } = view.snapshot;
  const { chances, why } = desk.forecast.of(desk.number.get(city.id) ?? 0);
  const { met, leftOut } = sifted(chances, desk, partnerConditions(asked, given));
  const measured = ranked(met, asked, given);
  const order = diverseOrder(
    measured.map(({ relevance }) => relevance.all),
    likeness(measured, countries),
    asked,
  );
  const lines = new PartnerLines({ asked, city, desk, view, why });
  return {
    city: ref(city.id, entities.has(city.id) ? entities : new Map([[city.id, city]])),
    asOf: view.day,
    years: YEARS_AHEAD,
    diversity: asked.diversity,
    candidates: order.flatMap((at): PartnerCandidate[] => {
      const candidate = measured[at];
      return candidate ? [lines.line(candidate, at + 1)] : [];
    }),
    considered: {
      onFile: desk.places.length - 1,
      tied: desk.places.length - 1 - chances.length,
      leftOut,
      ranked: measured.length,
    },
    model: { ties: desk.ties.length, dated: desk.dated, how: desk.forecast.base.how },
    notCovered: NOT_COVERED,
  };
}

const NOT_COVERED = [
  "Only places on file are candidates, and only what claims on file say counts for them: a city of which little is collected stands low.",
  `The chance is that a tie begins and is recorded within ${YEARS_AHEAD} years, as ties on file did; it is not whether a tie would be wise.`,
  "Whether a candidate seeks a partner, and whether it has staff and money for one, no source here says.",
  "Where no flag is raised, no claim on file tells of one, which clears nobody.",
  "Languages are the official ones of the country.",
];

type Chances = ReturnType<PartnerDesk["forecast"]["of"]>["chances"];
type Met = { readonly place: Polity; readonly other: number; readonly chance: number };

/** Each candidate is counted at the first condition that it does not meet. */
function sifted(
  chances: Chances,
  { places }: PartnerDesk,
  conditions: readonly Condition[],
): { met: Met[]; leftOut: PartnersReply["considered"]["leftOut"] } {
  const failed = new Map<Condition, number>();
  const met = chances.flatMap(({ other, chance }): Met[] => {
    const place = places[other];
    if (place === undefined) return [];
    const first = conditions.find(({ meets }) => !meets(place));
    if (first === undefined) return [{ place, other, chance }];
    failed.set(first, (failed.get(first) ?? 0) + 1);
    return [];
  });
  const leftOut = conditions.flatMap((condition) => {
    const count = failed.get(condition);
    return count === undefined ? [] : [{ by: condition.by, say: condition.say, count }];
  });
  return { met, leftOut };
}

/** Below it no odds are told apart. */
const LEAST_CHANCE = 1e-12;

/** By relevance; of equals by chance, which is the order they come in. */
function ranked(
  met: readonly Met[],
  { theme }: PartnersQuery,
  { city, desk, view }: PartnersGiven,
): Measured[] {
  const own = desk.seats.get(city.id);
  const sharedWith = (id: string): string[] =>
    [...(desk.seats.get(id)?.keys() ?? [])].filter((body) => own?.has(body));
  const signals = met.map(({ place, chance }) => ({
    logOdds: Math.log(Math.max(LEAST_CHANCE, chance) / Math.max(LEAST_CHANCE, 1 - chance)),
    networks: sharedWith(place.id).length,
    ...(theme && { theme: themeActs(place.id, theme, desk, view.snapshot.bodyThemes) }),
  }));
  const relevance = partnerRelevance(signals);
  return met
    .flatMap((each, at): Measured[] => {
      const own = relevance[at];
      return own ? [{ ...each, relevance: own, networks: sharedWith(each.place.id) }] : [];
    })
    .sort((one, two) => two.relevance.all - one.relevance.all || one.other - two.other);
}

const [SAME_COUNTRY, SAME_SUBREGION, SAME_REGION] = [1, 0.5, 0.25];

function likeness(
  measured: readonly Measured[],
  countries: PartnersGiven["countries"],
): (one: number, other: number) => number {
  const codes = measured.map(({ place }) => place.country);
  const held = codes.map((code) => countries.get(code ?? ""));
  return (one, other) => {
    if (codes[one] !== undefined && codes[one] === codes[other]) return SAME_COUNTRY;
    const [first, second] = [held[one], held[other]];
    if (!first || !second) return 0;
    if (first.subregion === second.subregion) return SAME_SUBREGION;
    return first.region === second.region ? SAME_REGION : 0;
  };
}
