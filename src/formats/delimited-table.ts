import type { Misread } from "../record/draft.ts";
import { linesOf } from "./delimited-lines.ts";
import { type Delimiting, recordsOf } from "./delimited-records.ts";
import { rowing } from "./delimited-rows.ts";
import type { TableRow } from "./mapped-cell.ts";
import type { TableLayout } from "./mapping-table.ts";

/** The rows of a delimited text that comes in pieces; `tell` hears the names of the columns before the first row. */
export async function* delimitedRows(
  chunks: AsyncIterable<string>,
  manner: Delimiting,
  layout: TableLayout,
  tell?: (header: readonly string[]) => void,
): AsyncGenerator<TableRow | Misread> {
  const { skip = 0 } = layout;
  const rows = rowing(layout);
  let told = false;
  for await (const records of recordsOf(behind(skip, linesOf(chunks)), manner)) {
    for (const record of records) {
      const where = `line ${record.line}`;
      const row = rows.take("why" in record ? { where, why: record.why } : { where, cells: record.cells });
      const header = rows.header();
      if (!told && header !== undefined) {
        tell?.(header);
        told = true;
      }
      if (row !== undefined) yield row;
    }
  }
}

async function* behind<T extends { readonly number: number }>(
  skip: number,
  batches: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for await (const lines of batches) yield skip === 0 ? lines : lines.filter(({ number }) => number > skip);
}
