import type { MembershipMatrix } from "./membership-matrix.ts";

/**
 * The cities and bodies of the largest part that memberships hold together, by number of cities; undefined where no
 * city has a seat or two parts are the largest.
 */
export function largestPart(
  matrix: MembershipMatrix,
): { readonly cities: readonly number[]; readonly bodies: readonly number[] } | undefined {
  const root = Uint32Array.from(matrix.bodies, (_, body) => body);
  const rootOf = (body: number): number => {
    let at = body;
    while (root[at] !== at) {
      // Each look-up shortens the way of the next.
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  const parts = new Map<number, number[]>();
  const firstSeat = (city: number): number => matrix.offsets[city] ?? 0;
  matrix.cities.forEach((_, city) => {
    for (let at = firstSeat(city) + 1; at < firstSeat(city + 1); at++)
      root[rootOf(matrix.columns[at] ?? 0)] = rootOf(matrix.columns[at - 1] ?? 0);
  });
  matrix.cities.forEach((_, city) => {
    if (firstSeat(city) === firstSeat(city + 1)) return;
    const part = rootOf(matrix.columns[firstSeat(city)] ?? 0);
    const held = parts.get(part);
    if (held) held.push(city);
    else parts.set(part, [city]);
  });
  const [largest, next] = [...parts].sort(([, a], [, b]) => b.length - a.length);
  if (largest === undefined || largest[1].length === next?.[1].length) return undefined;
  const [part, cities] = largest;
  return { cities, bodies: [...matrix.bodies.keys()].filter((body) => rootOf(body) === part) };
}
