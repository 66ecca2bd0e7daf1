import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { seededRandom } from "../../measures/seeded-random.ts";

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
  readonly community: number;
  readonly bonds: number;
}

const LENGTH = 24;
/** What binds two communities pulls less, so that they can be told apart. */
const BETWEEN = 0.15;

/**
 * Lays a graph out round by round: what is bound attracts, everything repels. The same graph and seed give the same
 * places: nothing is drawn by chance but from the seed, and the rounds are counted, not timed.
 * Fruchterman, T. and Reingold, E. (1991), Graph drawing by force-directed placement, Software 21, 1129–1164, with
 * the approximation of Barnes and Hut (1986) as d3-force has it.
 */
export function* layout(asked: LayoutAsked): Generator<Placed> {
  const random = seededRandom(asked.seed);
  const bodies = startingPlaces(asked, random);
  const rounds = roundsFor(asked.count);
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .alphaDecay(1 - 0.002 ** (1 / rounds))
    .force("bonds", bonds(asked, bodies))
    .force("apart", forceManyBody<Body>().strength(-26).theta(0.9).distanceMax(600))
    .force("x", forceX<Body>(0).strength(0.025))
    .force("y", forceY<Body>(0).strength(0.06));
  for (let round = 1; round <= rounds; round++) {
    simulation.tick();
    yield { round, rounds, places: () => placesOf(bodies) };
  }
}

/** Small graphs are soon laid out well; of large ones the start is good enough to need fewer rounds. */
function roundsFor(count: number): number {
  return count <= 600 ? 300 : count <= 4000 ? 160 : 90;
}

function bonds({ from, to, of }: LayoutAsked, bodies: readonly Body[]) {
  const links = Array.from(from, (source, pair) => ({ source, target: to[pair] ?? 0 }));
  return forceLink<Body, SimulationLinkDatum<Body>>(links)
    .distance(LENGTH)
    .strength((_, pair) => {
      const [one, other] = [from[pair] ?? 0, to[pair] ?? 0];
      const fewest = Math.max(1, Math.min(bodies[one]?.bonds ?? 1, bodies[other]?.bonds ?? 1));
      return (of[one] === of[other] ? 1 : BETWEEN) / fewest;
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
      community,
      bonds: degrees[place] ?? 0,
      x: x + radius * Math.cos(angle),
      y: y + radius * Math.sin(angle),
    };
  });
}

function placesOf(bodies: readonly Body[]): { xs: Float64Array; ys: Float64Array } {
  return {
    xs: Float64Array.from(bodies, ({ x }) => x ?? 0),
    ys: Float64Array.from(bodies, ({ y }) => y ?? 0),
  };
}
