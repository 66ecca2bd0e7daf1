import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { Measure } from "./measure.ts";

export const marginalReach: Measure<typeof reachOf> = {
  id: "marginal-reach",
  name: "Marginal reach of a network",
  of: "city",
  formula:
    "for each network B: the members of B, the city itself apart, that it meets in no other network it sits in; as a share of B's other members",
  undefinedWhen: "the city is not in the matrix; the share also where the network has no other member",
  range: "0 (all met elsewhere) to the number of members; share 0 to 1",
  reference:
    "ours; what one more set adds to a cover, as in Nemhauser, G. L., Wolsey, L. A. and Fisher, M. L. (1978), An analysis of approximations for maximizing submodular set functions—I, Mathematical Programming 14, 265–294",
  compute: reachOf,
  example: {
    says: "City a sits in network one with b and c; network two has b and d. Leaving one it would lose b and c, joining two it would gain d alone, for b it meets already.",
    run: () =>
      reachOf(
        membershipMatrix([
          { city: "a", body: "one" },
          { city: "b", body: "one" },
          { city: "c", body: "one" },
          { city: "b", body: "two" },
          { city: "d", body: "two" },
        ]),
        "a",
      ),
    gives: [
      { network: "one", member: true, others: 2, onlyHere: 2, share: 1 },
      { network: "two", member: false, others: 2, onlyHere: 1, share: 0.5 },
    ],
  },
};

export interface MarginalReach {
  readonly network: string;
  /** Whether the city sits in it: then `onlyHere` is what it would lose, else what it would gain. */
  readonly member: boolean;
  /** Members besides the city, and those of them it meets in no other network it sits in. */
  readonly others: number;
  readonly onlyHere: number;
  readonly share: number | undefined;
}

/** Every network of the matrix in the order of their ids. Only over covered rosters; the caller sees to that. */
function reachOf(matrix: MembershipMatrix, city: string): readonly MarginalReach[] | undefined {
  const own = matrix.cityIndex.get(city);
  if (own === undefined) return undefined;
  const held = new Set(seatsOf(matrix, own).map(([body]) => body));
  const others = new Uint32Array(matrix.bodies.length);
  const onlyHere = new Uint32Array(matrix.bodies.length);
  matrix.cities.forEach((_, other) => {
    if (other === own) return;
    const theirs = seatsOf(matrix, other).map(([body]) => body);
    const met = theirs.filter((body) => held.has(body)).length;
    for (const body of theirs) {
      others[body] = (others[body] ?? 0) + 1;
      if (met === Number(held.has(body))) onlyHere[body] = (onlyHere[body] ?? 0) + 1;
    }
  });
  return matrix.bodies.map((network, body) => {
    const [all, only] = [others[body] ?? 0, onlyHere[body] ?? 0];
    const share = all === 0 ? undefined : only / all;
    return { network, member: held.has(body), others: all, onlyHere: only, share };
  });
}
