import type { MrqapReply } from "../../contract/mrqap-question.ts";
import { grouped } from "../../wording/number-words.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { pTold, signed } from "./gravity-text.ts";
import { cautionLines, modelLines, studiedLines } from "./studied-text.ts";

/** A model of all pairs of cities, tested by permuting them, in figures. */
export function mrqapText(reply: MrqapReply, page: Page): string {
  return textOf([
    ...studiedLines(page, "What goes with ties, tested by permuting cities", reply),
    "",
    ...table(
      page,
      ["about", "covariate", "per 1,000 pairs", "standardised", "t", "p"],
      reply.terms.map(({ about, name, coefficient, standardised, t, pTwoSided }) => [
        about,
        name,
        signed(1000 * coefficient),
        signed(standardised),
        signed(t),
        pTold(pTwoSided),
      ]),
    ),
    "",
    ...paragraph(
      page,
      `Least squares over pairs, tied or not (MRQAP, double semi-partialling): 'per 1,000 pairs' is how many more of them are tied for one unit more. p: the share of ${grouped(reply.draws)} permutations of the cities, and of what was found, in which t of the covariate, freed of the others, lies as far from 0. The model explains ${(100 * reply.rSquared).toFixed(1)} % of the variance.`,
    ),
    ...modelLines(page, reply),
    ...cautionLines(page, reply),
  ]);
}
