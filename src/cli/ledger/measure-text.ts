import type { MeasureReply, MeasuresReply } from "../../contract/measure-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";

/** All measures, by what they are of. */
export function measuresText({ measures }: MeasuresReply, page: Page): string {
  const groups = Map.groupBy(measures, ({ of }) => of);
  return textOf([
    ...paragraph(
      page,
      `${counted(measures.length, "measure")}; * marks those that are computed on any slice.`,
    ),
    ...[...groups].flatMap(([of, held]) =>
      section(
        page,
        `Of a ${of}`,
        held.flatMap(({ id, name, onSlices }) => item(page, `${id}${onSlices ? " *" : ""} · ${name}`)),
      ),
    ),
  ]);
}

/** A measure on a slice: the graph's value, or its cities with the highest. */
export function measureText(reply: MeasureReply, page: Page): string {
  const { measure, slice, asOf, cities, edges, value, values, given, notGiven } = reply;
  const size = `${grouped(cities)} cities, ${grouped(edges)} ${slice.startsWith("memberships") ? "seats" : "ties"}`;
  return textOf([
    ...paragraph(page, page.paint.heading(measure.name)),
    ...paragraph(page, `On ${slice}, as of ${asOf}: ${size}.`),
    "",
    ...(notGiven ? paragraph(page, notGiven) : []),
    ...(value !== undefined ? paragraph(page, valueWords(value)) : []),
    ...(values ?? []).flatMap(({ rank, city, value: each }) =>
      labelled(
        page,
        `${rank}.`,
        `${computed(each)}  ${city.name}${city.country ? `, ${city.country}` : ""} (${city.id})`,
        6,
      ),
    ),
    ...(given !== undefined && values && given > values.length
      ? ["", ...paragraph(page, `${grouped(given)} cities have a value; --top shows more.`)]
      : []),
    ...section(page, "How it is computed", [
      ...labelled(page, "formula", measure.formula, 12),
      ...labelled(page, "range", measure.range, 12),
      ...labelled(page, "no value", measure.undefinedWhen, 12),
      ...labelled(page, "reference", measure.reference, 12),
    ]),
  ]);
}

function valueWords(value: NonNullable<MeasureReply["value"]>): string {
  if (typeof value === "number") return computed(value);
  const shown = value.slice(0, MOST_SHOWN).map(computed).join(", ");
  return value.length > MOST_SHOWN ? `${shown} … (${grouped(value.length)} in all)` : shown;
}

const MOST_SHOWN = 20;
