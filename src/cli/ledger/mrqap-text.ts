import type { MrqapReply } from "../../contract/mrqap-question.ts";
import { grouped } from "../../wording/number-words.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { pTold, signed } from "./gravity-text.ts";
import { cautionLines, modelLines, studiedLines } from "./studied-text.ts";

/** A model of all pairs of cities, tested by permuting them, in figures. */
export function mrqapText(reply: MrqapReply, page: Page): string {
  const { head, figures, note } = WORDS[reply.model];
  return textOf([
    ...studiedLines(page, "What goes with ties, tested by permuting cities", reply),
    "",
    ...table(
      page,
      ["about", "covariate", ...head, "p"],
      reply.terms.map((term) => [term.about, term.name, ...figures(term).map(signed), pTold(term.pTwoSided)]),
    ),
    "",
    ...paragraph(page, note(reply)),
    ...modelLines(page, reply),
    ...cautionLines(page, reply),
  ]);
}

interface Words {
  readonly head: readonly string[];
  readonly figures: (term: MrqapReply["terms"][number]) => readonly number[];
  readonly note: (reply: MrqapReply) => string;
}

const WORDS: Readonly<Record<MrqapReply["model"], Words>> = {
  linear: {
    head: ["per 1,000 pairs", "standardised", "t"],
    figures: ({ coefficient, standardised, t = 0 }) => [1000 * coefficient, standardised, t],
    note: ({ draws, rSquared = 0 }) =>
      `Least squares over pairs, tied or not (MRQAP, double semi-partialling): 'per 1,000 pairs' is how many more of them are tied for one unit more. ${pWords(draws, "t")} The model explains ${(100 * rSquared).toFixed(1)} % of the variance.`,
  },
  logit: {
    head: ["ln odds", "per deviation", "z"],
    figures: ({ coefficient, standardised, z = 0 }) => [coefficient, standardised, z],
    note: ({ draws, explained = 0 }) =>
      `Logistic regression over pairs, tied or not (MRQAP, double semi-partialling, of Rao's score z): 'ln odds' is what one unit more adds to the ln odds of a tie, 'per deviation' what one standard deviation more adds. ${pWords(draws, "z")} The model explains ${(100 * explained).toFixed(1)} % of the deviance.`,
  },
};

function pWords(draws: number, statistic: string): string {
  return `p: the share of ${grouped(draws)} permutations of the cities, and of what was found, in which ${statistic} of the covariate, freed of the others, lies as far from 0.`;
}
