import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { Roster } from "../assessments/roster.ts";
import { Day } from "../record/partial-date.ts";
import { WithKnownAsOf } from "./clocks.ts";

const Side = z.strictObject({
  body: Ref,
  roster: Roster,
  /** Members proper that stand on the day, as far as they are on file. */
  members: z.number().int(),
});

const Members = z.array(z.strictObject({ member: Ref, because: Because }));

/** Two networks side by side: whom they share, and whom only one has. */
export const OverlapReply = z
  .strictObject({
    asOf: Day,
    first: Side,
    second: Side,
    shared: Members,
    /** Absent where the other's roster is not covered: then who is missing there may only be missing here. */
    onlyFirst: Members.optional(),
    onlySecond: Members.optional(),
    /** Of all members of either; where both rosters are covered. */
    jaccard: z.number().optional(),
    /** Why something is absent. */
    notGiven: z.array(z.string()),
    ...WithKnownAsOf,
  })
  .meta({ id: "OverlapReply" });
export type OverlapReply = z.infer<typeof OverlapReply>;
