import { type MembershipMatrix, membershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { Measure } from "./measure.ts";

export const interlockLink: Measure<typeof linkBetween> = {
  id: "interlock-link",
  name: "Interlock between two cities",
  of: "pair",
  formula: "r_ab = Σ_j v_aj·v_bj over the bodies j that both sit in, v the grade (0–3)",
  undefinedWhen:
    "one of the cities is not in the matrix, both are the same, or a grade of theirs in a shared body is not stated",
  range: "0 (no shared body) to Σ_j h_j², h_j the highest grade in body j",
  reference:
    "Taylor, P. J. (2001), Specification of the world city network, Geographical Analysis 33(2), 181–194",
  compute: linkBetween,
  example: {
    says: "Cities a and b share two bodies, with grades 2 and 3 in one, 2 and 1 in the other: 6 + 2 = 8.",
    run: () =>
      linkBetween(
        membershipMatrix([
          { city: "a", body: "one", grade: 2 },
          { city: "b", body: "one", grade: 3 },
          { city: "a", body: "two", grade: 2 },
          { city: "b", body: "two", grade: 1 },
        ]),
        "a",
        "b",
      ),
    gives: 8,
  },
};

function linkBetween(matrix: MembershipMatrix, a: string, b: string): number | undefined {
  const first = matrix.cityIndex.get(a);
  const second = matrix.cityIndex.get(b);
  if (first === undefined || second === undefined || first === second) return undefined;
  const gradesOfSecond = new Map(seatsOf(matrix, second));
  let sum = 0;
  for (const [body, grade] of seatsOf(matrix, first)) {
    if (!gradesOfSecond.has(body)) continue;
    const other = gradesOfSecond.get(body);
    if (grade === undefined || other === undefined) return undefined;
    sum += grade * other;
  }
  return sum;
}
