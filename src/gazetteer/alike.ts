import { editDistance } from "./edit-distance.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Bearer, Place } from "./place.ts";
import { romanised } from "./spelled-otherwise.ts";

/** The name of a place that is nearest to another name, and how far it is from it. */
export interface Likeness {
  readonly key: string;
  readonly by: Bearer["by"];
  readonly slips: number;
}

/**
 * The nearest of a place's names, if it is few enough slips away for its length and begins with the same letter; none
 * for one that is only written in Latin letters in another way.
 */
export function alike(key: string, { name, aliases = [] }: Place): Likeness | undefined {
  const most = key.length < LONG ? 1 : 2;
  const written = romanised(key);
  let best: Likeness | undefined;
  for (const [at, each] of [name, ...aliases].entries()) {
    const other = normaliseName(each);
    const same = key.length >= TOLD_APART && romanised(other) === written;
    if (!same && other[0] !== key[0]) continue;
    const slips = same ? 0 : editDistance(key, other, best ? best.slips - 1 : most);
    if (slips !== undefined && slips >= 0) best = { key: other, by: at === 0 ? "own" : "other", slips };
    if (best?.slips === 0) return best;
  }
  return best;
}

const LONG = 9;
/** Shorter names are too many to be one when they are written alike. */
const TOLD_APART = 5;
