import { standIn } from "../record/draft.ts";
import { THEMES } from "../record/vocabulary.ts";
import { type CellManner, type Told, toldCode, toldWords } from "./mapped-cell.ts";
import { toldInterval } from "./mapped-interval.ts";
import { toldNamed } from "./mapped-named.ts";
import { lacking, listed, type Said, toldFields } from "./mapped-said.ts";
import type { AttributeSpec } from "./mapping-claim.ts";

/** Reads a property of somebody; a row that gives neither text nor object says nothing, and is no mistake. */
export function toldAttribute(spec: AttributeSpec, manner: CellManner): Told<Said> {
  const subject = toldNamed(spec.subject, "place", manner);
  const predicate = toldWords(spec.predicate, manner);
  const object = spec.object && toldNamed(spec.object, "place", manner);
  const rest = toldFields({
    text: spec.text && toldWords(spec.text, manner),
    themes: listed(spec.themes && toldCode(spec.themes, THEMES, manner)),
    valid: toldInterval(spec, manner),
  });
  return (row) => {
    const fields = rest(row);
    const other = object?.(row);
    if (fields.text === undefined && other === undefined) return undefined;
    const who = subject(row);
    if (who === undefined) return lacking(row, "whom it is about", spec.subject);
    const term = predicate(row);
    if (term === undefined) return lacking(row, "the predicate", spec.predicate);
    const says = { kind: "attribute", subject: standIn(0), predicate: term, ...fields } as const;
    if (other === undefined) return { says, named: [who] };
    return { says: { ...says, object: standIn(1) }, named: [who, other] };
  };
}
