import { yearOf } from "../forecasts/year-of.ts";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import { validOf } from "./known.ts";

type Sources = ReadonlyMap<string, Pick<Source, "published" | "accessed">>;

/** How long something was watched, in years, and whether it was seen to end. */
export interface Spell {
  readonly of: string;
  readonly years: number;
  readonly ended: boolean;
}

export interface Rate {
  readonly events: number;
  readonly years: number;
  /** Events a year. */
  readonly rate: number;
}

/**
 * (events + ½) ÷ years: the mean of the rate under Jeffreys' prior, so that what was never seen yet is not impossible.
 * Undefined where nothing was watched. Jeffreys, H. (1961), Theory of Probability, 3rd ed., § 3.1.
 */
export function lapseRate(spells: readonly Spell[]): Rate | undefined {
  const years = spells.reduce((sum, spell) => sum + spell.years, 0);
  const events = spells.filter(({ ended }) => ended).length;
  return years > 0 ? { events, years, rate: (events + 0.5) / years } : undefined;
}

/** 1 − e^(−rate × years): the chance of at least one event at a constant rate. */
export function chanceWithin({ rate }: Pick<Rate, "rate">, years: number): number {
  return 1 - Math.exp(-rate * years);
}

/** Bodies, from the first date that a source gives of them to their end, or to the last source that speaks of them. */
export function bodySpells(facts: readonly Fact[], sources: Sources): Spell[] {
  const dates = new Map<string, number[]>();
  const ends = new Map<string, number>();
  const note = (body: string, fact: Fact, from: string | undefined): void => {
    const seen = fact.claims.flatMap(({ source }) => dateOf(source, sources));
    const years = [...(from ? [firstDay(from)] : []), ...seen.map(lastDay)].flatMap(
      (date) => yearOf(date) ?? [],
    );
    dates.set(body, [...(dates.get(body) ?? []), ...years]);
  };
  for (const fact of factsOf(facts, "membership")) note(fact.says.body, fact, validOf(fact.says)?.from?.date);
  for (const fact of factsOf(facts, "observation"))
    if (isBody(fact.says.subject)) note(fact.says.subject, fact, fact.says.asOf);
  for (const fact of factsOf(facts, "attribute")) {
    const { subject, predicate } = fact.says;
    const at = validOf(fact.says)?.from?.date;
    if (!isBody(subject) || at === undefined) continue;
    if (predicate === "founded") note(subject, fact, at);
    const year = yearOf(lastDay(at));
    if (predicate === "ended" && year !== undefined) ends.set(subject, year);
  }
  return [...dates].flatMap(([of, years]) => {
    const end = ends.get(of);
    const last = end ?? Math.max(...years);
    const watched = last - Math.min(...years);
    return watched > 0 ? [{ of, years: watched, ended: end !== undefined }] : [];
  });
}

const isBody = (id: string): boolean => id.startsWith("net:");

/** Memberships with a stated start, to a stated end that is not that of the body, or to the last source that has them. */
export function membershipSpells(facts: readonly Fact[], sources: Sources): Spell[] {
  return factsOf(facts, "membership").flatMap((fact): Spell[] => {
    const { valid, member, body } = fact.says;
    const from = valid?.from && yearOf(firstDay(valid.from.date));
    const to = valid?.to && !valid.to.inferred ? yearOf(lastDay(valid.to.date)) : undefined;
    const seen = fact.claims
      .flatMap(({ source }) => dateOf(source, sources))
      .flatMap((date) => yearOf(date) ?? []);
    const last = to ?? Math.max(...seen);
    if (!from || !(last > from)) return [];
    return [{ of: `${member} in ${body}`, years: last - from, ended: to !== undefined }];
  });
}

/** Ties of a city that began in the years before a day: its pace. */
export function paceOf(city: string, facts: readonly Fact[], until: number, years: number): Rate {
  const begun = factsOf(facts, "tie").filter(({ says }) => {
    const from = says.valid?.from;
    const year = from && !from.inferred && (from.bound ?? "on") === "on" ? yearOf(from.date) : undefined;
    return says.between.includes(city) && year !== undefined && year >= until - years && year < until;
  });
  return { events: begun.length, years, rate: (begun.length + 0.5) / years };
}

function dateOf(source: string, sources: Sources): string[] {
  const work = sources.get(source);
  const date = work?.published ?? work?.accessed;
  return date === undefined ? [] : [date];
}
