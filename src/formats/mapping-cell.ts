import * as z from "zod";

/** A word of a mapping: YAML reads 1 and 1990 as numbers, and both may be the name of a column. */
const Word = z.union([z.string().min(1), z.number()]).transform(String);

/** What a cell stands for where the mapping gives no list of codes: the column, or several to be tried in turn. */
const Columns = z.union([Word.transform((name) => [name]), z.array(Word).min(1)]);

/** A constant or a column, told apart: "=DE" is the word DE, `country` is what the column country holds. */
export interface CellSpec {
  /** Tried in turn; the first that is given counts. */
  readonly columns: readonly string[];
  /** What is taken where no column gives anything; a constant has no column and this alone. */
  readonly otherwise?: string;
  /** What the cell's words stand for; `null` where they say nothing. Words not listed are a problem of their row. */
  readonly codes?: Readonly<Record<string, string | null>>;
}

const shorthand = Word.transform(
  (word): CellSpec =>
    word.startsWith("=") ? { columns: [], otherwise: word.slice(1).trim() } : { columns: [word] },
);

const constant = z
  .strictObject({ value: Word })
  .transform(({ value }): CellSpec => ({ columns: [], otherwise: value }));

/** A cell of free words: a name, a purpose, a note. */
export const Cell = cellOf(z.string().min(1));

/** A cell that holds a word of a controlled list, or codes that stand for such words. */
export function codeCell<const T extends readonly string[]>(list: T): z.ZodType<CellSpec> {
  const listed = z.enum(list);
  return cellOf(listed).superRefine(({ otherwise }, problems) => {
    const checked = listed.optional().safeParse(otherwise);
    if (!checked.success) for (const issue of checked.error.issues) problems.addIssue({ ...issue, path: [] });
  });
}

/** A column with what its words stand for. */
function cellOf(code: z.ZodType<string>): z.ZodType<CellSpec> {
  const long = z
    .strictObject({
      column: Columns,
      codes: z.record(z.string(), z.union([code, z.null()])).optional(),
      default: z.union([code, z.number().transform(String)]).optional(),
    })
    .transform(
      ({ column, codes, default: otherwise }): CellSpec => ({
        columns: column,
        ...(codes && { codes }),
        ...(otherwise !== undefined && { otherwise }),
      }),
    );
  return z.union([shorthand, constant, long]);
}

/** A date: in which order its numbers stand, how the column as a whole bounds it, whether it was worked out. */
export const DateCell = z.union([
  shorthand.transform((cell): DateSpec => ({ cell })),
  constant.transform((cell): DateSpec => ({ cell })),
  z
    .strictObject({
      column: Columns,
      order: z.enum(["dayfirst", "monthfirst"]).optional(),
      bound: z.enum(["before", "after", "about"]).optional(),
      inferred: z.literal(true).optional(),
    })
    .transform(
      ({ column, order, bound, inferred }): DateSpec => ({
        cell: { columns: column },
        ...(order && { order }),
        ...(bound && { bound }),
        ...(inferred && { inferred }),
      }),
    ),
]);

export interface DateSpec {
  readonly cell: CellSpec;
  readonly order?: "dayfirst" | "monthfirst";
  readonly bound?: "before" | "after" | "about";
  readonly inferred?: true;
}

/** Columns that name something together, such as those of a row's id. */
export const ColumnNames = Columns;
export const ColumnName = Word;
