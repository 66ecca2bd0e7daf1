import type { IncomeGroup } from "../record/income-group.ts";

/** A peer has at most so many times the inhabitants of the city, and the city so many times its peer's. */
export const PEER_TIMES = 2;

/** Fewer peers make no rank: docs/decisions/0007. */
export const LEAST_PEERS = 5;

/** A city as it is matched; what is not known of it is left out. */
export interface PeerCity {
  readonly id: string;
  readonly population: number;
  readonly region?: string;
  /** Of its country. */
  readonly income?: IncomeGroup;
}

export const PEER_CRITERIA = ["population", "region", "income"] as const;
export type PeerCriterion = (typeof PEER_CRITERIA)[number];

/**
 * Let go one after the other where peers are too few: income first, as it is the country's and its groups change
 * every year; then the region. Size never, for ties grow with it.
 */
const LET_GO: readonly PeerCriterion[] = ["income", "region"];

/** The peers by some criteria, in ascending order of size, and those of them that can be ranked. */
export interface PeerStep {
  readonly criteria: readonly PeerCriterion[];
  readonly peers: readonly PeerCity[];
  readonly ranked: readonly PeerCity[];
}

export interface PeerMatch {
  /** From all criteria to fewer, as far as was needed. */
  readonly steps: readonly PeerStep[];
  /** The step that is used: the first with peers enough to rank; else the first with enough of any; else the last. */
  readonly at: number;
  readonly enough: boolean;
}

/** Cities in ascending order of size, as `matchedPeers` wants them. */
export function bySize(cities: readonly PeerCity[]): PeerCity[] {
  return cities.toSorted((one, other) => one.population - other.population || (one.id < other.id ? -1 : 1));
}

/**
 * The cities comparable to one, by size, region of the world and income of its country, with as few criteria let go
 * as give `LEAST_PEERS` that can be ranked. What is not known of the city is no criterion; a city of which it is not
 * known does not meet it.
 */
export function matchedPeers(
  own: PeerCity,
  pool: readonly PeerCity[],
  canBeRanked: (city: string) => boolean,
): PeerMatch {
  const steps: PeerStep[] = [];
  for (const criteria of criteriaFor(own)) {
    const peers = alikeIn(own, pool, criteria);
    const ranked = peers.filter(({ id }) => canBeRanked(id));
    steps.push({ criteria, peers, ranked });
    if (ranked.length >= LEAST_PEERS) return { steps, at: steps.length - 1, enough: true };
  }
  const first = steps.findIndex(({ peers }) => peers.length >= LEAST_PEERS);
  return { steps, at: first < 0 ? steps.length - 1 : first, enough: false };
}

function criteriaFor(own: PeerCity): PeerCriterion[][] {
  const known = PEER_CRITERIA.filter((criterion) => own[criterion] !== undefined);
  const dropped = LET_GO.filter((criterion) => known.includes(criterion));
  return [0, ...dropped.map((_, at) => at + 1)].map((count) =>
    known.filter((criterion) => !dropped.slice(0, count).includes(criterion)),
  );
}

/** Asked of every city against thousands, so that what does not change is looked up once and not for each. */
function alikeIn(own: PeerCity, pool: readonly PeerCity[], criteria: readonly PeerCriterion[]): PeerCity[] {
  const { id, region, income } = own;
  const anyRegion = !criteria.includes("region");
  const anyIncome = !criteria.includes("income");
  // Twice is exact in binary, so that of two cities each is the other's peer or neither is.
  const most = own.population * PEER_TIMES;
  const peers: PeerCity[] = [];
  for (let at = firstAtLeast(pool, own.population / PEER_TIMES); at < pool.length; at++) {
    const other = pool[at];
    if (other === undefined || other.population > most) break;
    if (!anyRegion && other.region !== region) continue;
    if (!anyIncome && other.income !== income) continue;
    if (other.population !== own.population || other.id !== id) peers.push(other);
  }
  return peers;
}

/** The place of the first city of at least this size: among tens of thousands not all are looked at. */
function firstAtLeast(pool: readonly PeerCity[], population: number): number {
  let [low, high] = [0, pool.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pool[middle]?.population ?? 0) < population) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many of the peers that are wanted, from the nearest in size on; of two equally far the smaller one first. */
export function nearestInSize(
  own: PeerCity,
  peers: readonly PeerCity[],
  most: number,
  isWanted: (city: string) => boolean = () => true,
): PeerCity[] {
  const taken: PeerCity[] = [];
  let above = firstAtLeast(peers, own.population);
  let below = above - 1;
  while (taken.length < most) {
    const [smaller, larger] = [peers[below], peers[above]];
    const takesSmaller =
      smaller !== undefined &&
      (larger === undefined || own.population ** 2 <= smaller.population * larger.population);
    const next = takesSmaller ? smaller : larger;
    if (next === undefined) break;
    if (isWanted(next.id)) taken.push(next);
    if (takesSmaller) below--;
    else above++;
  }
  return taken;
}
