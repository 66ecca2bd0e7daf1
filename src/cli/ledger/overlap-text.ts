import type { OverlapReply } from "../../contract/overlap-question.ts";
import { counted, percent } from "../../wording/number-words.ts";
import { rosterWords } from "../assess/membership-section.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Two networks side by side: whom they share, and whom only one has. */
export function overlapText(reply: OverlapReply, page: Page): string {
  const { first, second, asOf, shared, onlyFirst, onlySecond, jaccard, notGiven } = reply;
  const list = (members: OverlapReply["shared"]): string[] =>
    members.flatMap(({ member, because }) => item(page, cited(page, nameOf(member), because)));
  return textOf([
    ...paragraph(page, page.paint.heading(`${first.body.name} and ${second.body.name}`)),
    ...paragraph(page, `As of ${asOf}, of the members on file.`),
    "",
    ...[first, second].flatMap(({ body, roster, members }) =>
      item(page, `${body.name}: ${counted(members, "member")} standing; ${rosterWords(roster)}`),
    ),
    ...item(
      page,
      jaccard === undefined
        ? `Overlap: not given. ${notGiven.join("; ") || "One of them has no member on file"}.`
        : `Overlap: ${counted(shared.length, "member")} shared, ${percent(jaccard)} of all members of both.`,
    ),
    ...section(page, `In both (${shared.length})`, list(shared)),
    ...section(
      page,
      `Only in ${first.body.name} (${onlyFirst?.length ?? "not given"})`,
      list(onlyFirst ?? []),
    ),
    ...section(
      page,
      `Only in ${second.body.name} (${onlySecond?.length ?? "not given"})`,
      list(onlySecond ?? []),
    ),
  ]);
}
