import type { MembershipMatrix } from "./membership-matrix.ts";

/** A city, the later cities it meets in some body, and in how many: shared[b] for each b in met, 0 for all others. */
export interface CoMembers {
  readonly city: number;
  /** By the number of the city. It is zeroed before the next city comes, so read it at once. */
  readonly shared: Uint32Array;
  /** In the order in which they were met. */
  readonly met: Uint32Array;
}

/**
 * City after city with those it meets; a pair comes once, with its first city. Bodies shared are B·Bᵀ, row by row.
 * Cities that are not `wanted` are passed over as the first of a pair.
 */
export function* coMembers(
  { cities, bodies, offsets, columns }: MembershipMatrix,
  wanted: (city: number) => boolean = () => true,
): Generator<CoMembers> {
  const members = membersOf(bodies.length, offsets, columns);
  const passed = new Uint32Array(bodies.length);
  const shared = new Uint32Array(cities.length);
  const met = new Uint32Array(cities.length);
  for (let city = 0; city < cities.length; city++) {
    let count = 0;
    const asked = wanted(city);
    for (let at = offsets[city] ?? 0; at < (offsets[city + 1] ?? 0); at++) {
      const body = columns[at] ?? 0;
      const others = members[body] ?? met;
      // Members stand in order, so those up to this city are the ones passed already.
      const from = (passed[body] ?? 0) + 1;
      passed[body] = from;
      for (let i = asked ? from : others.length; i < others.length; i++) {
        const other = others[i] ?? 0;
        const before = shared[other] ?? 0;
        if (before === 0) met[count++] = other;
        shared[other] = before + 1;
      }
    }
    if (asked) yield { city, shared, met: met.subarray(0, count) };
    for (let i = 0; i < count; i++) shared[met[i] ?? 0] = 0;
  }
}

/** The members of each body, in order. */
function membersOf(bodies: number, offsets: Uint32Array, columns: Uint32Array): Uint32Array[] {
  const sizes = new Uint32Array(bodies);
  for (const body of columns) sizes[body] = (sizes[body] ?? 0) + 1;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(bodies);
  for (let city = 0; city + 1 < offsets.length; city++)
    for (let at = offsets[city] ?? 0; at < (offsets[city + 1] ?? 0); at++) {
      const body = columns[at] ?? 0;
      const place = filled[body] ?? 0;
      filled[body] = place + 1;
      const list = members[body];
      if (list) list[place] = city;
    }
  return members;
}
