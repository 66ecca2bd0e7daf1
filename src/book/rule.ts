import * as z from "zod";
import { EntityId, PolityId } from "../record/id.ts";

const Pair = z
  .tuple([PolityId, PolityId])
  .refine(([one, other]) => one !== other, "a tie has two different ends");
const Count = z.number().int().min(1);

/**
 * What would settle a forecast: a small closed language, so that whoever has the ledger can settle it and gets the
 * same answer. The day is the forecast's deadline. 'Begins', 'ends' and 'at least' may come true before it;
 * 'member-on' is of that day alone.
 */
export const Rule = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("tie-begins"), between: Pair }),
    z.strictObject({ kind: z.literal("tie-ends"), between: Pair }),
    z.strictObject({ kind: z.literal("joins"), member: EntityId, body: EntityId }),
    z.strictObject({ kind: z.literal("member-on"), member: EntityId, body: EntityId }),
    z.strictObject({ kind: z.literal("body-ends"), body: EntityId }),
    z.strictObject({ kind: z.literal("members-at-least"), body: EntityId, count: Count }),
    z.strictObject({ kind: z.literal("partners-at-least"), city: PolityId, count: Count }),
  ])
  .meta({ id: "ForecastRule" });
export type Rule = z.infer<typeof Rule>;
