/** What make-forecast-book.ts forecasts by: rates of ending, the pace of cities, and the simple model of ties. */
import {
  bodySpells,
  chanceWithin,
  lapseRate,
  membershipSpells,
  paceOf,
  type Rate,
} from "../src/book/base-rates.ts";
import type { Forecast } from "../src/book/entry.ts";
import { NOT_IN_FORCE } from "../src/book/known.ts";
import { pairChances } from "../src/forecasts/pair-chances.ts";
import { worldOf } from "../src/forecasts/world.ts";
import { yearOf } from "../src/forecasts/year-of.ts";
import { factsOf } from "../src/ledger/fact.ts";
import { factHoldsOn, stands } from "../src/ledger/holds-on.ts";
import { countryKinship } from "../src/workbench/country-kinship.ts";
import type { LedgerView } from "../src/workbench/ledger-view.ts";

/** When forecasts are made and of when they are; `published` for those of the past. */
export interface Stand {
  view: LedgerView;
  made: string;
  deadline: string;
  past?: { asIf: string; until: string };
}

const SEED = 1;
const PACE_YEARS = 10;

export function forecaster(stand: Stand) {
  const { view, deadline } = stand;
  const horizon = (yearOf(deadline) ?? 0) - (yearOf(view.day) ?? 0);
  const short = (id: string): string => slug(id, view);
  const write = writer(stand);
  return {
    horizon,
    bodyEnds: (body: string, { bodies }: Rates): Forecast =>
      write(`${short(body)}-ends`, { kind: "body-ends", body }, chanceWithin(bodies, horizon), {
        by: "base-rate",
        words: `Bodies that ended: ${rateWords(bodies)}; the same for every body.`,
      }),
    memberOn: (member: string, body: string, { seats, bodies }: Rates): Forecast =>
      write(
        `${short(member)}-in-${short(body)}`,
        { kind: "member-on", member, body },
        Math.exp(-(seats.rate + bodies.rate) * horizon),
        {
          by: "base-rate",
          words: `Members that left: ${rateWords(seats)}; bodies that ended: ${rateWords(bodies)}; the same for every membership.`,
        },
      ),
    tieBegins: (one: string, other: string, chance: number, words: string): Forecast => {
      const [first = "", second = ""] = [one, other].sort();
      const rule = { kind: "tie-begins" as const, between: [first, second] as [string, string] };
      return write(`tie-${short(first)}-${short(second)}`, rule, chance, { by: "tie-model", words });
    },
    morePartners: async (city: string): Promise<Forecast> => {
      const ties = await view.facts(["tie"]);
      const pace = paceOf(city, ties, yearOf(view.day) ?? 0, PACE_YEARS);
      const count = partnersOf(city, ties, view) + 1;
      const rule = { kind: "partners-at-least" as const, city, count };
      return write(`${short(city)}-partners-${count}`, rule, chanceWithin(pace, horizon), {
        by: "base-rate",
        words: `One partner more than on file. Its ties dated in the last ten years: ${pace.events}, with half a tie added; that none lapses is assumed.`,
      });
    },
    membersAtLeast: (body: string, count: number, chance: number, words: string): Forecast =>
      write(`${short(body)}-members-${count}`, { kind: "members-at-least", body, count }, chance, {
        by: "judgement",
        words,
      }),
  };
}

function slug(id: string, { snapshot }: LedgerView): string {
  const name = id.startsWith("net:") ? id.slice(4) : (snapshot.entities.get(id)?.name ?? id);
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

type Basis = Pick<Forecast["basis"], "by" | "words">;

function writer({ made, deadline, past }: Stand) {
  const year = (past?.asIf ?? deadline).slice(0, 4);
  return (id: string, rule: Forecast["rule"], probability: number, basis: Basis): Forecast => ({
    type: "forecast",
    made,
    id: `${year}-${id}`,
    rule,
    deadline,
    // Of a thousandth and less nothing is claimed.
    probability: Math.round(1000 * Math.min(0.999, Math.max(0.001, probability))) / 1000,
    basis: { ...basis, ...(past && { publishedUntil: past.until }) },
    ...(past && { retrospective: { asIf: past.asIf } }),
  });
}

export interface Rates {
  bodies: Rate;
  seats: Rate;
}

export async function ratesOf({ facts, snapshot }: LedgerView): Promise<Rates> {
  const held = await facts(["membership", "observation", "attribute"]);
  const bodies = lapseRate(bodySpells(held, snapshot.sources));
  const seats = lapseRate(membershipSpells(held, snapshot.sources));
  if (!bodies || !seats) throw new Error("Nothing on file was watched for any time.");
  return { bodies, seats };
}

function rateWords({ events, years }: Rate): string {
  return `${events} in ${Math.round(years)} years watched, with half an event added (Jeffreys)`;
}

export interface Partner {
  other: string;
  chance: number;
}

/** The chances of new partners of a city that has a tie on file; of others the model cannot tell. */
export async function chancesOf(view: LedgerView, horizon: number): Promise<(city: string) => Partner[]> {
  const { entities } = view.snapshot;
  const ties = factsOf(await view.facts(["tie"]), "tie").filter(({ says }) => !NOT_IN_FORCE.has(says.form));
  const ids = [...new Set(ties.flatMap(({ says }) => says.between))].sort();
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const cities = ids.map((id) => {
    const city = entities.get(id);
    if (city?.type !== "polity") return { id };
    const { country, latitude, longitude, gazetteerPopulation: population } = city;
    const placed = latitude !== undefined && longitude !== undefined;
    return {
      id,
      ...(country !== undefined && { country }),
      ...(placed && { place: { latitude, longitude } }),
      ...(population && { population }),
    };
  });
  const known = ties.map(({ says: { between, valid } }) => {
    const from = valid?.from;
    const year = from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
    const [one = 0, other = 0] = between.map((id) => numbers.get(id));
    return { one, other, ...(year !== undefined && { year }) };
  });
  const now = yearOf(view.day) ?? 0;
  const chances = pairChances({ world: worldOf(cities, countryKinship), known, now, horizon, seed: SEED });
  return (city) => {
    const number = numbers.get(city);
    if (number === undefined) return [];
    return chances(number).map(({ other, chance }) => ({ other: ids[other] ?? "", chance }));
  };
}

function partnersOf(
  city: string,
  ties: Awaited<ReturnType<LedgerView["facts"]>>,
  { day, snapshot }: LedgerView,
): number {
  const held = factsOf(ties, "tie").filter(
    (fact) =>
      fact.says.between.includes(city) &&
      !NOT_IN_FORCE.has(fact.says.form) &&
      stands(factHoldsOn(fact, day, snapshot.bodyEnds)),
  );
  return new Set(held.flatMap(({ says }) => says.between.filter((end) => end !== city))).size;
}
