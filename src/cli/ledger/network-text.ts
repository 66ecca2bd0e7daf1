import { plural } from "../../assessments/finding.ts";
import type { NetworkReply } from "../../contract/network-reply.ts";
import type { NetworksReply } from "../../contract/replies.ts";
import { gradeWords } from "../../wording/grade-words.ts";
import { percent } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { rosterWords, standingWords } from "../assess/membership-section.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Bodies with their sort, scope, founding and how much of the roster is on file. */
export function networksText({ networks, total }: NetworksReply, offset: number, page: Page): string {
  const last = offset + networks.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  return textOf([
    ...paragraph(
      page,
      `${plural(total, "body", "bodies")}${networks.length > 0 ? `; ${offset + 1} to ${last} shown` : ""}${more}.`,
    ),
    ...networks.flatMap(({ body, sort, scope, founded, ended, roster, themes }) =>
      item(
        page,
        [
          `${body.name} (${body.id})`,
          labelOf("body-sort", sort),
          scope === "not-stated" ? "scope not given" : scope,
          founded ? `founded ${founded}` : "founding not given",
          ...(ended ? [`ended ${ended}`] : []),
          rosterWords(roster),
          ...(themes.length > 0 ? [themes.map((theme) => labelOf("theme", theme)).join(", ")] : []),
        ].join(" · "),
      ),
    ),
  ]);
}

/** A body: what is on file about it, who is in it, what it did and what overlaps with it. */
export function networkText(reply: NetworkReply, page: Page): string {
  const { body, asOf, roster, facts, members, countries, episodes } = reply;
  const sentences = (lines: NetworkReply["facts"]): string[] =>
    lines.flatMap(({ sentence, claims }) =>
      item(
        page,
        cited(
          page,
          sentence,
          claims.map(({ id }) => id),
        ),
      ),
    );
  return textOf([
    ...paragraph(page, page.paint.heading(`${body.name} (${body.id})`)),
    ...paragraph(page, `As of ${asOf}. ${cited(page, capital(rosterWords(roster)), roster.because)}`),
    ...section(page, "On file about it", sentences(facts)),
    ...section(
      page,
      `Members on file (${members.length})`,
      members.flatMap((line) => item(page, memberWords(page, line))),
    ),
    ...section(
      page,
      `Countries (${countries.length})`,
      paragraph(
        page,
        countries
          .map(({ name, members: held, because }) => cited(page, `${name} ${held}`, because))
          .join(", ") || "none on file",
      ),
    ),
    ...section(page, `Episodes (${episodes.length})`, sentences(episodes)),
    ...overlapSection(page, reply),
  ]);
}

function overlapSection(page: Page, { overlaps, overlapsNotComputed, overlapGraph }: NetworkReply): string[] {
  return section(page, "Overlap with other networks", [
    ...(overlapsNotComputed ? paragraph(page, overlapsNotComputed) : []),
    ...(overlaps.length > 0 ? paragraph(page, `Graph: ${overlapGraph}.`) : []),
    ...overlaps.flatMap(({ body, shared, jaccard, because }) => {
      const text = `${body.name}: ${plural(shared, "member")} shared, ${percent(jaccard)} of all members of both`;
      return item(page, cited(page, text, because));
    }),
  ]);
}

function memberWords(page: Page, line: NetworkReply["members"][number]): string {
  const parts = [
    nameOf(line.member),
    gradeWords(line.grade),
    ...(line.roles.length > 0 ? [line.roles.map((role) => labelOf("membership-role", role)).join(", ")] : []),
    ...standingWords(line),
    ...(line.status === "disputed" ? ["disputed"] : []),
  ];
  return cited(page, parts.join(" · "), line.because);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
