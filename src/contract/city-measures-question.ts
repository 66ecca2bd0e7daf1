import * as z from "zod";
import { Ref } from "../assessments/because.ts";
import { WithKnownAsOf } from "./clocks.ts";
import { SliceTold } from "./graph-question.ts";
import { WithMeant } from "./meant.ts";

const Column = z.strictObject({
  /** The measure's id, with what of it the column holds where it has several. */
  id: z.string(),
  measure: z.string(),
  name: z.string(),
  /** What values are in, where they are no plain numbers. */
  unit: z.string().optional(),
  on: z.enum(["ties", "memberships"]),
  /** Cities that have a value. */
  given: z.number().int(),
  /** Of an estimate: with this probability no value is off by more than the error. */
  sampled: z
    .strictObject({
      error: z.number(),
      probability: z.number(),
      samples: z.number().int(),
      seed: z.number().int(),
    })
    .optional(),
  /** Of numbers of communities, which are names and no amounts: how many, and how clearly apart. */
  communities: z
    .strictObject({ count: z.number().int(), modularity: z.number(), seed: z.number().int() })
    .optional(),
  /** One place for each city, in their order; null where it has no value. */
  values: z.array(z.number().nullable()),
});

/** Every measure of every city of a slice, as a table. */
export const CityMeasuresReply = z
  .strictObject({
    ...SliceTold,
    /** The same of the memberships, where they are in it. */
    memberships: z.string().optional(),
    /** The editions of the code and of the data, and the state of the ledger. */
    version: z.string(),
    dataVersion: z.string(),
    revision: z.string(),
    ties: z.number().int(),
    /** Memberships in bodies whose rosters are covered. */
    seats: z.number().int(),
    cities: z.array(Ref),
    columns: z.array(Column),
    leftOut: z.array(z.strictObject({ measure: z.string(), why: z.string() })),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "CityMeasuresReply" });
export type CityMeasuresReply = z.infer<typeof CityMeasuresReply>;
