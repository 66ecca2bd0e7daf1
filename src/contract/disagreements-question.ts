import * as z from "zod";
import { CityDisagreements, SHOWN } from "../assessments/city-disagreements.ts";
import { Clocks, codes, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const DisagreementsQuery = z
  .strictObject({
    with: z.string().min(1).optional().describe("Only the ties with this partner: name or id."),
    network: z.string().min(1).optional().describe("Only the membership in this body: name or id."),
    only: codes(SHOWN)
      .optional()
      .describe(
        "Only what some source says otherwise, what is not told by both sides, or what a complete list lacks.",
      ),
    ...Clocks.shape,
    limit: z.coerce.number().int().min(0).max(1000).default(200),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .refine((asked) => asked.with === undefined || asked.network === undefined, {
    path: ["network"],
    message: "Give a partner or a network, not both",
  })
  .meta({ id: "DisagreementsQuery" });
export type DisagreementsQuery = z.infer<typeof DisagreementsQuery>;

export const DisagreementsReply = CityDisagreements.extend({ ...WithMeant, ...WithKnownAsOf }).meta({
  id: "DisagreementsReply",
});
export type DisagreementsReply = z.infer<typeof DisagreementsReply>;
