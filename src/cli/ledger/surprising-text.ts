import type { SurprisingReply } from "../../contract/surprising-question.ts";
import { counted } from "../../wording/number-words.ts";
import { type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { cautionLines, modelLines, studiedLines } from "./studied-text.ts";

/** Which ties of a city the pattern of all does not lead one to expect. */
export function surprisingText(reply: SurprisingReply, page: Page): string {
  const { city, ownTies, surprising, absent, notGiven } = reply;
  return textOf([
    ...studiedLines(page, `${city.name}: which of its ties surprise`, reply),
    ...paragraph(
      page,
      `Expected: ties of each pair by states, sizes, networks and distance, as all ties together have it, made to add up to the ${counted(ownTies, "tie")} of ${city.name}.`,
    ),
    ...section(page, "Its ties, the least expected first", rows(page, surprising)),
    ...section(page, "Not tied, the most expected first", rows(page, absent)),
    ...section(
      page,
      "Something is not given",
      notGiven.length > 0 ? paragraph(page, notGiven.map(({ name }) => name).join(", ")) : [],
    ),
    ...modelLines(page, reply),
    ...cautionLines(page, reply),
  ]);
}

function rows(page: Page, told: SurprisingReply["surprising"]): string[] {
  return table(
    page,
    ["city", "expected ties", "chance of a tie"],
    told.map(({ name, expected, chance }) => [
      name,
      expected.toPrecision(2),
      chance < 0.001 ? "< 0.1 %" : `${(100 * chance).toFixed(1)} %`,
    ]),
  );
}
