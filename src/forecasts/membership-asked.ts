import { type CountsForecast, joiningsOf, membershipCounts, thereSince } from "./membership-count.ts";
import {
  type DatedMembership,
  type MembershipPast,
  type MembershipWorld,
  wasKnown,
  wasThere,
} from "./membership-past.ts";
import { isDated, newSeats, seatKeys } from "./membership-training.ts";
import type { Pair } from "./pair-sample.ts";
import type { TellStage } from "./stages.ts";

/** What is played through: seats known when the forecast is made, those that came, those of which nobody can tell. */
export interface MembershipBacktestGiven {
  readonly world: MembershipWorld;
  readonly known: readonly DatedMembership[];
  readonly later: readonly DatedMembership[];
  readonly unclear: readonly Pick<DatedMembership, "city" | "network">[];
  readonly now?: number;
  readonly horizon?: number;
  readonly seed: number;
  readonly tell?: TellStage;
}

export interface MembershipCounts {
  readonly seen: number;
  readonly coldCities: number;
  readonly coldNetworks: number;
  readonly known: number;
  /** New memberships. */
  readonly came: number;
  /** Later rows of a seat that was there before or was named already. */
  readonly repeated: number;
  /** Later rows of a city or network that nobody could have known of. */
  readonly notThen: number;
  /** Later rows of a network whose roster is not known complete so late, or ever. */
  readonly beyondRoster: number;
}

export interface MembershipAsked {
  readonly networks: readonly number[];
  readonly positives: readonly Pair[];
  readonly unclear: ReadonlySet<number>;
  readonly notDrawn: ReadonlySet<number>;
  readonly counts: Pick<MembershipCounts, "repeated" | "notThen" | "beyondRoster">;
}

/** Networks that were there and whose rosters tell who did not join, and the seats that came in them. */
export function questionOf(
  { world, later, unclear }: MembershipBacktestGiven,
  past: MembershipPast,
): MembershipAsked {
  const { now = Number.NEGATIVE_INFINITY } = past;
  const complete = (network: number): number => world.networks[network]?.completeUntil ?? Number.NaN;
  const networks = [...world.networks.keys()].filter((each) => wasThere(past, each) && complete(each) >= now);
  const within = ({ network, since = now }: DatedMembership): boolean => since <= complete(network);
  const [onRoster, late] = [later.filter(within), later.filter((seat) => !within(seat))];
  const then = onRoster.filter(({ city, network }) => wasKnown(past, city) && wasThere(past, network));
  const positives = newSeats(past, then, new Set(networks));
  const cities = past.degree.length;
  const came = seatKeys(
    past,
    positives.map(({ one, other }) => ({ city: one, network: other - cities })),
  );
  const unknown = new Set([...seatKeys(past, [...unclear, ...late])].filter((key) => !came.has(key)));
  return {
    networks,
    positives,
    unclear: unknown,
    notDrawn: new Set([...unknown, ...came]),
    counts: {
      repeated: then.length - positives.length,
      notThen: onRoster.length - then.length,
      beyondRoster: late.length,
    },
  };
}

export function coldIn({
  degree,
  size,
}: MembershipPast): Record<"coldCity" | "coldNetwork", (pair: Pair) => boolean> {
  return {
    coldCity: ({ one }) => (degree[one] ?? 0) === 0,
    coldNetwork: ({ other }) => (size[other - degree.length] ?? 0) === 0,
  };
}

/** Of each network up to when its roster is known complete; the pace is learnt from all whose entries are dated. */
export function countsOfAsked(
  { world, known, now, horizon, seed }: MembershipBacktestGiven,
  past: MembershipPast,
  { networks }: MembershipAsked,
): CountsForecast | undefined {
  if (now === undefined || horizon === undefined) return undefined;
  const asked = new Set(networks);
  const dated = [...world.networks.keys()].filter((each) => asked.has(each) || isDated(past, each));
  const there = thereSince(past, known, dated);
  const until = (network: number): number =>
    Math.min(now + horizon, world.networks[network]?.completeUntil ?? now) - now;
  return membershipCounts({
    joinings: joiningsOf(past, known, there),
    there,
    now,
    horizon: (network) => (asked.has(network) ? until(network) : 0),
    seed,
  });
}
