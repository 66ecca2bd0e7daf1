import { standIn } from "../record/draft.ts";
import { LEGAL_FORMS, SIGNATORY_LEVELS, THEMES, TIE_FORMS, TIE_STATES } from "../record/vocabulary.ts";
import { type CellManner, type Told, toldCode, toldWords } from "./mapped-cell.ts";
import { toldInterval } from "./mapped-interval.ts";
import { toldNamed } from "./mapped-named.ts";
import { lacking, listed, type Said, toldFields } from "./mapped-said.ts";
import type { TieSpec } from "./mapping-claim.ts";

const ENDS: readonly [string, string] = [standIn(0), standIn(1)];

/** Reads a tie: two ends that are named, and a form that is told. */
export function toldTie(spec: TieSpec, manner: CellManner): Told<Said> {
  const [one, other] = spec.between;
  const first = toldNamed(one, "place", manner);
  const second = toldNamed(other, "place", manner);
  const form = toldCode(spec.form, TIE_FORMS, manner);
  const rest = toldFields({
    state: spec.state && toldCode(spec.state, TIE_STATES, manner),
    themes: listed(spec.themes && toldCode(spec.themes, THEMES, manner)),
    purpose: spec.purpose && toldWords(spec.purpose, manner),
    legalForm: spec.legalForm && toldCode(spec.legalForm, LEGAL_FORMS, manner),
    signatory: spec.signatory && toldCode(spec.signatory, SIGNATORY_LEVELS, manner),
    valid: toldInterval(spec, manner),
  });
  return (row) => {
    const ours = first(row);
    if (ours === undefined) return lacking(row, "one end of the tie", one);
    const theirs = second(row);
    if (theirs === undefined) return lacking(row, "the other end of the tie", other);
    const called = form(row);
    if (called === undefined) return lacking(row, "the form of the tie", spec.form);
    const between: [string, string] = [ENDS[0], ENDS[1]];
    return { says: { kind: "tie", between, form: called, ...rest(row) }, named: [ours, theirs] };
  };
}
