import type { GROUPINGS } from "../../contract/inference-question.ts";
import { grouped } from "../language/number-words.ts";
import { coded, spoken, t } from "../language/text.ts";

/** Two digits after the point, so that figures of a column stand under one another. */
export function hundredths(value: number): string {
  return withDigits(value, 2);
}

/** A coefficient or an index with its sign. */
export function signed(value: number, digits = 2): string {
  return value < 0 ? `−${withDigits(-value, digits)}` : `+${withDigits(value, digits)}`;
}

function withDigits(value: number, digits: number): string {
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(spoken(), shown).format(value);
}

export function pWords(p: number): string {
  return p < 0.001 ? t("inference.pSmall", { p: grouped(0.001) }) : grouped(Number(p.toFixed(3)));
}

/** A chance to a tenth of a percent. */
export function chanceWords(chance: number): string {
  return chance < 0.001
    ? t("inference.chanceSmall", { p: grouped(0.1) })
    : t("number.percent", { n: Number((100 * chance).toFixed(1)) });
}

/** What cities are put into groups by; a bloc by its name. */
export function groupingWords(by: (typeof GROUPINGS)[number], bloc?: string): string {
  return bloc ?? coded("grouping", by) ?? by;
}
