import { standIn } from "../record/draft.ts";
import { MEMBERSHIP_ROLES, THEMES } from "../record/vocabulary.ts";
import { type CellManner, type Told, toldCode } from "./mapped-cell.ts";
import { toldInterval } from "./mapped-interval.ts";
import { toldNamed } from "./mapped-named.ts";
import { lacking, listed, type Said, toldFields } from "./mapped-said.ts";
import type { CellSpec } from "./mapping-cell.ts";
import type { MembershipSpec } from "./mapping-claim.ts";

const GRADES = { "0": 0, "1": 1, "2": 2, "3": 3 } as const;

/** Reads a membership: who belongs to which body. */
export function toldMembership(spec: MembershipSpec, manner: CellManner): Told<Said> {
  const member = toldNamed(spec.member, "place", manner);
  const body = toldNamed(spec.body, "body", manner);
  const rest = toldFields({
    grade: spec.grade && toldGrade(spec.grade, manner),
    roles: listed(spec.role && toldCode(spec.role, MEMBERSHIP_ROLES, manner)),
    themes: listed(spec.themes && toldCode(spec.themes, THEMES, manner)),
    valid: toldInterval(spec, manner),
  });
  return (row) => {
    const who = member(row);
    if (who === undefined) return lacking(row, "the member", spec.member);
    const where = body(row);
    if (where === undefined) return lacking(row, "the body", spec.body);
    const says = { kind: "membership", member: standIn(0), body: standIn(1), ...rest(row) } as const;
    return { says, named: [who, where] };
  };
}

function toldGrade(spec: CellSpec, manner: CellManner): Told<0 | 1 | 2 | 3> {
  const grade = toldCode(spec, ["0", "1", "2", "3"], manner);
  return (row) => {
    const said = grade(row);
    return said && GRADES[said];
  };
}
