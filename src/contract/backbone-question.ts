import * as z from "zod";
import { Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

const Flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

export const BackboneQuery = z
  .strictObject({
    alpha: z.coerce
      .number()
      .gt(0)
      .lt(1)
      .default(0.05)
      .describe("The chance of a tie kept by mistake: of any at all with Holm, of each pair without."),
    correction: z.enum(["holm", "none"]).default("holm").describe("For testing many pairs."),
    tails: z
      .enum(["exact", "refined-normal"])
      .default("exact")
      .describe("Exact, or the faster refined normal approximation: with correction none only."),
    signed: Flag.default(false).describe("Also pairs that meet in fewer bodies than chance gives."),
    limit: z.coerce.number().int().min(1).max(100_000).default(100),
    ...Clocks.shape,
  })
  .refine(({ tails, correction }) => tails === "exact" || correction === "none", {
    path: ["tails"],
    message:
      "Holm's correction looks far out in the tails, where the refined normal approximation is off by powers of ten; take exact tails, or correction none",
  })
  .meta({ id: "BackboneQuery" });
export type BackboneQuery = z.infer<typeof BackboneQuery>;

/** Pairs of cities that meet in more bodies than the sizes of cities' and bodies' lists explain. */
export const BackboneReply = z
  .strictObject({
    asOf: Day,
    alpha: z.number(),
    correction: z.enum(["holm", "none"]),
    tails: z.enum(["exact", "refined-normal"]),
    /** Of approximated tails: at most so far from exact ones, among as many sorts of pair compared, of so many. */
    tailError: z
      .strictObject({ most: z.number(), compared: z.number().int(), of: z.number().int() })
      .optional(),
    signed: z.boolean(),
    /** Bodies whose rosters are covered; no other is looked at. */
    bodies: z.array(Ref),
    cities: z.number().int(),
    seats: z.number().int(),
    /** Pairs of cities that were tested, and how many were kept. */
    tests: z.number().int(),
    total: z.number().int(),
    ties: z.array(
      z.strictObject({
        between: z.tuple([Ref, Ref]),
        sign: z.union([z.literal(1), z.literal(-1)]),
        /** Bodies both sit in, and how many chance gives. */
        shared: z.number().int(),
        expected: z.number(),
        p: z.number(),
        /** After correction. */
        adjusted: z.number(),
      }),
    ),
    /** By how much the chances miss a size on file at most. */
    residual: z.number().optional(),
    notGiven: z.string().optional(),
    ...WithKnownAsOf,
  })
  .meta({ id: "BackboneReply" });
export type BackboneReply = z.infer<typeof BackboneReply>;
