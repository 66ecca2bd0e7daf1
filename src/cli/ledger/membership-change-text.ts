import type { Ref } from "../../assessments/because.ts";
import type { MembershipChangeReply } from "../../contract/membership-change-question.ts";
import { gradeWords } from "../../wording/grade-words.ts";
import { counted, grouped, percent } from "../../wording/number-words.ts";
import { whenWords } from "../../wording/when-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { rosterWords } from "../assess/membership-section.ts";
import { cited } from "../text/cited.ts";
import { inWords, NO_DATE, nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** What a city would gain by joining a network, or lose by leaving it. */
export function membershipChangeText(reply: MembershipChangeReply, page: Page): string {
  const { change, city, network, asOf, roster, others, overlaps, left, notKnown } = reply;
  const joins = change === "join";
  return textOf([
    ...paragraph(
      page,
      page.paint.heading(
        joins ? `${nameOf(city)} joining ${network.name}` : `${nameOf(city)} leaving ${network.name}`,
      ),
    ),
    ...paragraph(page, `As of ${asOf}: ${counted(others, "other member")} on file; ${rosterWords(roster)}.`),
    ...section(page, joins ? "What it would gain" : "What it would lose", onlyHereLines(reply, page)),
    ...section(
      page,
      "What it holds there",
      reply.held.flatMap(({ grade, roles, when, because }) =>
        item(
          page,
          cited(
            page,
            [gradeWords(grade), ...roles.map(inWords), when ? whenWords(when) : NO_DATE].join(", "),
            because,
          ),
        ),
      ),
    ),
    ...section(page, "Who is there", thereLines(reply, page)),
    ...section(
      page,
      `Overlap with its ${joins ? "present" : "other"} networks`,
      overlaps.length > 0
        ? overlaps.flatMap((overlap) => item(page, overlapWords(overlap, page)))
        : paragraph(page, "It sits in no other network on file."),
    ),
    ...section(page, "Fee", feeLines(reply, page)),
    ...section(
      page,
      "Who left it before",
      left.flatMap(({ member, on, because }) =>
        item(page, cited(page, `${nameOf(member)}, ${on ?? NO_DATE}`, because)),
      ),
    ),
    ...section(
      page,
      "What is not known",
      notKnown.flatMap(({ text }) => item(page, text)),
    ),
  ]);
}

const SHOWN = 12;

function named(places: readonly Ref[]): string {
  const more = places.length > SHOWN ? ` and ${grouped(places.length - SHOWN)} more` : "";
  return places.slice(0, SHOWN).map(nameOf).join(", ") + more;
}

function onlyHereLines({ onlyHere, themes, others }: MembershipChangeReply, page: Page): string[] {
  const { members, share, countries, people, tied } = onlyHere;
  if (others === 0) return paragraph(page, "No other member is on file.");
  const unknown = people.notGiven > 0 ? `, and ${grouped(people.notGiven)} of which it is not given` : "";
  return [
    ...item(
      page,
      `${counted(members.length, "member")} on file that it meets in none of its other networks${share === undefined ? "" : `, ${percent(share)} of the others`}${members.length > 0 ? `: ${named(members)}` : ""}`,
    ),
    ...item(
      page,
      countries.length > 0
        ? `${counted(countries.length, "country", "countries")} met nowhere else: ${countries.join(", ")}`
        : "No country that it does not meet elsewhere",
    ),
    ...item(page, `Cities of ${grouped(people.known)} inhabitants among them${unknown}`),
    ...(tied.length > 0 ? item(page, `Tied with it all the same: ${named(tied)}`) : []),
    ...item(
      page,
      themes.length === 0
        ? "Themes: not given"
        : `Themes: ${themes.map((theme) => labelOf("theme", theme)).join(", ")}; in none of its other networks: ${onlyHere.themes.map((theme) => labelOf("theme", theme)).join(", ") || "none"}`,
    ),
  ];
}

function thereLines({ there }: MembershipChangeReply, page: Page): string[] {
  const { countries, partners, leading } = there;
  return [
    ...(countries.length > 0
      ? item(
          page,
          `${counted(countries.length, "country", "countries")}, most from ${countries
            .slice(0, SHOWN)
            .map(({ code, members }) => `${code} (${members})`)
            .join(", ")}`,
        )
      : []),
    ...item(page, partners.length > 0 ? `Partners of its own: ${named(partners)}` : "No partner of its own"),
    ...leading
      .slice(0, SHOWN)
      .flatMap(({ member, roles, because }) =>
        item(page, cited(page, `${nameOf(member)}: ${roles.map(inWords).join(", ")}`, because)),
      ),
  ];
}

function overlapWords(
  { network, shared, jaccard, ofSmaller, roster }: MembershipChangeReply["overlaps"][number],
  page: Page,
): string {
  const shares =
    jaccard === undefined || ofSmaller === undefined
      ? `; overlap not given, ${roster.usable ? "since not all members are on file" : "its roster is not known to be complete"}`
      : `, ${percent(jaccard)} of all of both, ${percent(ofSmaller)} of the smaller`;
  return cited(page, `${network.name}: ${grouped(shared.value)} shared${shares}`, shared.because);
}

function feeLines({ fees }: MembershipChangeReply, page: Page): string[] {
  if (fees.length === 0) return paragraph(page, "Not given.");
  return fees.flatMap(({ words, because }) => item(page, cited(page, words, because)));
}
