import * as z from "zod";
import { ClaimId } from "./id.ts";
import { PartialDate } from "./partial-date.ts";

/** What only a reader of the argument can judge; what other sources decide is worked out and never written down. */
export const JUDGED = ["does-not-follow", "in-tension"] as const;

/** A reader's judgement on a claim: that it does not follow from what it was drawn from, or stands against it. */
export const Judgement = z
  .strictObject({
    id: z.string().min(1),
    claim: ClaimId,
    verdict: z.enum(JUDGED),
    /** The statements it was drawn from, or against which it stands. */
    from: z.array(ClaimId).optional(),
    reason: z.string().min(1),
    /** Who judged so. */
    judge: z.string().min(1),
    judged: PartialDate,
  })
  .meta({ id: "Judgement" });
export type Judgement = z.infer<typeof Judgement>;
