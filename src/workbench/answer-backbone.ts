import { ref } from "../assessments/because.ts";
import type { BackboneQuery, BackboneReply } from "../contract/backbone-question.ts";
import { backbone } from "../measures/backbone.ts";
import type { Day } from "../record/partial-date.ts";
import type { LedgerView } from "./ledger-view.ts";

/** The backbone of memberships in the bodies whose rosters are covered on the view's day; its surest ties first. */
export function answerBackbone(
  { alpha, correction, tails, signed, limit }: BackboneQuery,
  { snapshot, day, view }: LedgerView,
): BackboneReply {
  const { matrix } = view().given;
  const found = backbone.compute(matrix, { alpha, correction, tails, signed });
  const ties = [...(found?.ties ?? [])].sort((one, other) => one.p - other.p);
  return {
    asOf: day,
    alpha,
    correction,
    tails,
    ...(found?.tailError && { tailError: found.tailError }),
    signed,
    bodies: matrix.bodies.map((body) => ref(body, snapshot.entities)),
    cities: matrix.cities.length,
    seats: matrix.columns.length,
    tests: found?.tests ?? 0,
    total: ties.length,
    ties: ties.slice(0, limit).map(({ between: [one, other], ...tie }) => ({
      between: [ref(one, snapshot.entities), ref(other, snapshot.entities)],
      ...tie,
    })),
    ...(found
      ? { residual: found.residual }
      : { notGiven: `Not given: ${whyNone(matrix.cities.length, day)}.` }),
  };
}

function whyNone(cities: number, day: Day): string {
  if (cities === 0)
    return `no membership in a body whose roster is covered is on file as of ${day}, so that no two cities can meet; ask for another day`;
  if (cities === 1)
    return `one city alone is on file as a member of a body whose roster is covered as of ${day}; ask for another day`;
  return backbone.undefinedWhen;
}
