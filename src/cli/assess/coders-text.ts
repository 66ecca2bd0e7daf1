import type { CoderAgreement } from "../../assessments/coder-agreement.ts";
import { plural } from "../../assessments/finding.ts";
import type { AlphaTold } from "../../assessments/krippendorff-alpha.ts";
import type { CodersReply } from "../../contract/coders-question.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** How far coders agree on each list; of one list, row by row where they do not. */
export function codersText({ asOf, lists }: CodersReply, page: Page): string {
  const [only, ...others] = lists;
  return textOf([
    ...paragraph(page, "Do coders agree").map(page.paint.heading),
    ...paragraph(
      page,
      `As of ${asOf}. Krippendorff's α, nominal: 1 is agreement in all, 0 what chance gives. Intervals resample whole affairs. From 0.8 on conclusions may rest on the codes, from 0.667 tentative ones; below, none (Krippendorff).`,
    ),
    "",
    ...table(
      page,
      ["List", "Rows", "Affairs", "α", "95 % interval", "Differ", "Bears"],
      lists.flatMap(listRows),
    ),
    ...section(page, "Who coded", codersOf(page, lists)),
    ...(only && others.length === 0
      ? section(page, "Rows on which they differ", differingRows(page, only, only.differing.length))
      : paragraph(page, "hansa coders LIST gives the rows on which they differ.")),
  ]);
}

function listRows({ list, rows, affairs, differingRows, byAffair, ...told }: CoderAgreement): string[][] {
  const first = [list, String(rows), String(affairs), ...figures(told), String(differingRows)];
  return [
    [...first, bears(told)],
    ...(byAffair
      ? [
          [
            "one code an affair",
            "",
            String(affairs),
            ...figures(byAffair),
            String(byAffair.differing),
            bears(byAffair),
          ],
        ]
      : []),
  ];
}

const figures = ({ alpha, interval }: AlphaTold): [string, string] => [
  alpha === undefined ? "not given" : alpha.toFixed(2),
  interval ? range(interval) : "not given",
];

const range = ([low, high]: readonly [number, number]): string => `${low.toFixed(2)} to ${high.toFixed(2)}`;

function bears({ allows, reachesBelow }: AlphaTold): string {
  if (allows === "none") return "no conclusion";
  if (allows === undefined) return "";
  const held = allows === "conclusions" ? "conclusions" : "tentative conclusions";
  return `${held}${reachesBelow ? "; interval reaches below" : ""}`;
}

/** A coder who is no person is told to be none. */
function codersOf(page: Page, lists: readonly CoderAgreement[]): string[] {
  const coders = [...new Set(lists.flatMap(({ coders: of }) => of))].sort();
  return [
    ...(coders.length > 0 ? paragraph(page, coders.join(", ")) : []),
    ...(coders.includes(MACHINE)
      ? paragraph(
          page,
          "language-model is no person: a machine read the rules and the words of the rows, and not the first codes. A human second coder is still wanted.",
        )
      : []),
  ];
}

const MACHINE = "language-model";
const SHOWN = 10;

/** What coders make of one city's affairs. */
export function coderSection(page: Page, coders: CoderAgreement): string[] {
  const { rows, differing, byAffair, alpha, notGiven } = coders;
  const said =
    alpha === undefined
      ? [`Krippendorff's α is not given: ${notGiven}.`]
      : [
          `Krippendorff's α ${inWords(coders)} (nominal, ${plural(rows, "row")} coded by ${coders.coders.join(", ")}). ${conclusion(coders)}`,
        ];
  const affairs =
    byAffair?.alpha === undefined
      ? []
      : [
          `With one code for each of ${plural(coders.affairs, "affair")}: α ${inWords(byAffair)}. ${conclusion(byAffair)}`,
        ];
  return section(page, "Do coders agree", [
    ...[...said, ...affairs].flatMap((words) => paragraph(page, words)),
    ...(rows > 0
      ? paragraph(
          page,
          "Shares and counts above are of the first codes alone. hansa coders tells of all lists.",
        )
      : []),
    ...differingRows(page, coders, SHOWN),
    ...(differing.length > SHOWN ? item(page, `and ${differing.length - SHOWN} more (--json)`) : []),
  ]);
}

/** Beside shares: how far a second reading bears them out, where it bears no firm conclusion. */
export function doubtOfShares(page: Page, { byAffair }: CoderAgreement): string[] {
  if (byAffair?.alpha === undefined || byAffair.allows === "conclusions") return [];
  return paragraph(
    page,
    `A second reading agrees with these codes with α ${inWords(byAffair)}, affair by affair. ${conclusion(byAffair)}`,
  );
}

const inWords = ({ alpha, interval }: AlphaTold): string =>
  `${alpha?.toFixed(2)}${interval ? `, 95 % ${range(interval)}` : ""}`;

function conclusion({ allows, reachesBelow }: AlphaTold): string {
  if (allows === "none" || allows === undefined)
    return "Below 0.667: conclusions from these codes do not hold.";
  const held =
    allows === "conclusions"
      ? "At 0.8 or more, conclusions may rest on the codes"
      : "Between 0.667 and 0.8 only tentative conclusions hold";
  return `${held}${reachesBelow ? "; the interval reaches below that" : ""}.`;
}

function differingRows(page: Page, { list, differing }: CoderAgreement, most: number): string[] {
  return differing.slice(0, most).flatMap(({ what, rows, codes, because }) => {
    const given = codes.map(({ coder, code }) => `${coder}: ${labelOf(list, code)}`).join("; ");
    const alike = rows > 1 ? ` And ${plural(rows - 1, "more row")} of the affair.` : "";
    return item(page, cited(page, `${what}${alike} ${given}`, because));
  });
}
