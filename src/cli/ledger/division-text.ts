import type { MeasureReply } from "../../contract/measure-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { labelled, type Page, paragraph } from "../text/page.ts";

type Division = NonNullable<MeasureReply["division"]>;

/** The communities of a slice, the `top` largest of them each with the cities that have most partners. */
export function divisionLines(
  page: Page,
  { modularity, seed, communities }: Division,
  top: number,
): string[] {
  const [shown, rest] = [communities.slice(0, top), communities.slice(top)];
  return [
    ...paragraph(
      page,
      `${counted(communities.length, "community", "communities")}; modularity ${computed(modularity)}, seed ${seed}. Of each its number, its cities, and those of most partners.`,
    ),
    "",
    ...shown.flatMap(({ number, size, members }) =>
      labelled(page, `${number}.`, `${counted(size, "city", "cities")}: ${membersWords(members)}`, 6),
    ),
    ...(rest.length === 0 ? [] : ["", ...paragraph(page, restWords(rest))]),
  ];
}

const MOST_NAMED = 6;

function membersWords(members: Division["communities"][number]["members"]): string {
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = members.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
}

function restWords(rest: Division["communities"]): string {
  const [largest, smallest] = [rest[0]?.size ?? 0, rest.at(-1)?.size ?? 0];
  const sizes = largest === smallest ? `${largest}` : `${smallest} to ${largest}`;
  return `${grouped(rest.length)} more, of ${sizes} ${largest === 1 ? "city" : "cities"} each: --top shows more of them, --json all with all their cities, and hansa measure --all has a column of each city's number.`;
}
