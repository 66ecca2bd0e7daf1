import type { ThesisEstimate } from "../../contract/thesis-question.ts";
import { computed, grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** Three digits, with a true minus. */
export function digits(value: number): string {
  const shown = computed(Math.abs(value));
  return value < 0 ? `−${shown}` : shown;
}

/** The figure with its unit, its interval, the worst case and p. */
export function figureWords({ unit, value, lower, upper, worst, p, pSide }: ThesisEstimate): string {
  const range = { lower: digits(lower ?? 0), upper: digits(upper ?? 0) };
  const side = pSide === "two-sided" ? "both" : "upper";
  const unitWords = label("thesis-unit", unit);
  return [
    value === undefined
      ? t("thesis.between", { unit: unitWords, ...range })
      : t("thesis.figure", { unit: unitWords, value: digits(value), ...range }),
    worst && t("thesis.worst", { lower: digits(worst[0]), upper: digits(worst[1]) }),
    p !== undefined &&
      (p < 0.001 ? t("thesis.pSmall", { side, p: grouped(0.001) }) : t("thesis.p", { side, p: digits(p) })),
  ]
    .filter(Boolean)
    .join("; ");
}
