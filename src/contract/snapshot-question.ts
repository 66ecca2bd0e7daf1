import * as z from "zod";
import { When } from "../assessments/because.ts";
import { ROW_CHANGES } from "../ledger/snapshot-diff.ts";
import { CLAIM_KINDS } from "../record/says.ts";
import { Clocks, codes, WithKnownAsOf } from "./clocks.ts";

export const SnapshotQuery = z
  .strictObject({
    before: z.string().min(1).describe("Source id of the earlier snapshot."),
    after: z.string().min(1).describe("Source id of the later snapshot."),
    change: codes(ROW_CHANGES).optional().describe("Only rows of these changes."),
    ...Clocks.shape,
    limit: z.coerce.number().int().min(0).max(5000).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .meta({ id: "SnapshotQuery" });
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

const Snapshot = z.strictObject({
  source: z.string(),
  title: z.string(),
  /** Published on this date, or read on it where no date of publishing is given. */
  date: z.string().optional(),
  read: z.literal(true).optional(),
  rows: z.number().int(),
});

const Change = z
  .strictObject({
    change: z.enum(ROW_CHANGES),
    kind: z.enum(CLAIM_KINDS),
    sentence: z.string(),
    /** The row's own date, whatever snapshot it is first found in. */
    when: When.optional(),
    /** The claims, in the earlier and in the later snapshot. */
    before: z.string().optional(),
    after: z.string().optional(),
    fields: z.array(
      z.strictObject({ field: z.string(), before: z.string().optional(), after: z.string().optional() }),
    ),
  })
  .meta({ id: "SnapshotChange" });

/** Two snapshots of one source, row by row. A new row is not a new agreement, and one that is gone not one that ended. */
export const SnapshotReply = z
  .strictObject({
    before: Snapshot,
    after: Snapshot,
    /** What to mind when reading the differences. */
    warnings: z.array(z.string()),
    counts: z.strictObject({
      added: z.number().int(),
      gone: z.number().int(),
      redated: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
    }),
    /** New rows by their own dates: from before the earlier snapshot, from its date on, or without one. */
    addedByDate: z.strictObject({
      earlier: z.number().int(),
      since: z.number().int(),
      undated: z.number().int(),
    }),
    /** Rows that are gone and gave an end of their own. */
    goneWithEnd: z.number().int(),
    changes: z.array(Change),
    total: z.number().int(),
    ...WithKnownAsOf,
  })
  .meta({ id: "SnapshotReply" });
export type SnapshotReply = z.infer<typeof SnapshotReply>;
