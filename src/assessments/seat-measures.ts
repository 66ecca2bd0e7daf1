import { complexityFound, complexityIndex } from "../measures/complexity-index.ts";
import { fitness } from "../measures/fitness.ts";
import { computed, grouped } from "../wording/number-words.ts";
import { MOST_ROUNDS } from "./slice-measures.ts";
import type { OfSlice } from "./told-measures.ts";

/** Measures of memberships that are told with whether, and of whom, they hold. */
const SEAT_MEASURES: readonly OfSlice[] = [
  {
    measure: fitness,
    on: "memberships",
    told: ({ matrix }) => {
      const found = fitness.compute(matrix, MOST_ROUNDS);
      if (found === undefined) return undefined;
      const { cities: values, settled, rounds, change } = found;
      const last = `In the last of them no value changed by more than ${computed(change)}.`;
      const remark = settled
        ? `The order of the cities settled in ${grouped(rounds)} rounds: were each value to go on as it last did, none would change places in a thousand times as many. ${last}`
        : `The order of the cities has not settled in ${grouped(rounds)} rounds, the most that are computed; rank nobody by it. ${last}`;
      return { values, convergence: { settled, rounds, change }, remarks: [remark] };
    },
  },
  {
    measure: complexityIndex,
    on: "memberships",
    told: ({ matrix }) => {
      const found = complexityFound(matrix);
      if ("why" in found) return { notGiven: found.why };
      const { values } = found;
      const given = values.filter((value) => value !== undefined).length;
      const apart = values.length - given;
      const remark = `${grouped(apart)} of ${grouped(values.length)} cities have no value: they are not in the largest part that memberships hold together.`;
      return { values, ...(apart > 0 && { remarks: [remark] }) };
    },
  },
];

export function seatMeasure(id: string): OfSlice | undefined {
  return SEAT_MEASURES.find(({ measure }) => measure.id === id);
}
