import * as z from "zod";
import { Autonomy } from "../assessments/autonomy.ts";
import { LegalCompetence } from "../record/legal-competence.ts";
import { PartialDate } from "../record/partial-date.ts";
import { THEMES } from "../record/vocabulary.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const AutonomyReply = Autonomy.extend({
  /** The law of the city's country on its agreements abroad, as context; absent where no source was read. */
  competence: LegalCompetence.optional(),
  ...WithMeant,
  ...WithKnownAsOf,
}).meta({ id: "AutonomyReply" });
export type AutonomyReply = z.infer<typeof AutonomyReply>;

export const AUTONOMY = {
  method: "get",
  path: "/api/autonomy/{city}",
  summary: "A city's affairs abroad and its own national state: seven relations, cases against first",
  params: z.object({ city: z.string().min(1).describe("Name, 'Name, Country' or id.") }),
  query: z.strictObject({
    theme: z.enum(THEMES).optional().describe("Affairs on this theme alone."),
    from: PartialDate.optional().describe("Affairs that reach into the time from this date on."),
    to: PartialDate.optional().describe("Affairs that began by the end of this date."),
    ...Clocks.shape,
  }),
  reply: AutonomyReply,
  example: "/api/autonomy/Cape%20Town?from=2014",
} as const;
