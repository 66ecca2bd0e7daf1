import type { Claim } from "../record/claim.ts";
import { instant } from "./instant.ts";

/** What a block of edges is of. */
export type EdgeKind = "tie" | "membership";

/**
 * The columns of a row of a block. All but `seq`, the claim's number, `grade` and `stint` hold the number of a
 * text; 0 is nothing.
 */
export const EDGE_COLUMNS = {
  tie: ["seq", "recorded", "source", "valid", "a", "b", "form", "state"],
  membership: ["seq", "recorded", "source", "valid", "member", "body", "roles", "grade", "stint"],
} as const;

/** A grade or a stint that no source gives; 0 is a grade. */
export const NOT_GIVEN = -1;

/** The row of a tie or membership, in the order of its columns; nothing for a claim of another kind. */
export function edgeCells(
  { says, source, recorded }: Claim,
  seq: number,
  no: (text: string) => number,
): { kind: EdgeKind; cells: number[] } | undefined {
  if (says.kind !== "tie" && says.kind !== "membership") return undefined;
  const origin = [seq, no(instant(recorded)), no(source), says.valid ? no(JSON.stringify(says.valid)) : 0];
  if (says.kind === "tie") {
    const [a, b] = says.between;
    return { kind: "tie", cells: [...origin, no(a), no(b), no(says.form), says.state ? no(says.state) : 0] };
  }
  const { member, body, roles, grade = NOT_GIVEN, stint = NOT_GIVEN } = says;
  const terms = [roles ? no(JSON.stringify(roles)) : 0, grade, stint];
  return { kind: "membership", cells: [...origin, no(member), no(body), ...terms] };
}
