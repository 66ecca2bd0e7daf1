import { sniffed } from "../formats/delimited-sniff.ts";
import { delimitedRows } from "../formats/delimited-table.ts";
import type { Rows } from "../formats/mapped-reader.ts";
import type { TableLayout } from "../formats/mapping-table.ts";
import type { Piece } from "../record/draft.ts";
import { refusePage } from "./content-expected.ts";
import { decoded, encodingOf, HEAD_BYTES } from "./decode-text.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import { LONGEST_LINE, lineTooLong } from "./size-limits.ts";
import { isWorkbook, openWorkbook } from "./workbook-table.ts";

/** A table that can be read from its beginning as often as wanted. */
export interface OpenTable {
  readonly header: readonly string[];
  readonly rows: Rows;
  readonly progress: () => Piece["progress"];
  /** How it is written, where nobody said: what was found by looking at it. */
  readonly found: TableLayout;
  /** Of a workbook, the names of its sheets. */
  readonly sheets?: readonly string[];
}

/** Opens a table: delimited text, plain or packed as .gz, .bz2 or .zip, or a workbook. */
export async function openTable(path: string, layout: TableLayout): Promise<OpenTable> {
  if (await isWorkbook(path)) return openWorkbook(path, layout);
  const head = await headOf(path);
  if (head.length === 0) throw new IntakeError("wrong-content", `${path} is empty.`);
  const encoding = layout.encoding && layout.encoding !== "auto" ? layout.encoding : encodingOf(head, path);
  refusePage(
    encoding.startsWith("utf-16") ? new TextEncoder().encode(textOf(head, encoding)) : head,
    path,
    "table",
  );
  const manner = sniffed(textOf(head, encoding), layout);
  let now: Piece["progress"];
  const rows = async function* (tell?: (header: readonly string[]) => void) {
    const file = await openFile(path);
    for await (const row of delimitedRows(
      withLines(decoded(file.bytes, encoding), path),
      manner,
      layout,
      tell,
    )) {
      now = { done: file.bytesRead(), of: file.size, unit: "bytes" };
      yield row;
    }
  };
  return {
    header: await headerOf(rows, path),
    rows: () => rows(),
    progress: () => now,
    found: layoutFound(encoding, manner),
  };
}

/** Refuses a text whose line does not end: one too long for a row is passed over, and this is no line of a table. */
async function* withLines(chunks: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let [line, open] = [1, 0];
  for await (const chunk of chunks) {
    const last = Math.max(chunk.lastIndexOf("\n"), chunk.lastIndexOf("\r"));
    open = last < 0 ? open + chunk.length : chunk.length - last - 1;
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) line += 1;
    if (open > LONGEST_LINE) throw lineTooLong(file, line, LONGEST_LINE);
    yield chunk;
  }
}

/** The first bytes of a file, unpacked; the file is closed again. */
async function headOf(path: string): Promise<Uint8Array> {
  const { bytes } = await openFile(path);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks, length).subarray(0, HEAD_BYTES);
}

function textOf(head: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}

type TellingRows = (tell: (header: readonly string[]) => void) => AsyncIterable<unknown>;

async function headerOf(rows: TellingRows, path: string): Promise<readonly string[]> {
  let header: readonly string[] | undefined;
  for await (const _ of rows((names) => {
    header = names;
  }))
    if (header) break;
  if (header === undefined)
    throw new IntakeError("wrong-content", `${path} has no line that could be its header.`);
  return header;
}

function layoutFound(encoding: string, { delimiter, quote }: ReturnType<typeof sniffed>): TableLayout {
  return {
    delimiter,
    encoding: encoding as TableLayout["encoding"],
    ...(quote === undefined && { quote: "none" }),
  };
}
