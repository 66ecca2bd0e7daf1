import type { JudgementsAdded, JudgementsHeld } from "../../workbench/own-judgements.ts";
import { item, type Page, paragraph, textOf } from "../text/page.ts";

/** A reader's judgements, each with its reason and who judged. */
export function judgementsText(reply: JudgementsHeld | JudgementsAdded, page: Page): string {
  const there = "there" in reply ? reply.there : 0;
  return textOf([
    ...(reply.judgements.length === 0 && there === 0
      ? paragraph(
          page,
          "No judgements of yours are on file. hansa sources judgements add --help tells how one is added.",
        )
      : []),
    ...linesOf(reply, page),
    ...(there > 0 ? paragraph(page, `On file already: ${there}.`) : []),
  ]);
}

export const withdrawnText = (reply: JudgementsHeld, page: Page): string =>
  textOf([...paragraph(page, "Taken back:"), ...linesOf(reply, page)]);

const linesOf = ({ judgements }: JudgementsHeld, page: Page): string[] =>
  judgements.flatMap(({ id, claim, verdict, from, reason, judge, judged }) =>
    item(
      page,
      `${id}: ${claim} ${verdict}${from && from.length > 0 ? ` (${from.join(", ")})` : ""}. ${reason} ${judge}, ${judged}`,
    ),
  );
