import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";

interface ShakenOrder {
  /** The share of draws in which the first stands before the second. */
  ahead: number;
  /** The share of draws that turn the order of equal weights; absent where these give none. */
  flips?: number | undefined;
  draws: number;
}

/** An order that fewer draws than this turn does not hang on the weights. */
const STEADY = 0.05;

/** What shaken weights say of the order of two cities: first of all whether there is one. */
export function orderWords(one: string, other: string, { ahead, flips, draws }: ShakenOrder): string {
  const told = { one, other, share: percent(ahead), draws };
  if (flips === undefined) return t("order.none", told);
  return flips >= STEADY ? t("order.turned", { ...told, flips: percent(flips) }) : t("order.steady", told);
}
