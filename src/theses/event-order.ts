import { shuffled } from "../graph/shuffled.ts";
import { type AgainstChance, againstChance } from "./against-chance.ts";

/** Two cities, by any name, and when: years with their parts, the earliest and latest that the date may mean. */
export interface PairEvent {
  readonly one: string;
  readonly other: string;
  readonly from: number;
  readonly to: number;
}

/** When two cities were first tied for certain. */
export type FirstTies = (one: string, other: string) => number | undefined;

export interface EventOrder extends AgainstChance {
  readonly events: number;
  readonly preceded: number;
}

/** The first year by whose end a tie of each pair had begun. */
export function firstTies(ties: readonly PairEvent[]): FirstTies {
  const first = new Map<string, number>();
  for (const { one, other, to } of ties) {
    const key = keyOf(one, other);
    first.set(key, Math.min(to, first.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return (one, other) => first.get(keyOf(one, other));
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Certain order alone counts: a tie of 1990 does not precede an event of 1990. */
function preceded({ one, other, from }: Pick<PairEvent, "one" | "other" | "from">, ties: FirstTies): boolean {
  const tied = ties(one, other);
  return tied !== undefined && tied <= from;
}

/**
 * The share of events whose cities had a tie before, against partners dealt anew among the events: each city keeps
 * how often it takes part and when, and meets the partner of another event.
 */
export function orderOfActs(events: readonly PairEvent[], ties: FirstTies, seed: number): EventOrder {
  const held = events.filter((event) => preceded(event, ties)).length;
  const chance = againstChance(held / events.length, seed, (random) => {
    const order = shuffled(events.length, random);
    let [all, before] = [0, 0];
    for (const [at, { one, from }] of events.entries()) {
      const other = events[order[at] ?? 0]?.other ?? one;
      if (other === one) continue;
      all += 1;
      if (preceded({ one, other, from }, ties)) before += 1;
    }
    return all === 0 ? undefined : before / all;
  });
  return { ...chance, events: events.length, preceded: held };
}

export interface Seat {
  readonly member: string;
  readonly body: string;
  readonly from: number;
}

/** Cities of as many dated ties change places in blocks of so many. */
const ALIKE = 20;

/**
 * The share of pairs of members of one body that were tied before the later of them joined, against cities that change
 * places with others of as many dated ties: who sits with whom, and since when, stays as it is, and so do the ties.
 */
export function orderOfJoining(
  seats: readonly Seat[],
  ties: FirstTies,
  tiesOf: (city: string) => number,
  seed: number,
): EventOrder {
  const cities = [...new Set(seats.map(({ member }) => member))].sort(
    (one, other) => tiesOf(one) - tiesOf(other) || (one < other ? -1 : 1),
  );
  const place = new Map(cities.map((city, at) => [city, at]));
  const pairs = [...Map.groupBy(seats, ({ body }) => body).values()].flatMap((held) =>
    held.flatMap((one, nth) =>
      held.slice(nth + 1).flatMap((other) => {
        const [a, b] = [place.get(one.member) ?? 0, place.get(other.member) ?? 0];
        return a === b ? [] : [{ a, b, from: Math.max(one.from, other.from) }];
      }),
    ),
  );
  const precededBy = (cityAt: (at: number) => string): number =>
    pairs.filter(({ a, b, from }) => preceded({ one: cityAt(a), other: cityAt(b), from }, ties)).length;
  const held = precededBy((at) => cities[at] ?? "");
  const chance = againstChance(held / pairs.length, seed, (random) => {
    const dealt: string[] = [];
    for (let from = 0; from < cities.length; from += ALIKE) {
      const block = cities.slice(from, from + ALIKE);
      for (const at of shuffled(block.length, random)) dealt.push(block[at] ?? "");
    }
    return pairs.length === 0 ? undefined : precededBy((at) => dealt[at] ?? "") / pairs.length;
  });
  return { ...chance, events: pairs.length, preceded: held };
}

/** How much larger the share with an earlier tie is among events that succeeded, against which did dealt anew. */
export function orderOfSuccess(
  events: readonly (PairEvent & { readonly succeeded: boolean })[],
  ties: FirstTies,
  seed: number,
): EventOrder & { readonly succeeded: number } {
  const before = events.map((event) => Number(preceded(event, ties)));
  const apart = (succeeded: (at: number) => boolean): number | undefined => {
    let [wins, all, others, rest] = [0, 0, 0, 0];
    for (const [at, held] of before.entries())
      if (succeeded(at)) [wins, all] = [wins + held, all + 1];
      else [others, rest] = [others + held, rest + 1];
    return all === 0 || rest === 0 ? undefined : wins / all - others / rest;
  };
  const value = apart((at) => events[at]?.succeeded === true) ?? 0;
  const chance = againstChance(value, seed, (random) => {
    const order = shuffled(events.length, random);
    return apart((at) => events[order[at] ?? 0]?.succeeded === true);
  });
  return {
    ...chance,
    events: events.length,
    preceded: before.reduce((sum, held) => sum + held, 0),
    succeeded: events.filter(({ succeeded }) => succeeded).length,
  };
}
