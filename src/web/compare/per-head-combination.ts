import type { Comparison } from "../../assessments/compare.ts";
import type { PerHead } from "../../assessments/per-head.ts";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** One choice of a population for each city, with what it does to every count. */
export interface Combination {
  id: string;
  populations: PerHead["populations"];
  /** Why its ratios are not fair. */
  unfair?: string;
  rows: { label: string; perMillion: readonly number[]; flipsOrder: boolean }[];
}

/** The reply lists combinations under each count; the page reads counts under each combination. */
export function combinationsOf({ perHead }: Comparison): Combination[] {
  return (perHead[0]?.combinations ?? []).map((taken, at) => ({
    id: taken.populations.map(({ because }) => because.join()).join(";"),
    populations: taken.populations,
    ...(taken.unfair && { unfair: taken.unfair }),
    rows: perHead.flatMap(({ label: counted, combinations }) => {
      const own = combinations[at];
      if (own === undefined) return [];
      const { perMillion, flipsOrder } = own;
      return [{ label: counted, flipsOrder, perMillion }];
    }),
  }));
}

export function populationWords({ figure, boundary, asOf }: PerHead["populations"][number]): string {
  const within = boundary === "not-said" ? t("compare.boundaryNotGiven") : label("boundary", boundary);
  return `${figureWords(figure)}, ${within}, ${asOf ? dateWords(asOf) : t("compare.noDate")}`;
}
