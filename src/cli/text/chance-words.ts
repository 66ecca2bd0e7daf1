import { grouped } from "../../wording/number-words.ts";

/** A chance as people weigh it: in percent, and a small one as one in so many. */
export function chanceWords(chance: number): string {
  if (chance >= 0.01) return `${Number((100 * chance).toPrecision(2))} %`;
  return chance > 0 ? `1 in ${grouped(Number((1 / chance).toPrecision(2)))}` : "none";
}
