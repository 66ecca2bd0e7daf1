import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { CityValues, Measure } from "./measure.ts";

export const interlock: Measure<typeof interlocks> = {
  id: "interlock",
  name: "Interlocking connectivity",
  of: "city",
  formula: "N_a = Σ_{b ≠ a} r_ab with r_ab = Σ_j v_aj·v_bj, v the grade (0–3) of a city in a body",
  undefinedWhen:
    "the matrix has no other city or no body, or the city sits in a body where its own grade or another member's is not stated",
  range: "0 to (n − 1)·Σ_j h_j², h_j the highest grade in body j",
  reference:
    "Taylor, P. J. (2001), Specification of the world city network, Geographical Analysis 33(2), 181–194; that body sizes largely decide it: Neal, Z. (2012), Structural determinism in the interlocking world city network, Geographical Analysis 44(2), 162–170",
  compute: interlocks,
  example: {
    says: "In one body city a has grade 2 and b 3, in another b has 1 and c 2: a has 2·3 = 6, b 6 + 1·2 = 8, c 1·2 = 2.",
    run: () =>
      interlocks(
        membershipMatrix([
          { city: "a", body: "one", grade: 2 },
          { city: "b", body: "one", grade: 3 },
          { city: "b", body: "two", grade: 1 },
          { city: "c", body: "two", grade: 2 },
        ]),
      ),
    gives: [6, 8, 2],
  },
};

function interlocks(matrix: MembershipMatrix): CityValues {
  if (matrix.cities.length < 2 || matrix.bodies.length === 0) return matrix.cities.map(() => undefined);
  const totals = gradeTotals(matrix);
  return matrix.cities.map((_, city) => {
    let sum: number | undefined = 0;
    for (const [body, grade] of seatsOf(matrix, city)) {
      const total = totals[body];
      if (grade === undefined || total === undefined) return undefined;
      // What the other members hold, times what this city holds.
      sum += grade * (total - grade);
    }
    return sum;
  });
}

/** The sum of grades in each body; undefined where one of them is not stated. */
function gradeTotals(matrix: MembershipMatrix): readonly (number | undefined)[] {
  const totals = new Array<number | undefined>(matrix.bodies.length).fill(0);
  matrix.columns.forEach((body, i) => {
    const total = totals[body];
    const grade = matrix.grades[i];
    totals[body] = total === undefined || grade === undefined ? undefined : total + grade;
  });
  return totals;
}
