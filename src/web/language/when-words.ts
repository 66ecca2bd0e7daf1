import type { Bound } from "../../record/interval.ts";
import { dateWords } from "./date-words.ts";
import { t } from "./text.ts";

/** An interval as replies give it. */
interface Told {
  from?: string | undefined;
  to?: string | undefined;
  bound: Bound;
  worded?: string | undefined;
  inferred?: readonly ("from" | "to")[] | undefined;
}

/** When something was, as far as its sources say: '2014', 'about 1999 to 2012', 'until 2001', 'in Antiquity'. */
export function whenWords(when: Told | undefined): string | undefined {
  if (when === undefined) return undefined;
  const { from, to, worded } = when;
  if (from && to && from !== to) return t("when.span", { from: point(when, "from"), to: point(when, "to") });
  if (from) return point(when, "from");
  return to ? t("when.until", { to: point(when, "to") }) : worded;
}

/** The start alone, for a column that says 'since'. */
export function startWords(when: Told | undefined): string | undefined {
  if (when === undefined) return undefined;
  return when.from ? point(when, "from") : when.to ? undefined : when.worded;
}

export function endWords(when: Told | undefined): string | undefined {
  return when?.to && point(when, "to");
}

/** One date; the bound of an interval is that of its start, else of its end. */
function point(when: Told, end: "from" | "to"): string {
  const bound = end === "from" || when.from === undefined ? when.bound : "on";
  const date = t("when.point", { bound, date: dateWords(when[end] ?? "") });
  return when.inferred?.includes(end) ? t("when.inferred", { date }) : date;
}
