import type { TiedCities } from "./tied-cities.ts";

/** How many cities two cities are both tied to, by their numbers. */
export function commonTies({
  cities,
  ties,
}: Pick<TiedCities, "cities" | "ties">): (one: number, other: number) => number {
  const partners = cities.map(() => [] as number[]);
  for (const { one, other } of ties) {
    partners[one]?.push(other);
    partners[other]?.push(one);
  }
  const counts = new Map<number, number>();
  const key = (one: number, other: number): number =>
    Math.min(one, other) * cities.length + Math.max(one, other);
  for (const of of partners)
    for (const [at, one] of of.entries())
      for (const other of of.slice(at + 1))
        counts.set(key(one, other), (counts.get(key(one, other)) ?? 0) + 1);
  return (one, other) => counts.get(key(one, other)) ?? 0;
}
