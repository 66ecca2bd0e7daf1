import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { components } from "../../graph/components.ts";
import { seededRandom } from "../../measures/seeded-random.ts";
import { pairGraph } from "./communities.ts";
import { type Box, packed } from "./packed-parts.ts";

/** What is laid out: places 0 to `count` − 1, the pairs of them that are bound, and the community of each. */
export interface LayoutAsked {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The number of each place's community, the largest being 0. */
  readonly of: ArrayLike<number>;
  readonly seed: number;
}

/** Where everything lies after some of the rounds. */
export interface Placed {
  readonly round: number;
  readonly rounds: number;
  /** Makes copies, so it is asked only when it is shown. */
  readonly places: () => { xs: Float64Array; ys: Float64Array };
}

interface Body extends SimulationNodeDatum {
  readonly place: number;
  readonly bonds: number;
}

const LENGTH = 24;
/** What binds two communities pulls less, so that they can be told apart. */
const BETWEEN = 0.15;

/**
 * Lays a graph out round by round: what is bound attracts, everything repels. Parts that hang together with nothing
 * else are laid out each by itself, so that none is pushed out of shape by another, and then packed. The same graph and
 * seed give the same places: nothing is drawn by chance but from the seed, and the rounds are counted, not timed.
 * Fruchterman, T. and Reingold, E. (1991), Graph drawing by force-directed placement, Software 21, 1129–1164, with
 * the approximation of Barnes and Hut (1986) as d3-force has it.
 */
export function* layout(asked: LayoutAsked): Generator<Placed> {
  const random = seededRandom(asked.seed);
  const bodies = startingPlaces(asked, random);
  const parts = components(pairGraph(asked.count, asked.from, asked.to)).map((places) =>
    places.flatMap((place) => bodies[place] ?? []),
  );
  const rounds = roundsFor(parts[0]?.length ?? 0);
  const simulations = pairsOf(asked, parts).map((pairs, part) =>
    forceSimulation(parts[part] ?? [])
      .stop()
      .randomSource(random)
      .alphaDecay(1 - 0.002 ** (1 / rounds))
      .force("bonds", bonds(asked, bodies, pairs))
      .force("apart", forceManyBody<Body>().strength(-26).theta(0.9).distanceMax(600))
      .force("x", forceX<Body>(0).strength(0.025))
      .force("y", forceY<Body>(0).strength(0.06)),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const simulation of simulations) simulation.tick();
    yield { round, rounds, places: () => placesOf(parts, asked.count) };
  }
}

/** The numbers of the pairs within each part. */
function pairsOf({ count, from }: LayoutAsked, parts: readonly (readonly Body[])[]): number[][] {
  const home = new Uint32Array(count);
  for (const [part, bodies] of parts.entries()) for (const { place } of bodies) home[place] = part;
  const pairs = parts.map((): number[] => []);
  for (const [pair, one] of from.entries()) pairs[home[one] ?? 0]?.push(pair);
  return pairs;
}

/** Small graphs are soon laid out well; of large ones the start is good enough to need fewer rounds. */
function roundsFor(count: number): number {
  return count <= 600 ? 300 : count <= 4000 ? 160 : 90;
}

function bonds({ from, to, of }: LayoutAsked, bodies: readonly Body[], pairs: readonly number[]) {
  const links = pairs.flatMap((pair) => {
    const [source, target] = [bodies[from[pair] ?? 0], bodies[to[pair] ?? 0]];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
  return forceLink<Body, { source: Body; target: Body }>(links)
    .distance(LENGTH)
    .strength(({ source, target }) => {
      const fewest = Math.max(1, Math.min(source.bonds, target.bonds));
      return (of[source.place] === of[target.place] ? 1 : BETWEEN) / fewest;
    });
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const APART = 18;

/** Communities on a spiral, the largest in the middle, each a spiral of its own: near to where they will come to lie. */
function startingPlaces({ count, from, to, of }: LayoutAsked, random: () => number): Body[] {
  const sizes: number[] = [];
  for (let place = 0; place < count; place++) sizes[of[place] ?? 0] = (sizes[of[place] ?? 0] ?? 0) + 1;
  let before = 0;
  const middles = sizes.map((size, community) => {
    const radius = community === 0 ? 0 : APART * 1.3 * Math.sqrt(before + size / 2);
    before += size;
    return [radius * Math.cos(community * GOLDEN), radius * Math.sin(community * GOLDEN)] as const;
  });
  const degrees = new Uint32Array(count);
  for (const ends of [from, to]) for (const place of ends) degrees[place] = (degrees[place] ?? 0) + 1;
  const filled = new Uint32Array(sizes.length);
  return Array.from({ length: count }, (_, place): Body => {
    const community = of[place] ?? 0;
    const [x, y] = middles[community] ?? [0, 0];
    const nth = filled[community] ?? 0;
    filled[community] = nth + 1;
    const radius = APART * 0.6 * Math.sqrt(nth + random());
    const angle = nth * GOLDEN;
    return {
      place,
      bonds: degrees[place] ?? 0,
      x: x + radius * Math.cos(angle),
      y: y + radius * Math.sin(angle),
    };
  });
}

function placesOf(
  parts: readonly (readonly Body[])[],
  count: number,
): { xs: Float64Array; ys: Float64Array } {
  const places = { xs: new Float64Array(count), ys: new Float64Array(count) };
  const shifts = packed(parts.map(boxOf));
  for (const [part, bodies] of parts.entries())
    for (const { place, x = 0, y = 0 } of bodies) {
      places.xs[place] = x + (shifts[part]?.right ?? 0);
      places.ys[place] = y + (shifts[part]?.down ?? 0);
    }
  return places;
}

function boxOf(bodies: readonly Body[]): Box {
  const xs = bodies.map(({ x = 0 }) => x);
  const ys = bodies.map(({ y = 0 }) => y);
  return {
    left: least(xs),
    right: -least(xs.map((x) => -x)),
    top: least(ys),
    bottom: -least(ys.map((y) => -y)),
  };
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
