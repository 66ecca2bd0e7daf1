import type { Country } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { PartnersQuery } from "../contract/partners-question.ts";
import type { Polity } from "../record/entity.ts";
import { type Say, say } from "../record/say.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { languageNamed, officialLanguages } from "./official-languages.ts";
import type { PartnerDesk } from "./partner-desk.ts";
import { regionNamed } from "./tie-slice.ts";

/** A condition on a candidate, with the words for those it leaves out. */
export interface Condition {
  readonly by: string;
  readonly say: Say;
  readonly meets: (candidate: Polity) => boolean;
}

interface ConditionsGiven {
  readonly city: Polity;
  readonly desk: PartnerDesk;
  readonly view: LedgerView;
  readonly places: Places;
  readonly countries: ReadonlyMap<string, Country>;
}

/** What was asked of candidates, in the order in which they are tried. */
export function partnerConditions(asked: PartnersQuery, given: ConditionsGiven): Condition[] {
  const { city, desk } = given;
  const level: Condition = {
    by: `not a ${city.level}`,
    ...say("partner.outLevel", { level: city.level }),
    meets: (other) => other.level === city.level,
  };
  return [
    level,
    ...regions(asked, given.countries),
    ...(asked.newRegion ? [...abroad(city), uncovered(given)] : []),
    ...sizes(asked, city),
    ...languages(asked),
    ...networks(asked, given),
    ...(asked.solved ?? []).map((theme) => ({
      by: `nothing on file that it brought about on ${theme}`,
      ...say("partner.outSolved", { themeCodes: theme }),
      meets: ({ id }: Polity) => desk.record.solved.get(id)?.has(theme) ?? false,
    })),
    ...(asked.avoid ?? []).map((risk) => ({
      by: `a claim of ${risk}`,
      ...say("partner.outRisk", { risk: risk.replaceAll("-", "_") }),
      meets: ({ id }: Polity) => !desk.record.risks.get(id)?.has(risk),
    })),
  ];
}

function regions({ region, notRegion }: PartnersQuery, countries: ConditionsGiven["countries"]): Condition[] {
  const wanted = region?.map((text) => regionNamed(text, countries));
  const unwanted = notRegion?.map((text) => regionNamed(text, countries)) ?? [];
  const names = wanted?.map(({ name }) => name).join(" or ");
  return [
    ...(wanted
      ? [
          {
            by: `not in ${names}`,
            ...say("partner.outNotIn", { places: names ?? "" }),
            meets: ({ country }: Polity) => wanted.some(({ codes }) => codes.has(country ?? "")),
          },
        ]
      : []),
    ...unwanted.map(({ name, codes }) => ({
      by: `in ${name}`,
      ...say("partner.outIn", { places: name }),
      meets: ({ country }: Polity) => !codes.has(country ?? ""),
    })),
  ];
}

/** Where a city has no tie at home, its own subregion counts as new; its own state is never a new region to it. */
function abroad({ country }: Polity): Condition[] {
  if (country === undefined) return [];
  return [
    {
      by: "in its own state",
      ...say("partner.outOwnState"),
      meets: (other) => other.country !== country,
    },
  ];
}

/** Of a place whose country is not given nobody can say where it is: it meets no such condition. */
function uncovered({ city, desk, countries }: ConditionsGiven): Condition {
  const places = new Map(desk.places.map((place) => [place.id, place]));
  const subregionOf = ({ country = "" }: Polity): string | undefined => countries.get(country)?.subregion;
  const covered = new Set(
    desk.ties.flatMap(({ says: { between } }) => {
      const partner = between.includes(city.id) ? between.find((id) => id !== city.id) : undefined;
      const place = places.get(partner ?? "");
      return (place && subregionOf(place)) ?? [];
    }),
  );
  const names = [...covered].filter(Boolean).sort().join(", ");
  return {
    by:
      names === ""
        ? "of no subregion that is given"
        : `in a subregion where it has a partner on file (${names}), or of none`,
    ...say("partner.outCovered", { covered: names === "" ? 0 : 1, places: names }),
    meets: (other) => {
      const subregion = subregionOf(other);
      return subregion !== undefined && subregion !== "" && !covered.has(subregion);
    },
  };
}

function sizes({ size }: PartnersQuery, { name, gazetteerPopulation: own }: Polity): Condition[] {
  if (size === undefined) return [];
  if (own === undefined)
    throw new QuestionError(
      "bad-question",
      "size-not-given",
      `How many inhabitants ${name} has is not given here, so no size can be held against it; leave out size.`,
    );
  const [least, most] = size;
  return [
    {
      by: "size not given",
      ...say("partner.outNoSize"),
      meets: ({ gazetteerPopulation }) => gazetteerPopulation !== undefined,
    },
    {
      by: `not ${least} to ${most} times its size`,
      ...say("partner.outSize", { least, most }),
      meets: ({ gazetteerPopulation: held = 0 }) => held >= least * own && held <= most * own,
    },
  ];
}

function languages({ language }: PartnersQuery): Condition[] {
  if (language === undefined) return [];
  const wanted = languageNamed(language);
  return [
    {
      by: `${wanted} no official language of its country`,
      ...say("partner.outLanguage", { language: wanted }),
      meets: ({ country }) => officialLanguages(country ?? "").includes(wanted),
    },
  ];
}

function networks({ network }: PartnersQuery, { desk, view, places }: ConditionsGiven): Condition[] {
  return (network ?? []).map((text) => {
    const body = bodyNamed(text, view.snapshot, places);
    return {
      by: `no seat in ${body.name} on file`,
      ...say("partner.outSeat", { network: body.name }),
      meets: ({ id }) => desk.seats.get(id)?.has(body.id) ?? false,
    };
  });
}
