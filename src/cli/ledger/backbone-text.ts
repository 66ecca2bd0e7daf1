import type { BackboneReply } from "../../contract/backbone-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Pairs of cities that meet in more bodies, or fewer, than chance gives. */
export function backboneText(reply: BackboneReply, page: Page): string {
  const { asOf, alpha, correction, bodies, cities, seats, tests, total, ties, tailError, notGiven } = reply;
  const how = correction === "holm" ? "corrected by Holm" : "each pair by itself";
  const heading = paragraph(page, page.paint.heading("Backbone of shared memberships"));
  if (cities < 2 && notGiven) return textOf([...heading, ...paragraph(page, notGiven)]);
  return textOf([
    ...heading,
    ...paragraph(
      page,
      `As of ${asOf}: ${counted(cities, "city", "cities")} with ${counted(seats, "seat")} in the ${counted(bodies.length, "body", "bodies")} whose rosters are covered. ${counted(tests, "pair")} tested at ${alpha}, ${how}: ${grouped(total)} kept${ties.length < total ? `, ${grouped(ties.length)} shown` : ""}.`,
    ),
    ...(tailError ? ["", ...paragraph(page, tailWords(tailError))] : []),
    ...(notGiven ? ["", ...paragraph(page, notGiven)] : []),
    ...(total === 0 && !notGiven
      ? [
          "",
          ...paragraph(
            page,
            `No pair meets more often than the sizes of the lists explain${correction === "holm" ? "; --correction none asks less" : ""}.`,
          ),
        ]
      : []),
    ...section(
      page,
      "Pairs, the surest first",
      ties.flatMap(({ between: [one, other], sign, shared, expected, p, adjusted }) =>
        item(
          page,
          `${nameOf(one)} and ${nameOf(other)}: ${shared} together, ${computed(expected)} by chance${sign < 0 ? ", fewer" : ""}; p ${computed(p)}${correction === "holm" ? `, ${computed(adjusted)} corrected` : ""}`,
        ),
      ),
    ),
    ...section(page, "Bodies looked at", paragraph(page, bodies.map(({ name }) => name).join(" · "))),
  ]);
}

function tailWords({ most, compared, of }: NonNullable<BackboneReply["tailError"]>): string {
  const sorts = compared === of ? `all ${grouped(of)}` : `${grouped(compared)} of ${grouped(of)}`;
  return `p is the refined normal approximation, off from the exact one by ${computed(most)} at most among ${sorts} sorts of pair compared; --tails exact leaves no pair to it.`;
}
