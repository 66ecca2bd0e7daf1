import type { MeasureReply } from "../../contract/measure-question.ts";
import { computed, counted } from "../../wording/number-words.ts";

type Chance = NonNullable<MeasureReply["chance"]>;

/** By what was drawn anew: one of them, and what rewiring keeps and leaves to chance. */
const KEPT: Readonly<Record<Chance["on"], readonly [one: string, rewired: string]>> = {
  ties: ["tie", "every city keeps its number of ties, and whom they lead to is left to chance"],
  listings: ["listing", "every city lists as many and is listed by as many, and whom is left to chance"],
  memberships: [
    "seat",
    "every city keeps its number of bodies and every body its number of members, and who sits where is left to chance",
  ],
};

/** A figure beside chance: by which model, z, p and how p is counted. */
export function nullModelWords(chance: Chance): string[] {
  const { on, model, cities, edges, drawnEdges, mean, deviation, z, p, pUpper, pLower } = chance;
  const [one, rewired] = KEPT[on];
  const how =
    model === "rewired"
      ? `rewired: ${rewired}`
      : `by the configuration model: loose ends are joined at random, and loops and repeats left out; ${counted(Math.round(drawnEdges), one)} remain on average`;
  return [
    `Drawn from ${counted(edges, one)} of ${counted(cities, "city", "cities")}, ${how}.`,
    `Chance gives ${computed(mean)}, deviation ${computed(deviation)}; z ${z === undefined ? "not given, as all draws agree" : computed(z)}.`,
    `p ${computed(p)}, two-sided; as much or more ${computed(pUpper)}, as little or less ${computed(pLower)}: each (1 + draws as far out) / (1 + draws).`,
  ];
}
