import * as z from "zod";
import { Because, Count, Ref, When } from "../assessments/because.ts";
import { PartOfWorld } from "../assessments/part-of-world.ts";
import { Roster } from "../assessments/roster.ts";
import { Status } from "../ledger/fact.ts";
import { Holding } from "../ledger/holds-on.ts";
import { Entity } from "../record/entity.ts";
import { MEMBERSHIP_ROLES } from "../record/vocabulary.ts";
import { WithKnownAsOf } from "./clocks.ts";
import { FactLine } from "./fact-line.ts";

const Member = z.strictObject({
  member: Ref,
  /** Where the United Nations put its country. */
  region: z.string().optional(),
  subregion: z.string().optional(),
  grade: z.number().int().optional(),
  roles: z.array(z.enum(MEMBERSHIP_ROLES)),
  when: When.optional(),
  holds: Holding,
  status: Status,
  because: Because,
});

/** A body: what it is, who is in it and how complete that list is, what it did, what overlaps with it. */
export const NetworkReply = z
  .strictObject({
    body: Ref,
    entity: Entity,
    asOf: z.string(),
    roster: Roster,
    /** Founding, end, seat, successor, scope, counts: every fact on file about the body itself. */
    facts: z.array(FactLine),
    members: z.array(Member),
    countries: z.array(
      z.strictObject({ code: z.string(), name: z.string(), members: z.number().int(), because: Because }),
    ),
    /** Every part of the world, with the members of the day there: 0 is of the rows on file. */
    regions: z.array(PartOfWorld.extend({ members: Count })),
    episodes: z.array(FactLine),
    /** Networks that share members; only between bodies at least 80 % covered. */
    overlaps: z.array(
      z.strictObject({
        body: Ref,
        shared: z.number().int(),
        /** Of all members of either, over the members proper that stand on the day. */
        jaccard: z.number(),
        /** The claims of the shared members in both bodies. */
        because: Because,
      }),
    ),
    overlapsNotComputed: z.string().optional(),
    /** What overlaps are computed on. */
    overlapGraph: z.string(),
    ...WithKnownAsOf,
  })
  .meta({ id: "NetworkReply" });
export type NetworkReply = z.infer<typeof NetworkReply>;
