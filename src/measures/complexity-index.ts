import { largestPart } from "../graph/bipartite-components.ts";
import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import { symmetricEigen } from "../graph/symmetric-eigen.ts";
import type { CityValues, Measure } from "./measure.ts";

export const complexityIndex: Measure<typeof indexOf> = {
  id: "complexity-index",
  name: "Complexity index, ECI (exploratory)",
  of: "city",
  formula:
    "the second eigenvector of W_ab = Σ_j M_aj·M_bj / (k_a·k_j), k_a the bodies of city a and k_j the members of body j, less its mean and divided by its standard deviation (n); its sign so that it rises with k_a",
  undefinedWhen:
    "the city is not in the largest part that memberships hold together, or two parts are the largest; all cities also where the second eigenvalue is 0 or equals the third, or its vector goes neither up nor down with k_a",
  range: "any number; mean 0, standard deviation 1 over the cities with a value",
  reference:
    "Hidalgo, C. A. and Hausmann, R. (2009), The building blocks of economic complexity, Proceedings of the National Academy of Sciences 106(26), 10570–10575; as an eigenvector: Mealy, P., Farmer, J. D. and Teytelboym, A. (2019), Interpreting economic complexity, Science Advances 5(1), eaau1705",
  compute: indexOf,
  example: {
    says: "City a sits in bodies one and two, b and c in two alone: the second eigenvalue of W is ⅓, its vector 1, −1, −1; less its mean −⅓ and divided by √(24/27), 1.4142, −0.7071, −0.7071.",
    run: () =>
      indexOf(
        membershipMatrix([
          { city: "a", body: "one" },
          { city: "a", body: "two" },
          { city: "b", body: "two" },
          { city: "c", body: "two" },
        ]),
      ),
    gives: [Math.SQRT2, -Math.SQRT1_2, -Math.SQRT1_2],
  },
};

/** Exploratory: no assessment reads it. Only over bodies whose rosters are covered; the caller sees to that. */
function indexOf(matrix: MembershipMatrix): CityValues {
  const found = complexityFound(matrix);
  return "values" in found ? found.values : matrix.cities.map(() => undefined);
}

/** The values, or why no city has one. */
export function complexityFound(matrix: MembershipMatrix): { values: CityValues } | { why: string } {
  const part = largestPart(matrix);
  if (part === undefined)
    return {
      why:
        matrix.columns.length === 0
          ? "no city has a seat"
          : "two parts that memberships hold together are the largest, and no city of one meets any of the other",
    };
  const vector = secondVector(matrix, part.cities, part.bodies);
  if (typeof vector === "string") return { why: vector };
  const values = standardised(
    vector,
    part.cities.map((city) => seatsOf(matrix, city).length),
  );
  if (values === undefined)
    return {
      why: "the second eigenvector goes neither up nor down with the number of bodies of a city, so that nothing says which end is high",
    };
  const byCity = new Map(part.cities.map((city, at) => [city, values[at]]));
  return { values: matrix.cities.map((_, city) => byCity.get(city)) };
}

/**
 * W has the eigenvalues of the symmetric Σ_a M_ai·M_aj / (k_a·√(k_i·k_j)) over bodies, or of the like over cities; the
 * fewer are taken. From a vector u of bodies that of cities is Σ_j M_aj·u_j / (k_a·√k_j). In place of none, why.
 */
function secondVector(
  matrix: MembershipMatrix,
  cities: readonly number[],
  bodies: readonly number[],
): readonly number[] | string {
  const place = new Map(bodies.map((body, at) => [body, at]));
  const seats = cities.map((city) => seatsOf(matrix, city).map(([body]) => place.get(body) ?? 0));
  const members = bodies.map((): number[] => []);
  seats.forEach((held, city) => {
    for (const body of held) members[body]?.push(city);
  });
  const ofBodies = bodies.length <= cities.length;
  const [own, other] = ofBodies ? [members, seats] : [seats, members];
  const { values, vectors } = symmetricEigen(folded(own, other));
  const [, second = 0, third = 0] = values;
  const vector = vectors[1];
  if (vector === undefined)
    return `the largest part that memberships hold together has ${bodies.length === 1 ? "one body" : "one city"} alone`;
  if (second < ALIKE) return "the second eigenvalue is 0, so that memberships do not tell the cities apart";
  if (second - third < ALIKE)
    return "the second eigenvalue equals the third, so that no one line tells the cities apart best";
  const scaled = Array.from(vector, (each, at) => each / Math.sqrt(own[at]?.length ?? 1));
  return ofBodies
    ? seats.map((held) => held.reduce((sum, body) => sum + (scaled[body] ?? 0), 0) / held.length)
    : scaled;
}

const ALIKE = 1e-9;

function folded(own: readonly (readonly number[])[], other: readonly (readonly number[])[]): Float64Array[] {
  const cells = own.map(() => new Float64Array(own.length));
  for (const met of other)
    for (const i of met)
      for (const j of met) {
        const row = cells[i];
        const weight = Math.sqrt((own[i]?.length ?? 1) * (own[j]?.length ?? 1));
        if (row) row[j] = (row[j] ?? 0) + 1 / (met.length * weight);
      }
  return cells;
}

/** Undefined where the values do not go with the numbers of seats either way. */
function standardised(vector: readonly number[], seats: readonly number[]): readonly number[] | undefined {
  const [values, sizes] = [centred(vector), centred(seats)];
  const [spread, spreadOfSizes] = [length(values), length(sizes)];
  const product = values.reduce((sum, value, at) => sum + value * (sizes[at] ?? 0), 0);
  if (Math.abs(product) <= ALIKE * spread * spreadOfSizes) return undefined;
  const unit = (Math.sign(product) * spread) / Math.sqrt(values.length);
  return values.map((value) => value / unit);
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function length(values: readonly number[]): number {
  return Math.hypot(...values);
}
