import type { Assessment } from "../../assessments/assess.ts";

/** The claims that a city's value of a measure rests on: memberships that stand, or ties in force. */
export function standingBecause(
  { memberships, ties }: Pick<Assessment, "memberships" | "ties">,
  measure: string,
): readonly string[] {
  return (measure.startsWith("interlock") ? memberships.standing : ties.inForce).because;
}
