import { standIn } from "../record/draft.ts";
import type { Quantity } from "../record/says.ts";
import { BOUNDARIES, THEMES } from "../record/vocabulary.ts";
import { type CellManner, type Told, toldCode, toldNumber, toldWords } from "./mapped-cell.ts";
import { toldDate } from "./mapped-interval.ts";
import { toldNamed } from "./mapped-named.ts";
import { lacking, listed, type Said, toldFields } from "./mapped-said.ts";
import type { CellSpec } from "./mapping-cell.ts";
import type { ObservationSpec } from "./mapping-claim.ts";

/** Reads a number, or words in its place, about somebody. A row that gives neither says nothing, and is no mistake. */
export function toldObservation(spec: ObservationSpec, manner: CellManner): Told<Said> {
  const subject = toldNamed(spec.subject, "place", manner);
  const metric = toldWords(spec.metric, manner);
  const asOf = spec.asOf && toldDate(spec.asOf, manner);
  const rest = toldFields({
    measured: spec.measured && toldWords(spec.measured, manner),
    figure: spec.value && toldQuantity(spec.value, spec.unit, manner),
    text: spec.text && toldWords(spec.text, manner),
    boundary: spec.boundary && toldCode(spec.boundary, BOUNDARIES, manner),
    asOf: asOf && ((row) => asOf(row)?.from?.date),
    themes: listed(spec.themes && toldCode(spec.themes, THEMES, manner)),
  });
  return (row) => {
    const fields = rest(row);
    if (fields.figure === undefined && fields.text === undefined) return undefined;
    const who = subject(row);
    if (who === undefined) return lacking(row, "whom it is about", spec.subject);
    const measure = metric(row);
    if (measure === undefined) return lacking(row, "the metric", spec.metric);
    return { says: { kind: "observation", subject: standIn(0), metric: measure, ...fields }, named: [who] };
  };
}

/** Reads a number with its unit; a number whose unit is not given is a problem of the row. */
export function toldQuantity(
  value: CellSpec,
  unit: CellSpec | undefined,
  manner: CellManner,
): Told<Quantity> {
  const number = toldNumber(value, manner);
  const words = unit && toldWords(unit, manner);
  return (row) => {
    const read = number(row);
    if (read === undefined) return undefined;
    const of = words?.(row);
    if (of === undefined) return lacking(row, "the unit of the number", unit ?? value);
    return { value: read.value, unit: of, ...(read.bound && { bound: read.bound }) };
  };
}
