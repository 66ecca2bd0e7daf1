import * as z from "zod";
import { Quantity } from "../record/says.ts";

/** A claim as a row of a coding sheet or a command line gives it; its entities are ids already. */
export const CodedRow = z
  .strictObject({
    subject: z.string().min(1),
    predicate: z.string().min(1),
    object: z.string().min(1).optional(),
    value: z.union([z.number(), z.string().min(1)]).optional(),
    unit: z.string().min(1).optional(),
    bound: Quantity.shape.bound,
    asOf: z.string().optional(),
    /** A date, or a date with its bound: "1987", "after 2012". */
    from: z.string().optional(),
    to: z.string().optional(),
    /** A period that is no date, as the source words it: "Antiquity". */
    worded: z.string().optional(),
    themes: z.array(z.string()).optional(),
    /** Further fields of the claim's kind (a factor's level, an outcome's kind), so that none is guessed. */
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "CodedRow" });
export type CodedRow = z.infer<typeof CodedRow>;

/** The parts of a row that a correction gives. */
export const CodedParts = CodedRow.partial();
export type CodedParts = z.infer<typeof CodedParts>;

/** A part of a row by its name, which problems give as their place. */
export type CodedPart = keyof CodedRow;

/**
 * The row's value as a number, where it is one: forms and command lines give "200". Whether a number is wanted * the predicate's to say, so text stays text until then: as words "007" and "1.10" are not 7 and 1.1.
 */
export function numberIn({ value }: Pick<CodedRow, "value">): number | undefined {
  if (typeof value !== "string") return value;
  return /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
