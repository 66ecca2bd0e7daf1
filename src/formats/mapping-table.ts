import * as z from "zod";

export const ENCODINGS = [
  "auto",
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-15",
  "windows-1250",
  "windows-1251",
] as const;

/** How the file is written, where what is found by looking at it would be wrong. */
export const TableLayout = z.strictObject({
  delimiter: z
    .union([z.literal("tab"), z.string().length(1)])
    .transform((sign) => (sign === "tab" ? "\t" : sign))
    .optional(),
  /** `none` where quotation marks are letters like others. */
  quote: z.enum(['"', "'", "none"]).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  /** The sign before the decimals. */
  decimal: z.enum([".", ","]).optional(),
  /** In which order the numbers of 5/3/1987 stand. */
  dates: z.enum(["dayfirst", "monthfirst"]).optional(),
  /** The sheet of a workbook, by name or number. */
  sheet: z.union([z.string(), z.number().int().positive()]).optional(),
  /** The line with the columns' names, counted after the skipped ones; several are joined; `none` numbers them. */
  header: z
    .union([z.literal("none"), z.number().int().positive(), z.array(z.number().int().positive()).min(1)])
    .optional(),
  /** Lines before the table. */
  skip: z.number().int().nonnegative().optional(),
  /** A line that begins with this is none of the table. */
  comment: z.string().min(1).optional(),
  /** Further words for 'not given'. */
  missing: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
});
export type TableLayout = z.infer<typeof TableLayout>;
