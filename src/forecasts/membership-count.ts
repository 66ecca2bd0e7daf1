import { seededRandom } from "../measures/seeded-random.ts";
import {
  admittedInRounds,
  type CountGiven,
  countCells,
  countMean,
  type Habit,
  PACES,
  paceOn,
  type WeighedCell,
} from "./membership-count-learnt.ts";
import { type DatedMembership, type MembershipPast, seatKey } from "./membership-past.ts";

/** How many cities join: the mean and the median of what may come, and the 95 % interval of it. */
export interface CountForecast {
  readonly expected: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

export interface CountsForecast extends CountForecast {
  readonly byNetwork: ReadonlyMap<number, CountForecast>;
}

const DRAWS = 2000;

/**
 * How many cities join each network, and all of them, within so many years: a negative binomial about the network's own
 * pace, shrunk towards that of all. How far it is shrunk, how much of a pace goes on, and how much counts differ from it
 * (networks admit in rounds) is learnt from the years before, played through; what the years before leave open is drawn,
 * so that the interval is of what may come and not of the mean.
 * Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., ch. 5; here on a grid.
 */
export function membershipCounts(given: CountGiven & { readonly seed: number }): CountsForecast {
  const { there, now, horizon, seed } = given;
  const cells = { rounds: countCells(given, "rounds"), once: countCells(given, "once") };
  const inRounds = admittedInRounds(given, now);
  const habitOf = (network: number): Habit => (inRounds.has(network) ? "rounds" : "once");
  const paces = new Map(PACES.map((years) => [years, paceOn(given, now, years)]));
  const networks = [...there.keys()].filter((network) => horizon(network) > 0);
  const meanOf = (network: number, cell: WeighedCell): number =>
    horizon(network) * countMean(paces.get(cell.pace), network, cell);
  const random = seededRandom(seed);
  const draws = new Map(networks.map((network) => [network, new Uint32Array(DRAWS)]));
  const totals = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = { rounds: cellAt(cells.rounds, random()), once: cellAt(cells.once, random()) };
    for (const [network, counts] of draws) {
      const cell = drawn[habitOf(network)];
      const came = negativeBinomial(meanOf(network, cell), cell.size, random());
      counts[draw] = came;
      totals[draw] = (totals[draw] ?? 0) + came;
    }
  }
  const byNetwork = new Map(
    [...draws].map(([network, counts]) => {
      const expected = cells[habitOf(network)].reduce(
        (sum, cell) => sum + cell.weight * meanOf(network, cell),
        0,
      );
      return [network, { expected, ...quantiles(Float64Array.from(counts)) }];
    }),
  );
  const expected = [...byNetwork.values()].reduce((sum, each) => sum + each.expected, 0);
  return { expected, ...quantiles(totals), byNetwork };
}

/**
 * Who joined a network that was there before, as a city that was known before: founders join none, and who comes back
 * has joined already.
 */
export function joiningsOf(
  { world: { knownSince } }: Pick<MembershipPast, "world">,
  known: readonly DatedMembership[],
  there: ReadonlyMap<number, number>,
): CountGiven["joinings"] {
  const networks = known.reduce((most, { network }) => Math.max(most, network), 0) + 1;
  const first = new Map<number, number>();
  for (const { city, network, since = Number.NEGATIVE_INFINITY } of known) {
    const key = seatKey(city, network, networks);
    first.set(key, Math.min(first.get(key) ?? since, since));
  }
  const counted = new Set<number>();
  return known.flatMap(({ city, network, since, joined }) => {
    const key = seatKey(city, network, networks);
    if (!joined || since === undefined || since > (first.get(key) ?? since) || counted.has(key)) return [];
    if ((there.get(network) ?? since) >= since) return [];
    if ((knownSince?.[city] ?? Number.NEGATIVE_INFINITY) >= since) return [];
    counted.add(key);
    return [{ network, since }];
  });
}

/** From when each of some networks was there: founded, or with a member. */
export function thereSince(
  { world }: Pick<MembershipPast, "world">,
  known: readonly DatedMembership[],
  networks: Iterable<number>,
): Map<number, number> {
  const there = new Map<number, number>();
  for (const network of networks)
    there.set(network, world.networks[network]?.founded ?? Number.POSITIVE_INFINITY);
  for (const { network, since } of known) {
    const from = there.get(network);
    if (from !== undefined && since !== undefined && since < from) there.set(network, since);
  }
  return there;
}

function cellAt(cells: readonly WeighedCell[], at: number): WeighedCell {
  let sum = 0;
  for (const cell of cells) {
    sum += cell.weight;
    if (at < sum) return cell;
  }
  const last = cells.at(-1);
  if (!last) throw new Error("The grid has no cells.");
  return last;
}

/** Further out no count is told apart from another. */
const MOST_COUNTED = 100_000;

/** The count at a quantile of a negative binomial of a mean and a size, from 0 upwards. */
function negativeBinomial(mean: number, size: number, at: number): number {
  const share = mean / (mean + size);
  let chance = Math.exp(-size * Math.log1p(mean / size));
  let [sum, count] = [chance, 0];
  while (sum < at && count < MOST_COUNTED) {
    chance *= ((size + count) / (count + 1)) * share;
    count += 1;
    sum += chance;
    if (chance < 1e-15 && count > mean) break;
  }
  return count;
}

function quantiles(counts: Float64Array): Omit<CountForecast, "expected"> {
  const sorted = counts.toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { lower: at(0.025), median: at(0.5), upper: at(0.975) };
}
