import { drawWithoutReplacement, seededRandom } from "../measures/seeded-random.ts";
import { MembershipFeatures, membershipRows } from "./membership-features.ts";
import {
  type DatedMembership,
  type MembershipPast,
  type MembershipWorld,
  membershipPast,
  seatKey,
  wasKnown,
  wasThere,
} from "./membership-past.ts";
import { sampleSeats } from "./membership-sample.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair, PairSample } from "./pair-sample.ts";
import {
  listedLikeToday,
  MOST_LEARNT,
  type RowedSample,
  type TrainingSet,
  WINDOW_SHARE,
  WINDOWS,
} from "./training.ts";

export interface MembershipTrainingGiven {
  readonly world: MembershipWorld;
  readonly near: Neighbourhoods;
  readonly memberships: readonly DatedMembership[];
  readonly now?: number;
  readonly horizon?: number;
  /** Networks that will be asked about: negatives of seats in them are drawn from them alone. */
  readonly asked: ReadonlySet<number>;
  readonly per: number;
  readonly seed: number;
}

/** As for ties: where dates are given the years before are played through twice, else a tenth is hidden, twice. */
export function membershipTraining(given: MembershipTrainingGiven): TrainingSet {
  return given.now === undefined ? hiddenSeats(given) : playedThrough(given, given.now);
}

function playedThrough(given: MembershipTrainingGiven, now: number): TrainingSet {
  const { world, memberships } = given;
  const years = memberships
    .flatMap(({ since, joined }) => (joined && since !== undefined ? [since] : []))
    .sort((one, other) => other - one);
  const length = Math.max(1, now - (years[Math.floor(years.length * WINDOW_SHARE)] ?? now - 1));
  const windows = Array.from({ length: WINDOWS }, (_, back) => {
    const [from, to] = [now - (back + 1) * length, now - back * length];
    const past = membershipPast(world, memberships, from);
    const came = memberships.filter(
      ({ joined, since }) => joined && since !== undefined && since >= from && since < to,
    );
    const ahead = (given.horizon ?? length) / length;
    return { ...windowOf(given, past, came, { ahead, seed: given.seed + back }), year: from };
  });
  return {
    windows: windows.filter(({ positives }) => positives > 0),
    how: `the ${length === 1 ? "year" : `${Math.round(length * 10) / 10} years`} before the forecast and as many before them, each played through from what was known when it began`,
  };
}

function hiddenSeats(given: MembershipTrainingGiven): TrainingSet {
  const { world, memberships, seed } = given;
  const random = seededRandom(seed);
  const part = memberships.map(() => Math.floor(random() * 10));
  const windows = Array.from({ length: WINDOWS }, (_, hidden) => {
    const past = membershipPast(
      world,
      memberships.filter((_, at) => part[at] !== hidden),
    );
    const came = memberships.filter((_, at) => part[at] === hidden);
    return windowOf(given, past, came, { ahead: 1, seed: seed + hidden });
  });
  return {
    windows: windows.filter(({ positives }) => positives > 0),
    how: "the memberships have no dates: a tenth of them was hidden and sought, twice",
  };
}

function windowOf(
  { world, near, memberships, per, asked }: MembershipTrainingGiven,
  past: MembershipPast,
  came: readonly DatedMembership[],
  { ahead, seed }: { ahead: number; seed: number },
): RowedSample {
  const networks = [...world.networks.keys()].filter(
    (each) => wasThere(past, each) && (asked.has(each) || isDated(past, each)),
  );
  const own = networks.filter((each) => asked.has(each));
  const positives = newSeats(past, came, new Set(networks));
  const listed = listedThen(past, positives, memberships, { ahead, seed });
  const random = seededRandom(seed);
  const learnt =
    positives.length <= MOST_LEARNT
      ? positives
      : [...drawWithoutReplacement(positives.length, MOST_LEARNT, random)].flatMap(
          (at) => positives[at] ?? [],
        );
  const sample = sampleSeats(past, learnt, {
    networks: (network) => (asked.has(network) ? own : networks),
    among: (city) => wasKnown(past, city) && listed(city),
    notDrawn: seatKeys(past, came),
    per,
    seed,
  });
  return rowedSeats(past, near, sample);
}

/** A network whose entries are mostly undated cannot tell who joined when. */
export function isDated({ size, dated }: MembershipPast, network: number): boolean {
  return 2 * (dated[network] ?? 0) >= (size[network] ?? 0);
}

/** The seats that are new, each once, as pairs of a city and a network: the city was never in it, and both were known. */
export function newSeats(
  past: MembershipPast,
  came: readonly DatedMembership[],
  networks: ReadonlySet<number>,
): Pair[] {
  const [n, m] = [past.world.places.cities.length, past.world.networks.length];
  const seen = new Set<number>();
  return came.flatMap(({ city, network }) => {
    const key = seatKey(city, network, m);
    if (seen.has(key) || past.ever.has(key) || !networks.has(network) || !wasKnown(past, city)) return [];
    seen.add(key);
    return [{ one: city, other: n + network }];
  });
}

export function seatKeys(
  { world }: MembershipPast,
  seats: readonly Pick<DatedMembership, "city" | "network">[],
): Set<number> {
  return new Set(seats.map(({ city, network }) => seatKey(city, network, world.networks.length)));
}

function listedThen(
  past: MembershipPast,
  positives: readonly Pair[],
  memberships: readonly DatedMembership[],
  { ahead, seed }: { ahead: number; seed: number },
): (city: number) => boolean {
  // Where it is known since when each city was known, that alone tells who was.
  if (past.world.knownSince) return () => true;
  const entered = new Set(positives.map(({ one }) => one).filter((city) => past.degree[city] === 0));
  const today = new Set(memberships.map(({ city }) => city));
  return listedLikeToday({ degree: past.degree, entered, today, windowsAhead: ahead, seed });
}

export function rowedSeats(past: MembershipPast, near: Neighbourhoods, sample: PairSample): RowedSample {
  const pairs = [...sample.positives, ...sample.uniform, ...sample.degreeMatched];
  const rows = membershipRows(new MembershipFeatures(past, near), pairs, past.world.places.cities.length);
  const { positives, uniform, drawnFor } = sample;
  return { pairs, rows, positives: positives.length, uniform: uniform.length, drawnFor };
}
