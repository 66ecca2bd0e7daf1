import type { GravityReply } from "../../contract/inference-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

type Studied = Pick<GravityReply, "slice" | "asOf" | "cities" | "ties" | "passedOver" | "seed" | "caution">;

/** Which ties an answer is of. */
export function studiedLines(page: Page, heading: string, studied: Studied): string[] {
  const { slice, asOf, cities, ties, passedOver, seed } = studied;
  const { notCities, unlisted, repeated } = passedOver;
  const left = [
    ...(notCities > 0 ? [`${counted(notCities, "tie")} with a region, a state or no city`] : []),
    ...(unlisted > 0 ? [`${counted(unlisted, "row")} with a city that is not listed`] : []),
    ...(repeated > 0 ? [`${counted(repeated, "row")} that repeat a pair`] : []),
  ];
  return [
    ...paragraph(page, page.paint.heading(heading)),
    ...paragraph(
      page,
      `${slice[0]?.toUpperCase()}${slice.slice(1)}, as of ${asOf}: ${counted(ties, "tied pair")} of ${counted(cities, "city", "cities")}. Seed ${seed}.`,
    ),
    ...(left.length > 0 ? paragraph(page, `Left out: ${left.join("; ")}.`) : []),
  ];
}

/** What a model is made of and what is not in it. */
export function modelLines(
  page: Page,
  { pairs, leftOut }: Pick<GravityReply, "pairs" | "leftOut">,
): string[] {
  const { possible, used, drawnUntied, incomplete, registerOf } = pairs;
  return [
    "",
    ...paragraph(
      page,
      [
        `${grouped(possible)} pairs could be tied; ${grouped(used)} are in the fit${drawnUntied === undefined ? "" : `, ${grouped(drawnUntied)} untied ones drawn to stand for all`}.`,
        ...(incomplete > 0 ? [`${grouped(incomplete)} are out since something of them is not given.`] : []),
        ...(registerOf
          ? [
              `All ties lead abroad from ${registerOf}: pairs without it, or within it, are taken as not listed.`,
            ]
          : []),
      ].join(" "),
    ),
    ...section(
      page,
      "Covariates left out",
      leftOut.flatMap(({ name, why }) => item(page, `${name}: ${why}`)),
    ),
  ];
}

export function cautionLines(page: Page, { caution }: Studied): string[] {
  return ["", ...paragraph(page, caution).map(page.paint.quiet)];
}
