import { plural } from "../../assessments/finding.ts";
import { leadingWords } from "../../assessments/leading-words.ts";
import type { MembershipLine, MembershipPortfolio } from "../../assessments/membership-portfolio.ts";
import type { Roster } from "../../assessments/roster.ts";
import { gradeWords } from "../../wording/grade-words.ts";
import { figureWords, grouped, percent } from "../../wording/number-words.ts";
import { sinceWords, whenWords } from "../../wording/when-words.ts";
import { cited } from "../text/cited.ts";
import { inWords, NO_DATE } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** The bodies a city is in, each with its grade, roles, dates and how complete its roster on file is. */
export function membershipSection(page: Page, memberships: MembershipPortfolio): string[] {
  const { bodies, standing, leading, personalSeats, lines } = memberships;
  if (lines.length === 0) return section(page, "Networks", paragraph(page, "No membership is on file."));
  return section(
    page,
    `Networks: ${plural(bodies.value, "body", "bodies")} recorded here, ${standing.value} standing on this day`,
    [
      ...paragraph(
        page,
        cited(page, `Leading roles: ${leadingWords(memberships)}`, [
          ...leading.because,
          ...personalSeats.flatMap(({ because }) => because),
        ]),
      ),
      ...lines.flatMap((line) => item(page, membershipWords(page, line))),
    ],
  );
}

function membershipWords(page: Page, line: MembershipLine): string {
  const parts = [
    line.body.name,
    gradeWords(line.grade),
    ...(line.roles.length > 0 ? [line.roles.map(inWords).join(", ")] : []),
    ...standingWords(line),
    ...(line.status === "disputed" ? ["disputed"] : []),
    rosterWords(line.roster),
    ...(line.note ? [line.note] : []),
  ];
  return cited(page, parts.join(" · "), line.because);
}

/** Since when, and whether it stands; an attendance is of its date alone, it neither goes on nor ends. */
export function standingWords({
  grade,
  roles,
  when,
  holds,
}: Pick<MembershipLine, "grade" | "roles" | "when" | "holds">): string[] {
  if (grade === 0 && roles.length === 0) return [whenWords(when) ?? NO_DATE];
  const stands = holds === "no" ? ["ended"] : holds === "possible" ? ["may stand on this day"] : [];
  return [sinceWords(when) ?? NO_DATE, ...stands];
}

/** How much of the roster is on file; overlap is computed only where it is usable. */
export function rosterWords(roster: Roster): string {
  const { onFile, stated, statedAsOf, coverage, usable, outOfDate, otherwise } = roster;
  if (otherwise)
    return `roster ${onFile}; size ${figureWords(otherwise.figure)}${otherwise.asOf ? `, ${otherwise.asOf}` : ""}, not comparable with rows: overlap not computed`;
  if (stated === undefined || coverage === undefined)
    return `roster ${onFile} of a number not given: overlap not computed`;
  const date = statedAsOf ? `, ${statedAsOf}` : "";
  const far = outOfDate ? ", counted long before or after this day" : "";
  const verdict = `${usable ? "usable" : "overlap not computed"}${far}`;
  if (onFile > stated)
    return `roster ${grouped(onFile)} on file, more than the ${grouped(stated)} stated${date}: ${verdict}`;
  return `roster ${onFile} of ${grouped(stated)}${date} (${percent(coverage)}): ${verdict}`;
}
