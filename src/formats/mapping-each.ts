import * as z from "zod";
import { ColumnName } from "./mapping-cell.ts";

const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Words = z.union([Word.transform((word) => [word]), z.array(Word).min(1)]);

/** What must hold of a column: these words, none of these words, or that it is given at all. */
const Condition = z.union([
  Words.transform((is): ConditionSpec => ({ is })),
  z.strictObject({ not: Words }),
  z.strictObject({ given: z.boolean() }),
]);

export type ConditionSpec =
  | { readonly is: readonly string[] }
  | { readonly not: readonly string[] }
  | { readonly given: boolean };

/** Which rows are meant, by column; all of the conditions must hold. */
export const When = z.record(z.string(), Condition);
export type When = z.infer<typeof When>;

const PLACES = /\{[^{}]+\}/;

/**
 * Several claims of one row. Of one cell: its parts between the separators, each read by a pattern whose names
 * become columns ("{partner} ({land})"). Of several columns: "pop_{year}" takes them all, and makes `year` a column.
 */
export const Each = z
  .strictObject({
    column: ColumnName.optional(),
    columns: z.union([ColumnName, z.array(ColumnName).min(1)]).optional(),
    split: z.string().min(1).optional(),
    reads: z
      .union([z.string().transform((pattern) => [pattern]), z.array(z.string()).min(1)])
      .refine(
        (all) => all.every((pattern) => PLACES.test(pattern)),
        'name what is read: "{partner} ({land})"',
      )
      .optional(),
    /** The name that each part has as a column. */
    as: z.string().min(1).default("each"),
    /** Of several columns, the name under which the heading of each is a column. */
    heading: z.string().min(1).optional(),
  })
  .refine(({ column, columns }) => (column === undefined) !== (columns === undefined), {
    message: "say either column (one cell with several parts) or columns (several cells)",
  });
export type EachSpec = z.infer<typeof Each>;
