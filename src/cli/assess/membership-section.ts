import { plural } from "../../assessments/finding.ts";
import { leadingWords } from "../../assessments/leading-words.ts";
import type { MembershipLine, MembershipPortfolio } from "../../assessments/membership-portfolio.ts";
import type { Roster } from "../../assessments/roster.ts";
import { gradeWords } from "../../wording/grade-words.ts";
import { grouped, percent } from "../../wording/number-words.ts";
import { sinceWords } from "../../wording/when-words.ts";
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
    sinceWords(line.when) ?? NO_DATE,
    ...(line.holds === "no" ? ["ended"] : line.holds === "possible" ? ["may stand on this day"] : []),
    ...(line.status === "disputed" ? ["disputed"] : []),
    rosterWords(line.roster),
    ...(line.note ? [line.note] : []),
  ];
  return cited(page, parts.join(" · "), line.because);
}

/** How much of the roster is on file; overlap is computed only where it is usable. */
export function rosterWords({ onFile, stated, statedAsOf, coverage, usable }: Roster): string {
  if (stated === undefined || coverage === undefined)
    return `roster ${onFile} of a number not given: overlap not computed`;
  const date = statedAsOf ? `, ${statedAsOf}` : "";
  const verdict = usable ? "usable" : "overlap not computed";
  return `roster ${onFile} of ${grouped(stated)}${date} (${percent(coverage)}): ${verdict}`;
}
