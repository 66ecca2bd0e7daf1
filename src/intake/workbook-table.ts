import readWorkbook, { type Sheet } from "read-excel-file/node";
import { rowing } from "../formats/delimited-rows.ts";
import type { Rows } from "../formats/mapped-reader.ts";
import type { TableLayout } from "../formats/mapping-table.ts";
import { openArchive, refuseUnsoundArchive } from "./archive.ts";
import { ARCHIVE_LIMITS } from "./archive-limits.ts";
import { IntakeError } from "./intake-error.ts";
import { packingOf } from "./open-file.ts";
import type { OpenTable } from "./open-table.ts";

/** A sheet is read whole before its first row is known, so what it unpacks to is bounded. */
const LIMITS = { ...ARCHIVE_LIMITS, bytes: 100_000_000 };

/** Whether a file is a workbook: a .zip with the parts of one. */
export async function isWorkbook(path: string): Promise<boolean> {
  if ((await packingOf(path)) !== "zip") return false;
  const archive = await openArchive(path);
  archive.close();
  return archive.entries.some(({ name }) => name === "xl/workbook.xml");
}

/** The rows of one sheet of a workbook; dates are dates, and numbers stand as the sheet computes them. */
export async function openWorkbook(path: string, layout: TableLayout): Promise<OpenTable> {
  await refuseUnsoundArchive(path, path, LIMITS);
  const sheets = await sheetsOf(path);
  const { sheet, data } = sheetMeant(sheets, layout, path);
  const records = data.map((cells) => cells.map(cellWords));
  const { header, rows } = tableOf(records, sheet, layout);
  if (header === undefined) throw new IntakeError("wrong-content", `Sheet ${sheet} of ${path} is empty.`);
  return {
    header,
    rows,
    progress: () => undefined,
    found: { sheet },
    sheets: sheets.map((each) => each.sheet),
  };
}

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  try {
    return await readWorkbook(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new IntakeError(
      "damaged",
      `${path} cannot be read as a workbook (${why}). Save it anew as .xlsx, or as CSV.`,
    );
  }
}

function sheetMeant(sheets: readonly Sheet[], { sheet }: TableLayout, path: string): Sheet {
  const filled = sheets.filter(({ data }) => data.length > 0);
  const meant =
    sheet === undefined
      ? filled[0]
      : (sheets.find((each) => each.sheet === String(sheet)) ??
        (typeof sheet === "number" ? sheets[sheet - 1] : undefined));
  if (meant) return meant;
  const names = sheets.map((each) => `"${each.sheet}"`).join(", ");
  throw new IntakeError("wrong-content", `${path} has no sheet "${sheet ?? ""}" with rows; it has ${names}.`);
}

function tableOf(
  records: readonly (readonly string[])[],
  sheet: string,
  layout: TableLayout,
): { header: readonly string[] | undefined; rows: Rows } {
  // As many rows as a sheet may have are too many arguments for Math.max.
  const width = records.reduce((most, cells) => Math.max(most, cells.length), 0);
  let header: readonly string[] | undefined;
  const rows = function* () {
    const made = rowing(layout);
    for (const [at, cells] of records.entries()) {
      if (at < (layout.skip ?? 0) || cells.every((cell) => cell === "")) continue;
      const even = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill("")] : cells;
      const row = made.take({ where: `sheet ${sheet}, row ${at + 1}`, cells: even });
      header = made.header();
      if (row !== undefined) yield row;
    }
  };
  // The header is known once the first row is made, or all rows are.
  for (const _ of rows()) break;
  return {
    header,
    rows: async function* () {
      yield* rows();
    },
  };
}

/** A cell in words: a date as its day, as workbooks keep it without a time zone; nothing for an empty one. */
function cellWords(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, "YYYY-MM-DD".length);
  return String(cell);
}
