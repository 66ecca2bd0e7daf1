import type { When } from "../assessments/because.ts";

/** When something held, as far as its sources say: 'since 2014', 'about 1999 to 2012', 'in Antiquity'. */
export function whenWords(when: When | undefined): string | undefined {
  if (when === undefined) return undefined;
  const { from, to, worded } = when;
  if (from && to) return from === to ? point(when, "from") : `${point(when, "from")} to ${point(when, "to")}`;
  if (from) return point(when, "from");
  if (to) return `until ${point(when, "to")}`;
  return worded;
}

/** The start alone, for a column that says 'since'. */
export function startWords(when: When | undefined): string | undefined {
  if (when === undefined) return undefined;
  return when.from ? point(when, "from") : when.to ? undefined : when.worded;
}

export function endWords(when: When | undefined): string | undefined {
  return when?.to && point(when, "to");
}

/** One date; the bound of an interval is that of its start, else of its end. */
function point(when: When, end: "from" | "to"): string {
  const date = when[end];
  const bound = when.bound !== "on" && (end === "from" || when.from === undefined) ? `${when.bound} ` : "";
  const inferred = when.inferred?.includes(end) ? " (inferred)" : "";
  return `${bound}${date}${inferred}`;
}
