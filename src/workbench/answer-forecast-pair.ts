import { because, count, type Ref, ref } from "../assessments/because.ts";
import type { ForecastPairReply } from "../contract/forecast-pair-question.ts";
import { binAt, type ForecastRecord, type RecordBin } from "../forecasts/forecast-record.ts";
import { greatCircleKm, type Place } from "../measures/great-circle.ts";
import type { Polity } from "../record/entity.ts";
import { say } from "../record/say.ts";
import { countryKinship } from "./country-kinship.ts";
import { type ForecastDesk, yearSigned } from "./forecast-desk.ts";
import type { LedgerView } from "./ledger-view.ts";
import { officialLanguages } from "./official-languages.ts";
import type { SeatsByMember } from "./partner-desk.ts";

export interface ForecastPairGiven {
  readonly cities: readonly [Polity, Polity];
  readonly desk: ForecastDesk;
  readonly seats: SeatsByMember;
  readonly view: LedgerView;
}

/** How likely two cities are to become partners, and what the chance rests on. */
export function answerForecastPair(given: ForecastPairGiven): ForecastPairReply {
  const { cities, desk, view } = given;
  const [one = 0, other = 0] = cities.map(({ id }) => desk.number.get(id));
  const tie = desk.ties.filter(({ says }) => cities.every(({ id }) => says.between.includes(id)));
  const { chance, meanPair, why } = desk.forecast.pair({ one, other });
  const { baseRate, learntFrom, how, expected, untied } = desk.forecast.base;
  const record = desk.past();
  const told = tie.length > 0 ? undefined : desk.told(chance);
  return {
    cities: cities.map((city) => refTo(city, view)),
    asOf: view.day,
    years: desk.years,
    until: desk.now + desk.years - 1,
    ...(told === undefined ? { tied: because(...tie) } : { chance: told }),
    baseRate,
    meanPair,
    reasons: told === undefined ? [] : reasonsTold(why, oddsOf(told) / oddsOf(chance)),
    facts: factsOf(given),
    reliability: reliabilityOf(record, told),
    model: { ties: desk.ties.length, dated: desk.dated, learntFrom, how, expected, untied },
    notKnown: notKnown(given, told === undefined),
    notCovered: NOT_COVERED,
  };
}

const oddsOf = (chance: number): number => chance / (1 - chance);

/** What weighs most first, and last what came of such chances in the past. */
function reasonsTold(
  why: readonly { readonly of: OddsReason; readonly times: number }[],
  record: number,
): ForecastPairReply["reasons"] {
  const all = Math.abs(record - 1) < ROUNDING ? why : [...why, { of: "record" as const, times: record }];
  return all.map(({ of, times }) => ({ of, times, logOdds: Math.log(times) }));
}

const ROUNDING = 1e-9;

type OddsReason = ForecastPairReply["reasons"][number]["of"];

const NOT_COVERED = [
  "The chance is that a tie begins and comes on file, as ties on file did. It is not whether a tie would be wise, or whether anyone wants it.",
  "The forecast goes on at the pace of the last ten years: what would change the pace, an agreement of states or a crisis, it does not see.",
  "Networks in common are told and not weighed: of nearly half the seats on file no source says when they began, and fitted to those that are dated they made no forecast of the past better.",
  "The intervals count ties as independent; those that share a city or were made together are not, so that they are too narrow.",
];

/** A place that is on no file is still named. */
function refTo(city: Polity, { snapshot }: LedgerView): Ref {
  return ref(city.id, snapshot.entities.has(city.id) ? snapshot.entities : new Map([[city.id, city]]));
}

const RECENT_YEARS = 10;

function factsOf({ cities, desk, seats, view }: ForecastPairGiven): ForecastPairReply["facts"] {
  const [one, other] = cities;
  const ties = cities.map(({ id }) => desk.ties.filter(({ says }) => says.between.includes(id)));
  const [from, to] = [placeOf(one), placeOf(other)];
  const own = seats.get(one.id);
  return {
    activity: cities.map((city, at) => ({
      city: refTo(city, view),
      ties: count(ties[at] ?? []),
      recent: count((ties[at] ?? []).filter((tie) => (yearSigned(tie) ?? 0) >= desk.now - RECENT_YEARS)),
    })),
    sizes: cities.map((city) => ({
      city: refTo(city, view),
      ...(city.gazetteerPopulation !== undefined && { population: city.gazetteerPopulation }),
    })),
    ...(from && to && { kilometres: greatCircleKm(from, to) }),
    countries: countriesOf(cities, desk),
    commonPartners: commonPartners(cities, ties, view),
    networks: [...(seats.get(other.id) ?? [])].flatMap(([body, theirs]) => {
      const ours = own?.get(body);
      return ours
        ? [{ network: ref(body, view.snapshot.entities), because: because(...ours, ...theirs) }]
        : [];
    }),
  };
}

function placeOf({ latitude, longitude }: Polity): Place | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function countriesOf(
  [{ country: c = "" }, { country: d = "" }]: readonly [Polity, Polity],
  { ties, number, places, forecast }: ForecastDesk,
): ForecastPairReply["facts"]["countries"] {
  const countryOf = (id: string): string => places[number.get(id) ?? -1]?.country ?? "";
  const ends = (country: string): number =>
    ties.reduce((sum, { says }) => sum + says.between.filter((id) => countryOf(id) === country).length, 0);
  const between = ties.filter(({ says }) => {
    const [one = "", other = ""] = says.between.map(countryOf);
    return (one === c && other === d) || (one === d && other === c);
  });
  const border = c === d ? undefined : countryKinship(c, d)?.border;
  const all = Math.max(1, forecast.base.past.ties);
  return {
    ties: count(c === "" || d === "" ? [] : between),
    expected: c === "" || d === "" ? 0 : (ends(c) * ends(d)) / (c === d ? 4 * all : 2 * all),
    languages: officialLanguages(c).filter((language) => officialLanguages(d).includes(language)),
    ...(border !== undefined && { border }),
  };
}

function commonPartners(
  cities: readonly Polity[],
  ties: readonly (readonly ForecastDesk["ties"][number][])[],
  { snapshot }: LedgerView,
): ForecastPairReply["facts"]["commonPartners"] {
  const [ours, theirs] = cities.map(({ id }, at) =>
    Map.groupBy(ties[at] ?? [], ({ says }) => says.between.find((end) => end !== id) ?? ""),
  );
  return [...(ours ?? [])].flatMap(([id, own]) => {
    const its = theirs?.get(id);
    return its ? [{ city: ref(id, snapshot.entities), because: because(...own, ...its) }] : [];
  });
}

function reliabilityOf(record: ForecastRecord, chance: number | undefined): ForecastPairReply["reliability"] {
  const bin = chance === undefined ? undefined : binAt(record, chance);
  return {
    ...(chance !== undefined && { verdict: verdict(bin) }),
    ...(bin && { bin: binTold(bin) }),
    bins: record.bins.map(binTold),
    made: [...record.made],
  };
}

/** With fewer partners found, the interval is as wide as the bin. */
const FEWEST = 5;

function verdict(bin: RecordBin | undefined): ForecastPairReply["reliability"]["verdict"] {
  if (!bin || (bin.happened < FEWEST && bin.interval.upper >= bin.forecast)) return "too-few";
  if (bin.forecast > bin.interval.upper) return "too-high";
  return bin.forecast < bin.interval.lower ? "too-low" : "in-line";
}

function binTold({ interval, ...bin }: RecordBin): ForecastPairReply["reliability"]["bins"][number] {
  return { ...bin, ...interval };
}

type Gap = ForecastPairReply["notKnown"][number];

function notKnown(given: ForecastPairGiven, isTied: boolean): Gap[] {
  const { cities } = given;
  const [one = "", other = ""] = cities.map(({ name }) => name);
  return [
    ...(isTied
      ? []
      : [
          {
            text: `Whether ${one} and ${other} are tied already: no source on file lists it, and few lists are complete.`,
            ...say("partner.pairGapTied", { one, other }),
          },
        ]),
    ...cities.flatMap((city, at) => [...tieGaps(given, city), ...placeGaps(city), ...rosterGaps(given, at)]),
  ];
}

function tieGaps({ desk }: ForecastPairGiven, { id, name: city }: Polity): Gap[] {
  const ties = desk.ties.filter(({ says }) => says.between.includes(id));
  const undated = ties.filter((tie) => yearSigned(tie) === undefined).length;
  const all = ties.length;
  if (all === 0)
    return [
      { text: `No tie of ${city}, now or before, is on file.`, ...say("partner.pairGapTies", { city }) },
    ];
  if (undated === 0) return [];
  return [
    {
      text: `When ${undated} of the ${all} ties of ${city} began: they count, but not as recent.`,
      ...say("partner.pairGapUndated", { city, undated, all }),
    },
  ];
}

function placeGaps({ name: city, gazetteerPopulation, latitude, country }: Polity): Gap[] {
  return [
    ...(gazetteerPopulation === undefined
      ? [{ text: `The size of ${city} is not given.`, ...say("partner.pairGapSize", { city }) }]
      : []),
    ...(latitude === undefined
      ? [{ text: `Where ${city} lies is not given.`, ...say("partner.pairGapPlace", { city }) }]
      : []),
    ...(country === undefined
      ? [{ text: `The country of ${city} is not given.`, ...say("partner.pairGapCountry", { city }) }]
      : []),
  ];
}

/** Networks of the other city of which not all members are on file, this one not among them. */
function rosterGaps({ cities, seats, view }: ForecastPairGiven, at: number): Gap[] {
  const { rosters } = view.view();
  const city = cities[at];
  if (city === undefined) return [];
  const theirs = seats.get(cities[1 - at]?.id ?? "")?.keys() ?? [];
  const open = [...theirs].filter((body) => !seats.get(city.id)?.has(body) && !rosters.get(body)?.usable);
  if (open.length === 0) return [];
  const networks = open.map((body) => ref(body, view.snapshot.entities).name).join(", ");
  return [
    {
      text: `Whether ${city.name} sits in ${networks}: the roster on file is not complete.`,
      ...say("partner.pairGapRosters", { city: city.name, networks }),
    },
  ];
}
