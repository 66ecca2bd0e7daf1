import type { GravityReply } from "../../contract/inference-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { type Page, paragraph, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { cautionLines, modelLines, studiedLines } from "./studied-text.ts";

/** A gravity model in figures. */
export function gravityText(reply: GravityReply, page: Page): string {
  return textOf([
    ...studiedLines(page, `What goes with ties of pairs of ${reply.unit}`, reply),
    ...stateLines(page, reply),
    "",
    ...table(
      page,
      ["about", "covariate", "coefficient", "95 %", "times", "p"],
      reply.terms.map(({ about, name, coefficient, lower, upper, p }) => [
        about,
        name,
        signed(coefficient),
        `${signed(lower)} to ${signed(upper)}`,
        Math.exp(coefficient).toPrecision(3),
        pTold(p),
      ]),
    ),
    "",
    ...paragraph(
      page,
      `ln of the expected ties of a pair, by Poisson pseudo-maximum likelihood; errors know that pairs share ${reply.unit}. 'Times' is what one unit more multiplies the expected ties by. The model explains ${(100 * reply.explained).toFixed(1)} % of the deviance.${reply.errorsMended ? " The errors are too rough to rest on: a variance below 0 was put to 0." : ""}`,
    ),
    ...modelLines(page, reply),
    ...cautionLines(page, reply),
  ]);
}

/** Which states are in play, and which ties are counted between them. */
function stateLines(page: Page, { states, pairs }: GravityReply): string[] {
  if (states === undefined) return [];
  const { inPlay, tiedPairs, between, within, withoutState, outOfRegister, ofIncomplete, effects } = states;
  return paragraph(
    page,
    [
      `${counted(inPlay, "state")} with a city here; ${grouped(tiedPairs)} of ${grouped(pairs.possible)} pairs of them have ties, ${grouped(between)} in all, and the others count as 0.`,
      `${counted(within, "tie")} within one state left out.`,
      ...(withoutState > 0
        ? [`${counted(withoutState, "tie")} of a city whose state is not given left out.`]
        : []),
      ...(outOfRegister > 0
        ? [`${counted(outOfRegister, "tie")} between two other states than the register's left out.`]
        : []),
      ...(ofIncomplete > 0
        ? [
            `${counted(ofIncomplete, "tie")} are of pairs that are out of the fit since something is not given.`,
          ]
        : []),
      ...(effects
        ? [
            `Each of ${counted(effects.states, "state")} has an effect of its own, which takes all that is of one state alone; the effects explain ${(100 * effects.explained).toFixed(1)} % of the deviance by themselves.`,
            ...(effects.withoutTies > 0
              ? [`${counted(effects.withoutTies, "state")} without a tie abroad are out with their pairs.`]
              : []),
          ]
        : [
            "Where cities are listed because they have a tie, how many a state has, and how large they are, hangs on its ties: these two tell of the list more than of the world, and hold much of what else would tell.",
          ]),
    ].join(" "),
  );
}

export function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

export function pTold(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
