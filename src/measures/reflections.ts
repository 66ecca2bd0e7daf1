import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { CityValues, Measure } from "./measure.ts";

export const reflections: Measure<typeof reflected> = {
  id: "reflections",
  name: "Method of reflections (exploratory)",
  of: "city",
  formula:
    "k_a,N = Σ_j M_aj·k_j,N−1 / k_a,0 and k_j,N = Σ_a M_aj·k_a,N−1 / k_j,0, from k_a,0, the bodies of city a, and k_j,0, the members of body j",
  undefinedWhen: "the city sits in no body, or N is no whole number from 0",
  range: "1 to the number of bodies for even N, to the number of cities for odd N",
  reference:
    "Hidalgo, C. A. and Hausmann, R. (2009), The building blocks of economic complexity, Proceedings of the National Academy of Sciences 106(26), 10570–10575",
  compute: reflected,
  example: {
    says: "City a sits in bodies one and two, b in two. N = 1: bodies have 1 and 2 members, so a 1.5 and b 2. N = 2: the members of one have 2 bodies, those of two (2 + 1)/2 = 1.5, so a 1.75 and b 1.5.",
    run: () =>
      reflected(
        membershipMatrix([
          { city: "a", body: "one" },
          { city: "a", body: "two" },
          { city: "b", body: "two" },
        ]),
        2,
      ),
    gives: [1.75, 1.5],
  },
};

/** Exploratory: no assessment reads it. Only over bodies whose rosters are covered; the caller sees to that. */
function reflected(matrix: MembershipMatrix, rounds: number): CityValues {
  if (!Number.isSafeInteger(rounds) || rounds < 0) return matrix.cities.map(() => undefined);
  const seats = matrix.cities.map((_, city) => seatsOf(matrix, city).map(([body]) => body));
  const members = matrix.bodies.map((): number[] => []);
  seats.forEach((held, city) => {
    for (const body of held) members[body]?.push(city);
  });
  let ofCities = seats.map((held) => held.length);
  let ofBodies = members.map((held) => held.length);
  for (let round = 0; round < rounds; round++)
    [ofCities, ofBodies] = [
      seats.map((held) => mean(held, ofBodies)),
      members.map((held) => mean(held, ofCities)),
    ];
  return ofCities.map((value, city) => (seats[city]?.length ? value : undefined));
}

function mean(held: readonly number[], values: readonly number[]): number {
  return held.reduce((sum, each) => sum + (values[each] ?? 0), 0) / held.length;
}
