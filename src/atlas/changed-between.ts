import type { Atlas } from "./atlas.ts";
import { NO, POSSIBLE, type Standing, standingOn, stands } from "./span-days.ts";
import { membersOn, type TieChoice } from "./tie-choice.ts";

/** What changed from one day to a later one, by rows of ties. */
export interface Changes {
  readonly begun: Int32Array;
  readonly ended: Int32Array;
  readonly lasting: Int32Array;
  /** Ties that stood, or may have, and of which no source says how it was on the other of the two days. */
  readonly unsure: Int32Array;
}

export function changedBetween(
  atlas: Atlas,
  chosen: Int32Array,
  { network }: TieChoice,
  [before, after]: readonly [number, number],
): Changes {
  const { ties, tieDays } = atlas;
  const members =
    network === undefined ? [] : [membersOn(atlas, network, before), membersOn(atlas, network, after)];
  const standing = (row: number, day: number, among: Uint8Array | undefined): Standing =>
    among && !(among[ties.a[row] ?? -1] && among[ties.b[row] ?? -1]) ? NO : standingOn(tieDays, row, day);
  const found: Record<keyof Changes, number[]> = { begun: [], ended: [], lasting: [], unsure: [] };
  for (const row of chosen) {
    const [then, later] = [standing(row, before, members[0]), standing(row, after, members[1])];
    if (then === POSSIBLE || later === POSSIBLE) found.unsure.push(row);
    else if (stands(then) && stands(later)) found.lasting.push(row);
    else if (stands(later)) found.begun.push(row);
    else if (stands(then)) found.ended.push(row);
  }
  return {
    begun: Int32Array.from(found.begun),
    ended: Int32Array.from(found.ended),
    lasting: Int32Array.from(found.lasting),
    unsure: Int32Array.from(found.unsure),
  };
}
