import * as z from "zod";
import { Because } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Sentence } from "../record/say.ts";
import { DIRECTIONS, ESTIMATES, VERDICTS } from "../theses/thesis.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

export const ThesesQuery = z.strictObject(Clocks.shape).meta({ id: "ThesesQuery" });
export type ThesesQuery = z.infer<typeof ThesesQuery>;

/** What a figure is: a share, how many times what chance gives, a difference of shares or indices, ln of a ratio, a chance, a loss. */
export const FIGURE_UNITS = ["share", "times chance", "difference", "ln ratio", "chance", "loss"] as const;

const Estimate = z.strictObject({
  estimate: z.enum(ESTIMATES),
  says: z.string(),
  unit: z.enum(FIGURE_UNITS),
  value: z.number().optional(),
  /** 95 %, or the bounds between which the truth is looked for. */
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** Had all that is silent been on one side, then on the other. */
  worst: z.tuple([z.number(), z.number()]).optional(),
  /** Of what the figure is dealt anew: what chance gives. */
  expected: z.number().optional(),
  p: z.number().optional(),
  /** Whether p counts what is as far off on either side, or what is as high only. */
  pSide: z.enum(["two-sided", "as high"]).optional(),
  /** Why there is no figure. */
  why: Sentence.optional(),
  direction: z.enum(DIRECTIONS),
  /** For the thesis where the whole interval lies so, against it where it lies beyond the other mark. */
  supportsIf: z.enum(["above", "below"]),
  supports: z.number(),
  against: z.number(),
  /** Of something near what the statement says: told beside, and no part of the answer. */
  aside: z.literal(true).optional(),
  rests: z.strictObject({
    /** Which ties, affairs or seats, and how many. */
    slice: Sentence,
    from: z.string().optional(),
    to: z.string().optional(),
    claims: z.number().int(),
    sources: z.number().int(),
    /** Where they are few enough to be read one by one. */
    because: Because.optional(),
  }),
  /** What to read it with. */
  caution: Sentence.optional(),
  /** The command that tells more. */
  command: z.string(),
});
export type ThesisEstimate = z.infer<typeof Estimate>;

const Told = z.strictObject({
  id: z.string(),
  says: z.string(),
  said: z.array(
    z.strictObject({ claim: z.string(), section: z.string().optional(), footnote: z.string().optional() }),
  ),
  verdict: z.enum(VERDICTS),
  estimates: z.array(Estimate),
  /** Where nothing on file bears on it. */
  missing: z.string().optional(),
  changes: z.string(),
});
export type ThesisTold = z.infer<typeof Told>;

const Head = { asOf: Day, seed: z.number().int(), cautions: z.array(z.string()) };

export const ThesesReply = z
  .strictObject({ ...Head, theses: z.array(Told), ...WithKnownAsOf })
  .meta({ id: "ThesesReply" });
export type ThesesReply = z.infer<typeof ThesesReply>;

export const ThesisReply = z
  .strictObject({ ...Head, thesis: Told, ...WithKnownAsOf })
  .meta({ id: "ThesisReply" });
export type ThesisReply = z.infer<typeof ThesisReply>;
