import * as z from "zod";
import { PartialDate } from "../record/partial-date.ts";
import { Sentence } from "../record/say.ts";
import { Clocks } from "./clocks.ts";

const File = z.string().min(1).optional();
const Asked = {
  split: PartialDate.optional().describe(
    "Ties dated before this day are known; those from it on came later. If absent, the year that leaves a third of the dated ties for later.",
  ),
  knownAsOf: Clocks.shape.knownAsOf,
  publishedUntil: Clocks.shape.publishedUntil,
  seed: z.coerce.number().int().nonnegative().default(1).describe("Of all that is drawn; 1 if absent."),
};

/** Whether a row of the comparison of two cities moves the forecast of a tie, on the ties on file or on lists. */
export const DifferenceQuery = z
  .strictObject({
    train: File.describe("Dated ties: two ids and a date a line; the ties on file if absent."),
    test: File.describe("Ties that came later, written the same way."),
    cities: File.describe("The cities: id, country, latitude, longitude, population."),
    ...Asked,
  })
  .refine(({ train, test }) => test === undefined || train !== undefined, {
    path: ["train"],
    message: "Belongs to --test: give the list of ties known, too",
  });
export type DifferenceQuery = z.infer<typeof DifferenceQuery>;

/** Over HTTP no file is named. */
export const DifferenceQuestion = z.strictObject(Asked).meta({ id: "DifferenceQuery" });

const Gain = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });
const PairedGain = z.strictObject({
  /** Mean − ln likelihood a pair without it, less that with it: above 0 it forecasts better. 95 %. */
  logLoss: Gain,
  averagePrecision: Gain,
  from: z.strictObject({ logLoss: z.number(), averagePrecision: z.number() }),
});
const Level = z.strictObject({ apart: z.number(), chance: z.number() });

/** Hardly: the whole interval lies within a hundredth of the loss, to either side. */
export const MOVES = ["better", "worse", "hardly", "cannot tell"] as const;

export const DifferenceReply = z
  .strictObject({
    /** Which ties. */
    of: z.string(),
    split: z.string(),
    seed: z.number().int(),
    known: z.number().int(),
    newTies: z.number().int(),
    /** New ties and pairs drawn at random, ten to each, that forecasts are scored on. */
    pairs: z.number().int(),
    learntFrom: z.number().int(),
    how: z.string(),
    leftOut: z.strictObject({
      undated: z.number().int(),
      toItself: z.number().int(),
      unlisted: z.number().int(),
      misread: z.number().int(),
    }),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        says: z.string(),
        /** A ratio of two cities, steps of a scale, or how many the two have in common. */
        measures: z.enum(["ratio", "steps", "common"]),
        /** Known of today alone, and taken for every year. */
        ofToday: z.boolean(),
        moves: z.enum(MOVES),
        gain: PairedGain.optional(),
        /** With the sign of the difference beside its size, seen from the city with more partners. */
        signedGain: PairedGain.optional(),
        /** ln odds for each unit: of ln where a ratio or common, of a step. */
        coefficient: z.number().optional(),
        /** The mean chance, were all pairs as close as the closest tenth, and as far apart as the farthest. */
        effect: z.strictObject({ low: Level, high: Level }).optional(),
        given: z.number().optional(),
        /** Why nothing can be told. */
        why: Sentence.optional(),
      }),
    ),
    together: z.strictObject({ moves: z.enum(MOVES), gain: PairedGain }).optional(),
    /** Rows of a comparison that no forecast was asked with, and why. */
    notAsked: z.array(z.strictObject({ id: z.string(), why: Sentence })),
    cautions: z.array(Sentence),
  })
  .meta({ id: "DifferenceReply" });
export type DifferenceReply = z.infer<typeof DifferenceReply>;

export const DIFFERENCE_QUESTION = {
  method: "get",
  path: "/api/difference-to-forecast",
  summary: "Whether a row of the comparison of two cities moves the forecast of a tie between them",
  query: DifferenceQuestion,
  reply: DifferenceReply,
  example: "/api/difference-to-forecast?split=2005",
} as const;
