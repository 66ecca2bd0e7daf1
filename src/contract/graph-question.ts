import * as z from "zod";
import { GraphStatistics } from "../assessments/graph-statistics.ts";
import { Day } from "../record/partial-date.ts";
import { THEMES, TIE_FORMS } from "../record/vocabulary.ts";
import { Clocks, codes, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

/** Which ties a graph is made of; all conditions must hold, of a list one must. */
export const Slice = z.object({
  form: codes(TIE_FORMS).optional().describe("Only ties of these forms, as some source names them."),
  theme: codes(THEMES).optional().describe("Only ties that some source links to one of these themes."),
  source: z
    .string()
    .min(1)
    .optional()
    .describe("Only ties that this source tells of, as it alone tells them; by id."),
  network: z
    .string()
    .min(1)
    .optional()
    .describe("Only ties among the members of this network, by name or id."),
  region: z
    .string()
    .min(1)
    .optional()
    .describe("Only ties within a region or subregion of the United Nations, or a country by code or name."),
  city: z.string().min(1).optional().describe("Only the neighbourhood of this city, by name or id."),
  steps: z.coerce
    .number()
    .int()
    .min(1)
    .max(3)
    .optional()
    .describe("How many ties away it reaches; 1 if absent."),
});
export type Slice = z.infer<typeof Slice>;

export const GraphQuery = z
  .strictObject({ ...Slice.shape, ...Clocks.shape })
  .refine(({ city, steps }) => steps === undefined || city !== undefined, {
    path: ["steps"],
    message: "Belongs to a city; name the city, too",
  })
  .meta({ id: "GraphQuery" });
export type GraphQuery = z.infer<typeof GraphQuery>;

/** Which graph a figure is of. */
export const SliceTold = {
  /** In words: 'ties among members of C40'. */
  slice: z.string(),
  asOf: Day,
};

export const GraphReply = z
  .strictObject({ ...SliceTold, ...GraphStatistics.shape, ...WithMeant, ...WithKnownAsOf })
  .meta({ id: "GraphReply" });
export type GraphReply = z.infer<typeof GraphReply>;
