import type { Identity } from "../../assessments/identity.ts";
import { figure } from "../../assessments/sentence.ts";
import { sinceWords } from "../../wording/when-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { inWords, NO_DATE, nameOf } from "../text/in-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Who the actor is: where it lies, every figure with its boundary and date, what sources call it. */
export function identitySection(page: Page, who: Identity): string[] {
  return section(page, "Who", [
    ...item(page, lies(who)),
    ...(who.aliases.length > 0 ? item(page, `Also called ${who.aliases.join(", ")}`) : []),
    ...(who.nested.length > 0
      ? item(page, `Other actors within it: ${who.nested.map(nameOf).join(", ")}`)
      : []),
    ...who.worded.flatMap(({ name, because }) => item(page, cited(page, `Named as "${name}"`, because))),
    ...who.figures.flatMap((line) => item(page, figureLine(page, line))),
    ...who.traits.flatMap(({ predicate, text, when, because }) =>
      item(
        page,
        cited(
          page,
          `${inWords(predicate)}: ${text}${when ? `, ${sinceWords(when) ?? NO_DATE}` : ""}`,
          because,
        ),
      ),
    ),
  ]);
}

function lies({ within, country }: Identity): string {
  if (country === undefined) return "Country not given";
  return `Lies in ${[...within.map(({ name }) => name), country.name].filter(once).join(", ")}`;
}

type Figure = Identity["figures"][number];

export function figureLine(
  page: Page,
  { metric, figure: amount, boundary, asOf, status, because }: Figure,
): string {
  const within =
    boundary === "not-said" ? "boundary not given" : `boundary: ${labelOf("boundary", boundary)}`;
  const disputed = status === "disputed" ? ", disputed" : "";
  const text = `${metricWords(metric)}: ${figure(amount)}; ${within}; ${asOf ?? "date not given"}${disputed}`;
  return cited(page, text, because);
}

/** 'Statistic' says nothing of what is counted; the unit does. */
function metricWords(metric: string): string {
  return metric === "has_statistic" ? "other figure" : inWords(metric.replace(/^has_/, ""));
}

const once = (name: string, at: number, all: readonly string[]): boolean => all.indexOf(name) === at;
