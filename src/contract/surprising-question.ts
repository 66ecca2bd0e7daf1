import * as z from "zod";
import { Studied, StudiedTold, WithCovariate } from "./inference-question.ts";
import { ModelTold } from "./model-told.ts";

export const SurprisingQuery = z
  .strictObject({
    ...Studied,
    ...WithCovariate,
    // The slice's own city is its neighbourhood; here it is the city asked about.
    city: z.string().min(1).describe("The city, by name, 'Name, CC' or id."),
    top: z.coerce.number().int().min(1).max(1000).default(15).describe("How many of each; 15 if absent."),
  })
  .omit({ steps: true })
  .meta({ id: "SurprisingQuery" });
export const SurprisingQuestion = SurprisingQuery.omit({ ties: true, cities: true, covariate: true });
export type SurprisingQuery = z.infer<typeof SurprisingQuery>;

const CityTold = { id: z.string(), name: z.string() };
const ExpectedTold = z.strictObject({ ...CityTold, expected: z.number(), chance: z.number() });

export const SurprisingReply = z
  .strictObject({
    ...StudiedTold,
    ...ModelTold,
    city: z.strictObject(CityTold),
    ownTies: z.number().int(),
    /** Its ties, the least expected first. */
    surprising: z.array(ExpectedTold),
    /** Cities it is not tied to, the most expected first. */
    absent: z.array(ExpectedTold),
    /** Partners of which something is not given. */
    notGiven: z.array(z.strictObject(CityTold)),
  })
  .meta({ id: "SurprisingReply" });
export type SurprisingReply = z.infer<typeof SurprisingReply>;
