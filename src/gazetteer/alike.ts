import { editDistance } from "./edit-distance.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Bearer, Place } from "./place.ts";

/** The name of a place that is nearest to another name, and how far it is from it. */
export interface Likeness {
  readonly key: string;
  readonly by: Bearer["by"];
  readonly slips: number;
}

/** The nearest of a place's names, if it is few enough slips away for its length and begins with the same letter. */
export function alike(key: string, { name, aliases = [] }: Place): Likeness | undefined {
  const most = key.length < LONG ? 1 : 2;
  let best: Likeness | undefined;
  for (const [at, each] of [name, ...aliases].entries()) {
    const other = normaliseName(each);
    if (other[0] !== key[0]) continue;
    const slips = editDistance(key, other, best ? best.slips - 1 : most);
    if (slips !== undefined && slips >= 0) best = { key: other, by: at === 0 ? "own" : "other", slips };
    if (best?.slips === 0) return best;
  }
  return best;
}

const LONG = 9;
