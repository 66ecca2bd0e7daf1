import { t } from "../language/text.ts";

/** A chance in per cent to two figures: its interval tells no more, and small ones are set beside one another. */
export function lapseWords(chance: number): string {
  return t("lapse.percent", { n: Number((100 * chance).toPrecision(2)) });
}
