import { plural } from "../../assessments/finding.ts";
import type { NetworkCompany } from "../../assessments/network-company.ts";
import type { NetworkProfile } from "../../assessments/network-profile.ts";
import { figure as figureOf } from "../../assessments/sentence.ts";
import { percent } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { rosterWords } from "../assess/membership-section.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

const SHOWN = 15;

const KIN_WORDS = {
  part_of: { to: "Part of", from: "Has a part:" },
  initiative_of: { to: "Begun by", from: "Began" },
  founded_by: { to: "Founded by", from: "Founded" },
  evolved_into: { to: "Became", from: "Was before it" },
} as const;

const WHY_NOT_HELD: Readonly<Record<NonNullable<NetworkProfile["notHeld"]>, string>> = {
  roster: "its roster on file is not complete enough to say who is missing",
  "out-of-date": "its members were counted more than ten years from this day",
  ended: "it has ended; ask for a day before with --as-of",
  "no-member": "no member of this day is on file",
};

/** A network among networks: members in time, themes and means, whom it shares, whom it alone has, who is missing. */
export function networkProfileText(profile: NetworkProfile, page: Page): string {
  const { body, asOf, roster, members, notHeld, ended } = profile;
  return textOf([
    ...paragraph(page, page.paint.heading(`${body.name} (${body.id})`)),
    ...paragraph(
      page,
      `As of ${asOf}${ended ? `; ended ${ended}` : ""}. ${cited(page, plural(members.value, "member"), members.because)}; ${rosterWords(roster)}.`,
    ),
    ...timeSection(page, profile),
    ...themeSection(page, profile),
    ...partSection(page, profile),
    ...(notHeld ? paragraph(page, `Not held against other networks: ${WHY_NOT_HELD[notHeld]}.`) : []),
    ...companySection(page, profile),
    ...carrierSection(page, profile),
    ...candidateSection(page, profile),
  ]);
}

function timeSection(page: Page, { time: { years, undated } }: NetworkProfile): string[] {
  const told = years.filter(({ joined, left }) => joined.value + left.value > 0);
  return section(page, "Members in time", [
    ...told.flatMap(({ year, joined, left, sure, edge, possible }) =>
      item(
        page,
        cited(
          page,
          `${year}: ${joined.value} joined, ${left.value} left; ${sure + edge} standing at its end${possible > 0 ? `, ${possible} more possibly` : ""}`,
          [...joined.because, ...left.because],
        ),
      ),
    ),
    ...(undated.value > 0
      ? item(page, cited(page, `Beginning not given: ${undated.value}`, undated.because))
      : []),
  ]);
}

function themeSection(page: Page, { themes, instruments, means }: NetworkProfile): string[] {
  return section(page, "Themes and instruments", [
    ...themes.flatMap(({ theme, stated, acts }) =>
      item(page, cited(page, labelOf("theme", theme), [...stated, ...acts])),
    ),
    ...instruments.flatMap(({ instrument, stated, acts }) =>
      item(page, cited(page, `By ${labelOf("instrument", instrument)}`, [...stated, ...acts])),
    ),
    ...means.flatMap(({ words, because }) => item(page, cited(page, `By ${words}`, because))),
  ]);
}

function partSection(page: Page, { partOf, parts, kin }: NetworkProfile): string[] {
  return section(page, "Sub-networks", [
    ...kin.counted.flatMap(({ figure, text, because }) => {
      const told = figure ? figureOf(figure) : (text ?? "a number not given");
      return item(page, cited(page, `A source counts ${told}`, because));
    }),
    ...kin.lines
      .filter(({ relation }) => relation !== "part_of")
      .flatMap(({ relation, way, other, because }) =>
        item(page, cited(page, `${KIN_WORDS[relation][way]} ${other.name} (${other.id})`, because)),
      ),
    ...(partOf ? item(page, `Part of ${partOf.name} (${partOf.id})`) : []),
    ...parts.flatMap(({ body, roster }) => item(page, `${body.name} (${body.id}) · ${rosterWords(roster)}`)),
  ]);
}

function companySection(page: Page, { body, company }: NetworkProfile): string[] {
  if (company === undefined) return [];
  const { bodies, overlaps, groups } = company;
  const nameAt = (at: number): string => bodies[at]?.body.name ?? "";
  return [
    ...section(
      page,
      "Overlap with other networks",
      overlaps
        .filter(({ between: [first] }) => first === 0)
        .flatMap(({ between: [, other], shared, jaccard }) =>
          item(
            page,
            cited(
              page,
              `${nameAt(other)}: ${shared.value} shared, ${percent(jaccard)} of both`,
              shared.because,
            ),
          ),
        ),
    ),
    ...section(
      page,
      "Members by the other networks they sit in",
      groups
        .slice(0, SHOWN)
        .flatMap(({ with: others, members, because }) =>
          item(
            page,
            cited(
              page,
              `${others.length === 0 ? "In none of them" : others.map(nameAt).join(" and ")}: ${members.length}`,
              because,
            ),
          ),
        ),
    ),
    ...exclusiveLines(page, body.name, company),
  ];
}

function exclusiveLines(page: Page, name: string, { exclusive, notCompared }: NetworkCompany): string[] {
  return [
    ...section(page, `Only through ${name}`, [
      ...paragraph(
        page,
        cited(
          page,
          `${plural(exclusive.members.length, "member")} in none of ${exclusive.among} other networks with covered rosters: ${exclusive.members.map(nameOf).join(", ") || "none"}.`,
          exclusive.because,
        ),
      ),
    ]),
    ...section(
      page,
      "Not compared: rosters too incomplete",
      notCompared.flatMap(({ body: other, roster, shared }) =>
        item(
          page,
          cited(
            page,
            `${other.name}: ${shared.value} shared on file; ${rosterWords(roster)}`,
            shared.because,
          ),
        ),
      ),
    ),
  ];
}

function carrierSection(page: Page, { carriers }: NetworkProfile): string[] {
  return section(
    page,
    "Cities that may carry a theme from one network to another",
    (carriers?.lines ?? []).slice(0, SHOWN).flatMap(({ theme, from, to, cities, reached }) => {
      const acting = cities.filter(({ acted }) => acted.length > 0);
      const who =
        acting.length > 0
          ? `${acting.map(({ city }) => city.name).join(", ")} acted on it`
          : "none acted on it on file";
      return item(
        page,
        cited(
          page,
          `${labelOf("theme", theme)}, from ${from.name} to ${to.name}: ${plural(cities.length, "city", "cities")} in both, ${who}; ${plural(reached, "member")} there sit in no covered network on it`,
          acting.flatMap(({ acted }) => acted),
        ),
      );
    }),
  );
}

function candidateSection(page: Page, { candidates }: NetworkProfile): string[] {
  if (candidates === undefined) return [];
  const { lines, kinds, peers, ranked } = candidates;
  return section(page, "Who is like its members and is none", [
    ...paragraph(
      page,
      `An order by likeness, no forecast.${ranked === undefined ? "" : ` A member stands above another city in ${percent(ranked)} of pairs.`} In two or more of ${peers.map(({ name }) => name).join(", ") || "no peer"}: ${kinds.peers}; as large as half of the members: ${kinds.large}; in a country without a member: ${kinds.country}.`,
    ),
    ...lines.slice(0, SHOWN).flatMap(({ city, score, reasons, because }) => {
      const told = reasons.filter(({ weight }) => weight > 0).map(({ of, name }) => `${of} ${name}`);
      return item(page, cited(page, `${nameOf(city)} ${score.toFixed(1)}: ${told.join(", ")}`, because));
    }),
  ]);
}
