import type { Says } from "../record/says.ts";

/** Grade 0 without a role: was at a meeting or signed one text, without joining. */
export function isAttendance(says: Says): boolean {
  return says.kind === "membership" && says.grade === 0 && !says.roles?.length;
}
