import { leads } from "../assessments/leading-role.ts";
import type { CityTrait, DifferenceRow, PairTrait } from "../forecasts/difference-row.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { INCOME_GROUPS } from "../record/income-group.ts";
import type { Interval } from "../record/interval.ts";
import { sentence } from "../record/say.ts";
import { bundledFolder } from "./data-folder.ts";
import { readIncomeGroups } from "./read-income-groups.ts";

/** Rows of a comparison that no forecast can be asked with. */
export const ROWS_NOT_ASKED = [
  {
    id: "in-force",
    why: sentence("ends are hardly ever dated; the row 'partners' stands for it", "thesis-why.inForce"),
  },
  {
    id: "both-sides",
    why: sentence("no source dates when a side began to list a partner", "thesis-why.bothSides"),
  },
  { id: "forms", why: sentence("words, not a number", "thesis-why.noNumber") },
  { id: "springboard", why: sentence("words, and of few cities", "thesis-why.words") },
  { id: "spent", why: sentence("sums of unlike things, of few cities", "thesis-why.sums") },
  { id: "returns", why: sentence("sums of unlike things, of few cities", "thesis-why.sums") },
] as const;

/** The income of a city's state, in four steps. */
export function incomeRow(cities: readonly CandidateCity[]): CityTrait {
  const groups = readIncomeGroups(bundledFolder());
  const steps = Float64Array.from(cities, ({ country }) => {
    const group = groups.get(country ?? "")?.group;
    return group === undefined ? Number.NaN : INCOME_GROUPS.indexOf(group);
  });
  return { id: "income", says: "income group of the state", scale: "step", at: () => steps, ofToday: true };
}

/** A city, what it has from a year on, and which one: a body, an affair. */
interface Dated {
  readonly city: number;
  readonly year: number;
  readonly of: string;
}

/** What the ledger dates of cities beside their ties. */
export function rowsOfLedger(facts: readonly Fact[], numbers: ReadonlyMap<string, number>): DifferenceRow[] {
  const seats = factsOf(facts, "membership");
  const joined = dated(
    seats,
    numbers,
    ({ says }) => says.member,
    ({ says }) => says.body,
  );
  const led = dated(
    seats.filter(({ says }) => leads(says)),
    numbers,
    ({ says }) => says.member,
    ({ says }) => says.body,
  );
  const acts = factsOf(facts, "episode");
  const affairs = (held: typeof acts): Dated[] =>
    dated(
      held,
      numbers,
      ({ says }) => says.actor,
      ({ says, id }) => says.affair ?? id,
    );
  const lessons = dated(
    factsOf(facts, "transfer"),
    numbers,
    ({ says }) => says.to,
    ({ says }) => says.from ?? "",
  );
  const count = (id: string, says: string, held: readonly Dated[]): CityTrait => ({
    id,
    says,
    scale: "ln1p",
    at: (year) => counts(held, numbers.size, year),
  });
  return [
    count("bodies", "networks and bodies joined", joined),
    shared(joined, numbers.size),
    count("leading", "bodies with a leading role", led),
    count("affairs", "affairs of the city's own", affairs(acts)),
    count("missions", "missions sent", affairs(acts.filter(({ says }) => says.act === "mission"))),
    count(
      "conflicts",
      "affairs in conflict with the own state",
      affairs(
        acts.filter(({ says }) => says.relation === "conflict" && says.relationLevel === "own-national"),
      ),
    ),
    count("learnt", "practices learnt from elsewhere", lessons),
  ];
}

function shared(joined: readonly Dated[], cities: number): PairTrait {
  return {
    id: "shared-bodies",
    says: "networks and bodies that both had joined",
    scale: "ln1p",
    at: (year) => counts(joined, cities, year),
    common: (year) => {
      const bodies = Array.from({ length: cities }, () => new Set<string>());
      for (const { city, year: since, of } of joined) if (since < year) bodies[city]?.add(of);
      const none = new Set<string>();
      return (one, other) => (bodies[one] ?? none).intersection(bodies[other] ?? none).size;
    },
  };
}

function counts(held: readonly Dated[], cities: number, year: number): Float64Array {
  const before = held.filter((each) => each.year < year);
  const once = new Map(before.map((each) => [`${each.city} ${each.of}`, each.city]));
  const all = new Float64Array(cities);
  for (const city of once.values()) all[city] = (all[city] ?? 0) + 1;
  return all;
}

/** Those that began in a year that a source gives; what a coder inferred, or 'before 1990', is no date. */
function dated<F extends { readonly says: { readonly valid?: Interval | undefined } }>(
  facts: readonly F[],
  numbers: ReadonlyMap<string, number>,
  whose: (fact: F) => string,
  which: (fact: F) => string,
): Dated[] {
  return facts.flatMap((fact) => {
    const from = fact.says.valid?.from;
    const year = from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
    const city = numbers.get(whose(fact));
    return year === undefined || city === undefined ? [] : [{ city, year, of: which(fact) }];
  });
}
