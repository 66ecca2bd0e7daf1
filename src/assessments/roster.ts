import * as z from "zod";
import { Because } from "./because.ts";

/**
 * How much of a body's membership is on file. Overlap, exclusivity, interlock and backbone use bodies at least
 * 80 % covered at one date; for the rest they are not computed.
 */
export const Roster = z
  .strictObject({
    /** Members with a row that stands, or may stand, on the day of the body's own count, else on the day asked. */
    onFile: z.number().int().nonnegative(),
    /** How many the body states, and when. */
    stated: z.number().positive().optional(),
    statedAsOf: z.string().optional(),
    /** onFile / stated. */
    coverage: z.number().optional(),
    usable: z.boolean(),
    because: Because,
  })
  .meta({ id: "Roster" });
export type Roster = z.infer<typeof Roster>;

export const COVERED = 0.8;

/** Roster coverage from the members on file and the count a body states. */
export function roster(
  onFile: number,
  stated: { value: number; asOf?: string; because: readonly string[] } | undefined,
): Roster {
  if (stated === undefined || stated.value <= 0) return { onFile, usable: false, because: [] };
  const coverage = onFile / stated.value;
  return {
    onFile,
    stated: stated.value,
    ...(stated.asOf && { statedAsOf: stated.asOf }),
    coverage,
    // Far more rows than members stated is another kind of list, not a full roster.
    usable: coverage >= COVERED && coverage <= 1 / COVERED,
    because: [...stated.because],
  };
}
