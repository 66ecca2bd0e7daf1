import { type Contacts, type DatedSeats, LASTING } from "../src/diffusion/contacts.ts";
import type { Entries } from "../src/diffusion/entries.ts";
import { exposureIn } from "../src/diffusion/exposure.ts";
import { connect, type Graph } from "../src/graph/graph.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

const FIRST_YEAR = 2000;

/** Places whose ties are drawn at random. */
export function drawnGraph(places: number, ties: number, seed: number): Graph {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: places }, (_, v) => String(v));
  const draw = (): Uint32Array => Uint32Array.from({ length: ties }, () => Math.floor(random() * places));
  return connect(nodes, new Map(nodes.map((node, v) => [node, v])), { from: draw(), to: draw() });
}

/** Seats in networks of sizes as they are in the world: the first has about as many members as all later ones together. */
export function drawnSeats(places: number, networks: number, seats: number, seed: number): DatedSeats {
  const random = seededRandom(seed);
  const taken = new Set<number>();
  while (taken.size < seats) {
    const network = Math.floor(networks ** random()) - 1;
    taken.add(network * places + Math.floor(random() * places));
  }
  const all = Uint32Array.from(taken).sort();
  return {
    networks,
    place: all.map((key) => key % places),
    network: all.map((key) => Math.floor(key / places)),
    from: new Int32Array(all.length),
    until: new Int32Array(all.length).fill(LASTING),
  };
}

/** Years in which places took a practice up by a hazard that is known, from twenty that had it in the first year. */
export function entriesOf(drawn: {
  readonly a: number;
  readonly b: number;
  readonly c?: number;
  readonly places: number;
  readonly ties: number;
  readonly networks?: number;
  readonly seats?: number;
  readonly years: number;
  readonly seed: number;
}): Entries {
  const { a, b, c = 0, places, networks = 0, seats = 0, seed } = drawn;
  const contacts = {
    ties: drawnGraph(places, drawn.ties, seed),
    ...(networks > 0 && { seats: drawnSeats(places, networks, seats, seed + 2) }),
  };
  return entriesOver(contacts, places, { a, b, c, years: drawn.years, seed: seed + 1 });
}

/** The same over contacts that are given. */
export function entriesOver(
  contacts: Contacts,
  places: number,
  { a, b, c, years, seed }: Readonly<Record<"a" | "b" | "c" | "years" | "seed", number>>,
): Entries {
  const random = seededRandom(seed);
  const year = new Int32Array(places).fill(FIRST_YEAR, 0, 20);
  for (let now = FIRST_YEAR + 1; now <= FIRST_YEAR + years; now++) {
    const exposure = exposureIn(now, contacts, year);
    for (let v = 0; v < places; v++) {
      if (year[v] !== 0) continue;
      const x = a + b * (exposure.ties[v] ?? 0) + c * (exposure.networks[v] ?? 0);
      if (random() < 1 / (1 + Math.exp(-x))) year[v] = now;
    }
  }
  return { contacts, year };
}
