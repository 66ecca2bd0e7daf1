import { affairsOf, happeningsOf } from "../assessments/affair.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import { betaQuantile } from "../measures/beta-quantile.ts";
import type { Interval } from "../record/interval.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import { sentence } from "../record/say.ts";
import { timesChance } from "../theses/against-chance.ts";
import {
  type FirstTies,
  firstTies,
  orderOfActs,
  orderOfJoining,
  orderOfSuccess,
  type PairEvent,
  type Seat,
} from "../theses/event-order.ts";
import { isCity, type ThesisDesk } from "./thesis-desk.ts";
import { type Estimated, NO_CHANCE, restsOn } from "./thesis-estimate.ts";

const LEAST_EVENTS = 20;
const NOT_ALL = sentence(
  "What failed is seldom written down, and a tie that nobody dated precedes nothing.",
  "thesis-caution.outcomes",
);

type Dated = { readonly from: number; readonly to: number };

/** The years between which a beginning lies; one inferred or bounded is no date. */
function spanOf(valid: Interval | undefined): Dated | undefined {
  const from = valid?.from;
  if (!from || from.inferred || (from.bound ?? "on") !== "on") return undefined;
  const [first, last] = [yearOf(firstDay(from.date)), yearOf(lastDay(from.date))];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

/** The ties whose beginning a source dates, and when each pair was first tied. */
export function datedTies({ facts }: ThesisDesk): { ties: FirstTies; facts: FactOf<"tie">[] } {
  const dated = factsOf(facts, "tie").filter(({ says }) => spanOf(says.valid));
  return {
    facts: dated,
    ties: firstTies(
      dated.flatMap(({ says }): PairEvent[] => {
        const span = spanOf(says.valid);
        const [one, other] = says.between;
        return span ? [{ one, other, ...span }] : [];
      }),
    ),
  };
}

const TOGETHER: ReadonlySet<string> = new Set([
  "exchange",
  "aid",
  "mission",
  "hosting",
  "declaration",
  "agreement",
]);

/** Affairs of two cities, at their first date, with whether something is told to have come of them. */
function jointAffairs({ facts, entities }: ThesisDesk) {
  return affairsOf(happeningsOf(facts), entities).flatMap(({ happenings }) => {
    const acts = happenings.flatMap((fact) =>
      fact.says.kind === "episode" && TOGETHER.has(fact.says.act) ? [fact.says] : [],
    );
    const spans = acts.flatMap(({ valid }) => spanOf(valid) ?? []).sort((a, b) => a.from - b.from);
    const [span] = spans;
    if (!span) return [];
    const succeeded = happenings.some(
      ({ says }) => says.kind === "outcome" && says.realisation === "realised",
    );
    const pairs = new Map(
      acts.flatMap(({ actor, partners = [] }) =>
        partners
          .filter((partner) => partner !== actor && [actor, partner].every((id) => isCity(id, entities)))
          .map((other) => [[actor, other].toSorted().join(" "), { one: actor, other }] as const),
      ),
    );
    return [...pairs.values()].map((pair) => ({ ...pair, ...span, succeeded, happenings }));
  });
}

/** Whether what cities did together had a tie before it, more than their partners dealt anew would have had. */
export function orderActs(desk: ThesisDesk): Estimated {
  const { ties } = datedTies(desk);
  const events = jointAffairs(desk);
  const told = orderOfActs(events, ties, desk.seed);
  const base = {
    says: "what two cities did together (exchanges, aid, missions, agreements …) with a dated tie before it, against partners dealt anew",
    unit: "times chance" as const,
    rests: restsOn(
      sentence(
        `${events.length} dated affairs of two cities, ${told.preceded} with an earlier tie`,
        "thesis-slice.acts",
        { n: events.length, preceded: told.preceded },
      ),
      events.flatMap(({ happenings }) => happenings),
    ),
    caution: sentence(
      "Ties and acts of the cities that were read most are on file most: dealt anew, partners stay among them.",
      "thesis-caution.acts",
    ),
    command: "hansa facts --kind episode",
  };
  if (events.length < LEAST_EVENTS)
    return {
      ...base,
      why: sentence(
        `${events.length === 1 ? "1 such affair is" : `${events.length} such affairs are`} dated, and ${LEAST_EVENTS} are needed`,
        "thesis-why.acts",
        { n: events.length, needed: LEAST_EVENTS },
      ),
    };
  const times = timesChance(told);
  if (!times) return { ...base, p: told.p, pSide: "as high", why: NO_CHANCE };
  return { ...base, ...times, expected: 1, p: told.p, pSide: "as high" };
}

/** Whether affairs of which something came had an earlier tie more often than the others. */
export function orderOutcomes(desk: ThesisDesk): Estimated {
  const { ties } = datedTies(desk);
  const events = jointAffairs(desk);
  const told = orderOfSuccess(events, ties, desk.seed);
  const base = {
    says: "share with an earlier tie, of affairs of two cities of which an outcome is told, less that of the others",
    unit: "difference" as const,
    rests: restsOn(
      sentence(
        `${events.length} dated affairs of two cities, ${told.preceded} with an earlier tie, ${told.succeeded} with an outcome told as realised`,
        "thesis-slice.outcomes",
        { n: events.length, preceded: told.preceded, succeeded: told.succeeded },
      ),
      events.flatMap(({ happenings }) => happenings),
    ),
    caution: NOT_ALL,
    command: "hansa facts --kind outcome",
  };
  const fewest = Math.min(
    told.succeeded,
    events.length - told.succeeded,
    told.preceded,
    events.length - told.preceded,
  );
  if (fewest < LEAST_EVENTS / 2)
    return {
      ...base,
      why: sentence(
        `${told.succeeded} have an outcome and ${told.preceded} an earlier tie; ${LEAST_EVENTS / 2} of each, and as many without, are needed`,
        "thesis-why.outcomes",
        { preceded: told.preceded, succeeded: told.succeeded, needed: LEAST_EVENTS / 2 },
      ),
    };
  const [low, high] = told.byChance;
  return {
    ...base,
    value: told.value,
    lower: told.value - high,
    upper: told.value - low,
    p: told.p,
    pSide: "as high",
  };
}

function datedSeats({ facts, entities }: ThesisDesk) {
  return factsOf(facts, "membership").flatMap((fact) => {
    const span = spanOf(fact.says.valid);
    const seat: Seat = { member: fact.says.member, body: fact.says.body, from: span?.from ?? 0 };
    return span && isCity(seat.member, entities) && seat.body.startsWith("net:")
      ? [{ ...seat, ...span, fact }]
      : [];
  });
}

/** Whether cities that came to be in one network were tied before, more than members dealt anew. */
export function orderJoining(desk: ThesisDesk): Estimated {
  const seats = datedSeats(desk);
  const { ties, facts } = datedTies(desk);
  const counts = new Map<string, number>();
  for (const { says } of facts) for (const id of says.between) counts.set(id, (counts.get(id) ?? 0) + 1);
  const told = orderOfJoining(seats, ties, (city) => counts.get(city) ?? 0, desk.seed);
  const base = {
    says: "pairs of members of one network that were tied before the later of them joined, against cities of as many ties in their places",
    unit: "times chance" as const,
    rests: restsOn(
      sentence(
        `${seats.length} dated seats of cities in networks, ${told.events} pairs, ${told.preceded} with an earlier tie`,
        "thesis-slice.joining",
        { n: seats.length, pairs: told.events, preceded: told.preceded },
      ),
      seats.map(({ fact }) => fact),
    ),
    caution: sentence(
      "Networks of one region have members that are tied anyway, and those on file joined late.",
      "thesis-caution.joining",
    ),
    command: "hansa facts --kind membership",
  };
  if (told.preceded < LEAST_EVENTS / 2)
    return {
      ...base,
      why: sentence(
        `${told.preceded === 1 ? "1 pair" : `${told.preceded} pairs`} had an earlier tie, and ${LEAST_EVENTS / 2} are needed`,
        "thesis-why.joining",
        { n: told.preceded, needed: LEAST_EVENTS / 2 },
      ),
    };
  const times = timesChance(told);
  if (!times) return { ...base, p: told.p, pSide: "as high", why: NO_CHANCE };
  return { ...base, ...times, expected: 1, p: told.p, pSide: "as high" };
}

/** Of cities with both dated, how many had their first tie before they joined their first network. */
export function orderNetworks(desk: ThesisDesk): Estimated {
  const { facts } = datedTies(desk);
  const firstTie = new Map<string, number>();
  for (const { says } of facts)
    for (const id of says.between)
      firstTie.set(id, Math.min(firstTie.get(id) ?? 9999, spanOf(says.valid)?.to ?? 9999));
  const seats = datedSeats(desk);
  const firstSeat = new Map<string, number>();
  for (const { member, from } of seats) firstSeat.set(member, Math.min(firstSeat.get(member) ?? 9999, from));
  const both = [...firstSeat].flatMap(([id, seat]) => {
    const tie = firstTie.get(id);
    return tie === undefined ? [] : [{ id, before: tie <= seat }];
  });
  const [n, held] = [both.length, both.filter(({ before }) => before).length];
  const ids = new Set(both.map(({ id }) => id));
  const base = {
    says: "cities whose first dated tie came before their first dated seat in a network",
    unit: "share" as const,
    rests: restsOn(
      sentence(`${n} cities with a dated tie and a dated seat`, "thesis-slice.networks", { n }),
      [
        ...facts.filter(({ says }) => says.between.some((id) => ids.has(id))),
        ...seats.filter(({ member }) => ids.has(member)).map(({ fact }) => fact),
      ],
    ),
    caution: sentence(
      "Old seats are dated less often than old ties, which leans towards ties first.",
      "thesis-caution.networks",
    ),
    command: "hansa facts --kind membership",
  };
  if (n < LEAST_EVENTS)
    return {
      ...base,
      why: sentence(
        `${n === 1 ? "1 city has" : `${n} cities have`} both dated, and ${LEAST_EVENTS} are needed`,
        "thesis-why.networks",
        { n, needed: LEAST_EVENTS },
      ),
    };
  const [a, b] = [0.5 + held, 0.5 + n - held];
  return { ...base, value: held / n, lower: betaQuantile(0.025, a, b), upper: betaQuantile(0.975, a, b) };
}
