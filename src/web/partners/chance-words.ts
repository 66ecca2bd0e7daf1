import { t } from "../language/text.ts";

/** A chance as people weigh it: in percent, and a small one as one in so many. */
export function chanceWords(chance: number): string {
  if (chance >= 0.01) return t("number.percent", { n: Number((100 * chance).toPrecision(2)) });
  return chance > 0 ? t("partner.oneIn", { n: Number((1 / chance).toPrecision(2)) }) : t("partner.noChance");
}
