import * as z from "zod";
import type { Country } from "./world.ts";

/** A region of the United Nations' geoscheme, or a subregion with the region it lies in. */
export const PartOfWorld = z
  .strictObject({ name: z.string(), of: z.string().optional() })
  .meta({ id: "PartOfWorld" });
export type PartOfWorld = z.infer<typeof PartOfWorld>;

type Countries = ReadonlyMap<string, Country>;

/** All regions, each followed by its subregions. */
export function partsOfWorld(countries: Countries): PartOfWorld[] {
  const inRegion = Map.groupBy(
    [...countries.values()].filter(({ region }) => region !== ""),
    ({ region }) => region,
  );
  return [...inRegion]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([region, held]) => [
      { name: region },
      ...[...new Set(held.map(({ subregion }) => subregion))]
        .filter((name) => name !== "" && name !== region)
        .sort()
        .map((name) => ({ name, of: region })),
    ]);
}

/** Whether a country lies in a region or subregion. */
export function liesIn(code: string | undefined, part: string, countries: Countries): boolean {
  const country = countries.get(code ?? "");
  return country?.region === part || country?.subregion === part;
}
