import * as z from "zod";
import type { Row } from "./csv.ts";
import { type Column, fromRow, toRow } from "./table.ts";

/** A table of the data package: its columns, and how a value becomes a row and a row a value. */
export interface Table<T> {
  /** The path of its file without the ending. */
  name: string;
  columns: readonly Column[];
  /** Columns that an export adds: they repeat what stands elsewhere, and are passed over in reading. */
  derived?: readonly Column[];
  /** The columns that tell its rows apart, the first of which names a row. */
  key: readonly string[];
  write: (value: T) => Row;
  read: (row: Row) => { value: T } | { why: string };
}

export function tableOf<T>(
  name: string,
  schema: z.ZodType<T>,
  columns: readonly Column[],
  key: readonly string[] = ["id"],
): Table<T> {
  return {
    name,
    columns,
    key,
    write: (value) => toRow(value, columns),
    read: (row) => readAs(schema, fromRow(row, columns)),
  };
}

export function readAs<T>(schema: z.ZodType<T>, draft: unknown): { value: T } | { why: string } {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return { value: parsed.data };
  return { why: z.prettifyError(parsed.error).replaceAll("\n", " ") };
}
