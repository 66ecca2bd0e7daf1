import { drawWithoutReplacement, seededRandom } from "../measures/seeded-random.ts";
import type { Forecaster } from "./forecaster.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { FEATURE_COUNT, PairFeatures } from "./pair-features.ts";
import type { Pair } from "./pair-sample.ts";
import { areTied, type Past } from "./past.ts";

/** How well forecasters find the new partners of cities among all cities, city by city. */
export interface PartnerRecall {
  /** Mean over cities of the share of their new partners among the first 10 and the first 50. */
  readonly at10: number;
  readonly at50: number;
}

/** The share of each city's new partners that was found, city by city. */
export interface CityShares {
  readonly at10: Float64Array;
  readonly at50: Float64Array;
}

export interface RecallTold {
  readonly byForecaster: ReadonlyMap<string, PartnerRecall>;
  readonly byCity: ReadonlyMap<string, CityShares>;
  /** What a blind choice would find. */
  readonly chance: PartnerRecall;
  /** Cities asked about, of those with new partners. */
  readonly cities: number;
  readonly of: number;
}

/** So many cities are asked about at most, drawn by the seed: each is set beside all others. */
const MOST_CITIES = 500;

export function partnerRecall(
  past: Past,
  near: Neighbourhoods,
  positives: readonly Pair[],
  forecasters: readonly Forecaster[],
  seed: number,
  tell: (done: number, of: number) => void = () => undefined,
): RecallTold {
  const partners = new Map<number, number[]>();
  for (const { one, other } of positives) {
    partners.set(one, [...(partners.get(one) ?? []), other]);
    partners.set(other, [...(partners.get(other) ?? []), one]);
  }
  const all = [...partners.keys()].sort((one, other) => one - other);
  const drawn =
    all.length <= MOST_CITIES
      ? all
      : [...drawWithoutReplacement(all.length, MOST_CITIES, seededRandom(seed))].map((at) => all[at] ?? 0);
  const features = new PairFeatures(past, near);
  const shares = forecasters.map(
    (): CityShares => ({ at10: new Float64Array(drawn.length), at50: new Float64Array(drawn.length) }),
  );
  const chance = { at10: 0, at50: 0 };
  for (const [at, city] of drawn.entries()) {
    tell(at, drawn.length);
    const { ranks, candidates } = ranksOf(past, features, city, partners.get(city) ?? [], forecasters);
    for (const [i, found] of ranks.entries()) add(shares[i], at, found);
    chance.at10 += Math.min(1, 10 / Math.max(1, candidates)) / drawn.length;
    chance.at50 += Math.min(1, 50 / Math.max(1, candidates)) / drawn.length;
  }
  const mean = (of: Float64Array): number => of.reduce((sum, each) => sum + each, 0) / drawn.length;
  const byCity = new Map(forecasters.flatMap(({ id }, i) => (shares[i] ? [[id, shares[i]]] : [])));
  return {
    byForecaster: new Map(
      [...byCity].map(([id, { at10, at50 }]) => [id, { at10: mean(at10), at50: mean(at50) }]),
    ),
    byCity,
    chance,
    cities: drawn.length,
    of: all.length,
  };
}

function add(shares: CityShares | undefined, city: number, ranks: readonly number[]): void {
  if (!shares) return;
  shares.at10[city] = ranks.filter((rank) => rank <= 10).length / ranks.length;
  shares.at50[city] = ranks.filter((rank) => rank <= 50).length / ranks.length;
}

/** How far down a forecaster that only re-ranks looks. */
const SHORTLIST = 300;

/** The rank of each new partner among all cities it was not tied to, by each forecaster; equals share the middle rank. */
function ranksOf(
  past: Past,
  features: PairFeatures,
  city: number,
  partners: readonly number[],
  forecasters: readonly Forecaster[],
): { ranks: number[][]; candidates: number } {
  const n = past.world.cities.length;
  const candidates = Array.from({ length: n }, (_, other) => other).filter(
    (other) => other !== city && !areTied(past, city, other),
  );
  const rows = new Float64Array(candidates.length * FEATURE_COUNT);
  features.from(city);
  for (const [at, other] of candidates.entries()) features.write(other, rows, at * FEATURE_COUNT);
  const sought = partners.map((partner) => candidates.indexOf(partner));
  const scored = new Map<string, Float64Array>();
  for (const { id, score, reranks } of forecasters) {
    const first = reranks === undefined ? undefined : scored.get(reranks);
    const least = first ? shortlisted(first) : Number.NEGATIVE_INFINITY;
    const scores = new Float64Array(candidates.length).fill(Number.NEGATIVE_INFINITY);
    for (let at = 0; at < scores.length; at++)
      if ((first?.[at] ?? 0) >= least) scores[at] = score(rows, at * FEATURE_COUNT);
    scored.set(id, scores);
  }
  return {
    ranks: forecasters.map(({ id }) => sought.map((at) => rankIn(scored.get(id) ?? new Float64Array(), at))),
    candidates: candidates.length,
  };
}

function shortlisted(scores: Float64Array): number {
  return scores.toSorted().at(-Math.min(SHORTLIST, scores.length)) ?? Number.NEGATIVE_INFINITY;
}

function rankIn(scores: Float64Array, at: number): number {
  const own = scores[at] ?? 0;
  let [above, equal] = [0, 0];
  // Millions are counted so: an index is far quicker here than the list's own walk.
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    if (score > own) above += 1;
    else if (score === own) equal += 1;
  }
  return above + (equal + 1) / 2;
}
