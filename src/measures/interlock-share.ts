import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { interlock } from "./interlock.ts";
import type { CityValues, Measure } from "./measure.ts";

export const interlockShare: Measure<typeof shares> = {
  id: "interlock-share",
  name: "Interlocking connectivity, share of the highest possible",
  of: "city",
  formula: "N_a / [(n − 1)·Σ_j h_j²], h_j the highest grade any city holds in body j",
  undefinedWhen: "N_a has no value, or no city holds a grade above 0",
  range: "0 to 1 (every city at the highest grade in every body)",
  reference:
    "Taylor, P. J. (2001), Specification of the world city network, Geographical Analysis 33(2), 181–194: each link as a proportion of the largest possible; the mean of these over the other cities is the share",
  compute: shares,
  example: {
    says: "In one body city a has grade 2 and b 3, in another b has 1 and c 2: at most 2·(3² + 2²) = 26, so a has 6/26 = 0.2308, b 8/26 = 0.3077, c 2/26 = 0.0769.",
    run: () =>
      shares(
        membershipMatrix([
          { city: "a", body: "one", grade: 2 },
          { city: "b", body: "one", grade: 3 },
          { city: "b", body: "two", grade: 1 },
          { city: "c", body: "two", grade: 2 },
        ]),
      ),
    gives: [6 / 26, 8 / 26, 2 / 26],
  },
};

function shares(matrix: MembershipMatrix): CityValues {
  const highest = highestInterlock(matrix);
  return interlock
    .compute(matrix)
    .map((value) => (value === undefined || highest === 0 ? undefined : value / highest));
}

/** What a city would have if every city held the highest grade in every body. */
export function highestInterlock(matrix: MembershipMatrix): number {
  return (matrix.cities.length - 1) * largestLink(matrix);
}

/** Σ_j h_j². A grade that is not stated leaves its own body's members without a value, and h_j as stated. */
function largestLink({ bodies, columns, grades }: MembershipMatrix): number {
  const highest = new Array<number>(bodies.length).fill(0);
  columns.forEach((body, i) => {
    highest[body] = Math.max(highest[body] ?? 0, grades[i] ?? 0);
  });
  return highest.reduce((sum, grade) => sum + grade ** 2, 0);
}
