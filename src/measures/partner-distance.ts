import { greatCircleKm, type Place } from "./great-circle.ts";
import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";
import type { Reach } from "./reach.ts";

export const partnerDistance: Measure<typeof medianDistance> = {
  id: "partner-distance",
  name: "Median distance of partners",
  of: "city",
  formula:
    "the median over partners of 2R·asin √(hav Δφ + cos φ₁·cos φ₂·hav Δλ), hav θ = sin²(θ/2), R = 6371.0088 km",
  undefinedWhen: "the city has no coordinates on file, or none of its partners has",
  unit: "km",
  range: "0 to 20,015 km, half the way round the Earth",
  reference:
    "ours; distance: Sinnott, R. W. (1984), Virtues of the haversine, Sky and Telescope 68(2), 159; radius: Moritz, H. (2000), Geodetic Reference System 1980, Journal of Geodesy 74, 128–133",
  compute: medianDistance,
  example: {
    says: "From a city at 0° N 0° E, partners on the equator at 10°, 20° and 90° E: the median is 20° of arc, 2223.90 km.",
    run: () => {
      const east = new Map([
        ["p10", 10],
        ["p20", 20],
        ["p90", 90],
        ["origin", 0],
      ]);
      const placeOf = (city: string): Place => ({ latitude: 0, longitude: east.get(city) ?? 0 });
      return medianDistance("origin", ["p10", "p20", "p90"], placeOf);
    },
    gives: { value: 2223.9016, counted: 3, notGiven: 0 },
  },
};

function medianDistance(
  city: string,
  partners: readonly string[],
  placeOf: (polity: string) => Place | undefined,
): Reach<number> | undefined {
  const home = placeOf(city);
  const unique = [...new Set(partners)];
  const places = unique.map(placeOf).filter((place) => place !== undefined);
  const value =
    home &&
    quantile(
      places.map((place) => greatCircleKm(home, place)),
      0.5,
    );
  if (value === undefined) return undefined;
  return { value, counted: places.length, notGiven: unique.length - places.length };
}
