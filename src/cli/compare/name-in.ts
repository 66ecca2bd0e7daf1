import type { Comparison } from "../../assessments/compare.ts";

/** A compared city's name by its id. */
export function nameIn(cities: Comparison["cities"], id: string): string {
  return cities.find((city) => city.id === id)?.name ?? id;
}
