import { plural } from "../../assessments/finding.ts";
import type { StateRelation } from "../../assessments/state-relation.ts";
import { percent } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** The city's acts in relation to its own state, for and against; what is not stated is kept out and shown. */
export function stateSection(page: Page, state: StateRelation): string[] {
  const { stated, shares, notStated, domestic, otherStates, positions } = state;
  if (stated.length + notStated.affairs + positions.length + domestic.length + otherStates.length === 0)
    return [];
  return section(page, "With or against its own state, on foreign matters", [
    ...paragraph(
      page,
      cited(
        page,
        `Stated in ${plural(stated.length, "affair")}; not stated in ${notStated.affairs}, which are left out of the shares.`,
        notStated.because,
      ),
    ),
    ...shares.flatMap((line) => item(page, shareWords(page, line))),
    ...affairs(page, "Affair by affair", stated),
    ...affairs(page, "Set apart as domestic", domestic),
    ...affairs(page, "Set apart as another level's or state's part", otherStates),
    ...heldTowards(page, positions),
  ]);
}

function shareWords(page: Page, line: StateRelation["shares"][number]): string {
  const [low, high] = line.interval.map(percent);
  const [least, most] = line.worstCase.map(percent);
  const text = `${labelOf("state-relation", line.relation)}: ${plural(line.affairs, "affair")}, ${percent(line.share)} of those stated (95 % interval ${low} to ${high}; had every silent affair been one, or none: ${least} to ${most})`;
  return cited(page, text, line.because);
}

/** What sources say it holds towards its state. */
export function heldTowards(page: Page, positions: StateRelation["positions"]): string[] {
  return positions.flatMap(({ issue, relation, because }) => {
    const words = relation ? ` (${labelOf("state-relation", relation)})` : "";
    return item(page, cited(page, `Held towards the state: ${issue}${words}`, because));
  });
}

/** Affairs one by one, with what sources say of the state's part. */
export function affairs(page: Page, title: string, lines: StateRelation["stated"]): string[] {
  if (lines.length === 0) return [];
  return [
    `${title} (${lines.length})`,
    ...lines.flatMap(({ title: name, relations, level, first, last, rows, because }) => {
      const span =
        first === undefined ? "date not given" : first === last || !last ? first : `${first} to ${last}`;
      const at = level === "own-national" ? "" : `, ${labelOf("state-level", level)}`;
      const text = `${name}: ${relations.map((relation) => labelOf("state-relation", relation)).join(" and ")}${at}; ${span}; ${plural(rows, "row")}`;
      return item(page, cited(page, text, because));
    }),
  ];
}
