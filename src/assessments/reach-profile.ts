import * as z from "zod";
import { partnerDistance } from "../measures/partner-distance.ts";
import { partnerRegions } from "../measures/partner-regions.ts";
import { peopleInPartnerCities } from "../measures/people-in-partner-cities.ts";
import { Because } from "./because.ts";
import type { TieLine } from "./tie-portfolio.ts";
import type { World } from "./world.ts";

const Counted = { counted: z.number().int(), notGiven: z.number().int() };

export const ReachProfile = z
  .strictObject({
    /** Partners whose ties are in force on the day. */
    partners: z.number().int().nonnegative(),
    countries: z.array(z.strictObject({ code: z.string(), name: z.string(), partners: z.number().int() })),
    regions: z.strictObject({ value: z.array(z.string()), ...Counted }).optional(),
    medianDistanceKm: z.strictObject({ value: z.number(), ...Counted }).optional(),
    /** Inhabitants by GeoNames, boundaries not said; nested polities once. */
    people: z.strictObject({ value: z.number(), ...Counted, nested: z.array(z.string()) }).optional(),
    because: Because,
  })
  .meta({ id: "ReachProfile" });
export type ReachProfile = z.infer<typeof ReachProfile>;

/** How far a city's ties in force reach: countries, United Nations regions, distance, people. */
export function reachProfile(world: World, lines: readonly TieLine[]): ReachProfile {
  const standing = lines.filter(({ inForce }) => inForce);
  const partners = [...new Set(standing.map(({ partner }) => partner.id))];
  const regions = partnerRegions.compute(partners, (id) => regionOf(id, world));
  const distance = partnerDistance.compute(world.city.id, partners, (id) => placeOf(id, world));
  const people = peopleInPartnerCities.compute(
    partners,
    (id) => polity(id, world)?.gazetteerPopulation,
    (id) => polity(id, world)?.within,
  );
  return {
    partners: partners.length,
    countries: countriesOf(partners, world),
    ...(regions && { regions: { ...regions, value: [...regions.value] } }),
    ...(distance && { medianDistanceKm: { ...distance, value: Math.round(distance.value) } }),
    ...(people && { people: { ...people, nested: [...people.nested] } }),
    because: [...new Set(standing.flatMap((line) => line.because))],
  };
}

function countriesOf(partners: readonly string[], world: World): ReachProfile["countries"] {
  const byCode = Map.groupBy(partners, (id) => polity(id, world)?.country);
  return [...byCode]
    .flatMap(([code, held]) =>
      code === undefined
        ? []
        : [{ code, name: world.countries.get(code)?.name ?? code, partners: held.length }],
    )
    .sort((one, other) => other.partners - one.partners || one.name.localeCompare(other.name));
}

function polity(
  id: string,
  { entities }: World,
): Extract<ReturnType<World["entities"]["get"]>, { type: "polity" }> | undefined {
  const entity = entities.get(id);
  return entity?.type === "polity" ? entity : undefined;
}

function regionOf(id: string, world: World): string | undefined {
  return world.countries.get(polity(id, world)?.country ?? "")?.region;
}

function placeOf(id: string, world: World): { latitude: number; longitude: number } | undefined {
  const { latitude, longitude } = polity(id, world) ?? {};
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
