import { CsvError, parse } from "csv-parse/sync";
import { type Line, LONGEST_ROW, type LongLine } from "./delimited-lines.ts";

/** How the cells of a line are told apart. */
export interface Delimiting {
  readonly delimiter: string;
  /** No value where quotation marks are letters like others. */
  readonly quote: string | undefined;
  /** What a line begins with that is none of the table. */
  readonly comment?: string | undefined;
}

/** A record of a text, or why there is none at this line. */
export type DelimitedRecord =
  | { readonly line: number; readonly cells: readonly string[]; readonly lines: number }
  | { readonly line: number; readonly why: string };

const BLOCK = 1 << 16;

/**
 * The records of a text's lines. Lines belong together while a quotation mark is open; blocks of whole records go
 * to csv-parse. A mark left open would swallow what follows, so reading begins again behind the line that opens it.
 */
export async function* recordsOf(
  lines: AsyncIterable<readonly (Line | LongLine)[]>,
  manner: Delimiting,
): AsyncGenerator<readonly DelimitedRecord[]> {
  const gathered = gathering(manner);
  for await (const some of lines) {
    const found = some.flatMap((line) => gathered.take(line));
    if (found.length > 0) yield found;
  }
  const last = gathered.end();
  if (last.length > 0) yield last;
}

/** Lines that make one record together. */
type Group = readonly Line[];

interface Gathering {
  take(line: Line | LongLine): readonly DelimitedRecord[];
  end(): readonly DelimitedRecord[];
}

const NONE: readonly DelimitedRecord[] = [];

function gathering(manner: Delimiting): Gathering {
  let groups: Group[] = [];
  let open: Line[] = [];
  let [isOpen, openLength, length] = [false, 0, 0];

  const put = (line: Line): void => {
    if (!isOpen && isNoRow(line.text, manner.comment)) return;
    open.push(line);
    openLength += line.text.length;
    if (marksIn(line.text, manner.quote) % 2 === 1) isOpen = !isOpen;
    if (isOpen) return;
    groups.push(open);
    length += openLength;
    [open, openLength] = [[], 0];
  };
  const begin = (): void => {
    [groups, open, isOpen, openLength, length] = [[], [], false, 0, 0];
  };
  /** Parses what is gathered; behind a line that misleads, lines are gathered anew. */
  const flush = (): DelimitedRecord[] => {
    const [block, unfinished] = [groups, open];
    begin();
    const { records, again } = parsedBlock(block, manner);
    for (const line of again === undefined ? unfinished : [...again, ...unfinished]) put(line);
    return again === undefined || again.length === 0 ? records : [...records, ...flush()];
  };
  /** A mark that stays open is out of place: its line is none, and the others are read. */
  const giveUp = (): DelimitedRecord[] => {
    const records = flush();
    const [first, ...rest] = open;
    begin();
    for (const line of rest) put(line);
    return first === undefined ? records : [...records, { line: first.number, why: OPEN_MARK }];
  };
  return {
    take: (line) => {
      if ("long" in line) return [...end(), { line: line.number, why: TOO_LONG }];
      put(line);
      if (isOpen && openLength > LONGEST_ROW) return giveUp();
      return length > BLOCK ? flush() : NONE;
    },
    end,
  };

  function end(): DelimitedRecord[] {
    const records = flush();
    while (open.length > 0) records.push(...giveUp());
    records.push(...flush());
    return records;
  }
}

const OPEN_MARK =
  'a quotation mark is open that nothing closes; a cell that holds one is quoted, and the mark doubled (""), or write quote: none under table';
const TOO_LONG = `longer than ${LONGEST_ROW} signs, so no row of a table; it was passed over`;

/** Records of groups; at the first group of several lines that is none, the lines behind its first are to be read again. */
function parsedBlock(
  groups: readonly Group[],
  manner: Delimiting,
): { records: DelimitedRecord[]; again?: Line[] } {
  const all = parsed(groups.map(textOf).join(""), manner);
  if (typeof all !== "string" && all.length === groups.length)
    return { records: all.map((cells, at) => recordOf(groups[at], cells)) };
  const records: DelimitedRecord[] = [];
  for (const [at, group] of groups.entries()) {
    const one = parsed(textOf(group), manner);
    const cells = typeof one === "string" ? undefined : one[0];
    if (cells && one.length === 1) records.push(recordOf(group, cells));
    else {
      records.push({ line: group[0]?.number ?? 0, why: typeof one === "string" ? one : OPEN_MARK });
      if (group.length > 1) return { records, again: [...group.slice(1), ...groups.slice(at + 1).flat()] };
    }
  }
  return { records };
}

function recordOf(group: Group | undefined, cells: readonly string[]): DelimitedRecord {
  return { line: group?.[0]?.number ?? 0, cells, lines: group?.length ?? 0 };
}

/** What csv-parse finds, or why it gives up. */
function parsed(text: string, { delimiter, quote }: Delimiting): string[][] | string {
  try {
    return parse(text, {
      delimiter,
      quote: quote ?? null,
      escape: quote ?? null,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof CsvError && /QUOTE/.test(error.code)) return MISPLACED_MARK;
    return error instanceof Error ? error.message : String(error);
  }
}

const MISPLACED_MARK =
  'a quotation mark is out of place; a cell that holds one is quoted, and the mark doubled (""), or write quote: none under table';

function textOf(group: Group): string {
  return group.length === 1 ? (group[0]?.text ?? "") : group.map(({ text }) => text).join("");
}

function isNoRow(text: string, comment: string | undefined): boolean {
  return (
    text === "\n" || text === "\r\n" || text === "\r" || (comment !== undefined && text.startsWith(comment))
  );
}

function marksIn(text: string, quote: string | undefined): number {
  if (quote === undefined) return 0;
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}
