import type { Autonomy } from "../../assessments/autonomy.ts";
import { plural } from "../../assessments/finding.ts";
import type { InfluenceChain } from "../../assessments/influence-chain.ts";
import type { AutonomyReply } from "../../contract/autonomy-question.ts";
import { percent } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { coderSection, doubtOfShares } from "./coders-text.ts";
import { competenceSection } from "./competence-section.ts";
import { affairs, heldTowards } from "./state-section.ts";

/** A city and its own national state, on foreign matters: the cases against the leading relation first. */
export function autonomyText(reply: AutonomyReply, page: Page): string {
  return textOf([
    ...head(page, reply),
    ...meantLines(page, reply.meant),
    ...caseSections(page, reply),
    ...shareSection(page, reply),
    ...sliceSections(page, reply),
    ...section(page, "Said of it, but no affair: in no share", heldTowards(page, reply.positions)),
    ...coderSection(page, reply.coders),
    ...chainSections(page, reply),
    ...competenceSection(page, reply),
  ]);
}

function head(page: Page, reply: Autonomy): string[] {
  const { city, asOf, theme, from, to, stated, notStated, domestic, otherStates, leftOut } = reply;
  const asked = [
    theme && `on ${labelOf("theme", theme)}`,
    from && `from ${from}`,
    to && `until ${to}`,
  ].filter(Boolean);
  const apart = [
    [leftOut.withoutTheme, "without a theme, left out"],
    [leftOut.withoutDate, "without a date, left out"],
  ] as const;
  return [
    ...paragraph(page, `${city.name} and its own national state`).map(page.paint.heading),
    ...paragraph(
      page,
      `As of ${asOf}. Affairs on foreign matters${asked.length > 0 ? ` ${asked.join(", ")}` : ""}, as sources tell them; a convenience sample in which quarrels are news.`,
    ),
    ...item(
      page,
      cited(page, `${plural(stated.affairs, "affair")} with the state's part stated`, stated.because),
    ),
    ...item(
      page,
      cited(page, `${plural(notStated.affairs, "affair")} not stated, out of all shares`, notStated.because),
    ),
    ...item(
      page,
      cited(page, `${plural(domestic.affairs, "affair")} on matters at home, set apart`, domestic.because),
    ),
    ...item(
      page,
      cited(
        page,
        `${plural(otherStates.affairs, "affair")} of another state's or level's part, set apart`,
        otherStates.because,
      ),
    ),
    ...apart.flatMap(([{ affairs: count, because }, words]) =>
      count > 0 ? item(page, cited(page, `${plural(count, "affair")} ${words}`, because)) : [],
    ),
  ];
}

function caseSections(page: Page, { leading, against, inLine, stated }: Autonomy): string[] {
  if (stated.affairs === 0)
    return [
      "",
      ...paragraph(page, "No affair states what the national state did or held: no share is given."),
    ];
  if (leading === undefined) return section(page, "No relation leads", affairs(page, "All affairs", against));
  const name = relationWords(leading);
  return [
    ...section(
      page,
      `Cases against: other than '${name}'`,
      against.length > 0 ? affairs(page, "Affair by affair", against) : paragraph(page, "None on file."),
    ),
    ...section(page, `In line: '${name}' leads`, affairs(page, "Affair by affair", inLine)),
  ];
}

function shareSection(page: Page, { shares, prior, stated, notStated, coders }: Autonomy): string[] {
  if (shares.length === 0) return [];
  const range = ([low, high]: readonly [number, number]): string => `${percent(low)} to ${percent(high)}`;
  return section(page, "The seven relations", [
    ...table(
      page,
      ["Relation", "Affairs", "Share", "95 % interval", "Worst case"],
      shares.map(({ relation, affairs: count, share, interval, worstCase }) => [
        relationWords(relation),
        String(count),
        percent(share),
        range(interval),
        range(worstCase),
      ]),
    ),
    ...paragraph(
      page,
      `Interval: Dirichlet, prior 1/${prior.relations} of an affair for each of ${prior.relations} (Perks); it takes the ${plural(stated.affairs, "affair")} for a sample, which they are not. Worst case: none, or all, of the ${notStated.affairs} silent affairs were of the relation, and mixed ones too where it is told in them.`,
    ),
    ...doubtOfShares(page, coders),
  ]);
}

function sliceSections(page: Page, { byTheme, byDecade }: Autonomy): string[] {
  const rows = (slices: Autonomy["byTheme"], words: (of: string) => string, none: string): string[][] =>
    slices.map(({ of, counts, notStated }) => [
      of === undefined ? none : words(of),
      counts.map(({ relation, affairs: count }) => `${relationWords(relation)} ${count}`).join(", ") ||
        "none stated",
      String(notStated.affairs),
    ]);
  const headings = (first: string): string[] => [first, "Stated", "Not stated"];
  return [
    ...section(page, "By theme (an affair of two themes stands under both)", [
      ...table(
        page,
        headings("Theme"),
        rows(byTheme, (of) => labelOf("theme", of), "no theme given"),
      ),
    ]),
    ...section(page, "By decade of its first date", [
      ...table(
        page,
        headings("Decade"),
        rows(byDecade, (of) => of, "no date given"),
      ),
    ]),
  ];
}

function chainSections(page: Page, { city, influence: { own, throughBodies } }: Autonomy): string[] {
  return [
    ...section(
      page,
      "Asked, heard, in the text, adopted, carried out",
      own.length > 0
        ? own.flatMap((chain) => chainLines(page, chain))
        : paragraph(page, `Not coded: no claim on file tells of a demand of ${city.name} itself.`),
    ),
    ...section(
      page,
      "The same of bodies it is a member of (whose part the city's was is not told)",
      throughBodies.flatMap((chain) => chainLines(page, chain)),
    ),
  ];
}

function chainLines(page: Page, { by, on, steps, standing, affair }: InfluenceChain): string[] {
  return [
    ...paragraph(page, `${by.name} → ${on?.name ?? "addressee not given"}`),
    ...steps.flatMap(({ step, told }) =>
      told.flatMap(({ what, themes, contribution, when, because }) => {
        const words = [
          `${labelOf("influence-step", step)}: ${what?.replace(/\.$/, "") ?? notTold(themes)}`,
          when?.from ?? when?.worded,
          contribution && whose(contribution),
        ];
        return item(page, cited(page, words.filter(Boolean).join("; "), because));
      }),
    ),
    ...notCoded(page, steps),
    ...(affair
      ? item(
          page,
          cited(
            page,
            `${plural(affair.rows, "more row")} of the affair, not coded step by step`,
            affair.because,
          ),
        )
      : []),
    ...standing.flatMap(({ standing: held, what, because }) =>
      item(page, cited(page, `standing: ${labelOf("standing", held)}${what ? ` (${what})` : ""}`, because)),
    ),
  ];
}

const whose = (contribution: string): string =>
  contribution === "not-stated" ? "whose doing is not stated" : labelOf("contribution", contribution);

const notTold = (themes: readonly string[] = []): string =>
  ["what is not told", themes.length > 0 && `on ${themes.map((theme) => labelOf("theme", theme)).join(", ")}`]
    .filter(Boolean)
    .join("; ");

function notCoded(page: Page, steps: InfluenceChain["steps"]): string[] {
  const missing = steps.filter(({ told }) => told.length === 0);
  return item(page, `not coded: ${missing.map(({ step }) => labelOf("influence-step", step)).join(", ")}`);
}

const relationWords = (code: string): string => labelOf("state-relation", code);
