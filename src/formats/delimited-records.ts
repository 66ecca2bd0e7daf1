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
    isOpen = isOpenBehind(line.text, isOpen, manner);
    if (isOpen) return;
    groups.push(open);
    length += openLength;
    [open, openLength] = [[], 0];
  };
  /** Begins anew with these lines, of which nothing is known. */
  const restart = (lines: readonly Line[]): void => {
    [groups, open, isOpen, openLength, length] = [[], [], false, 0, 0];
    for (const line of lines) put(line);
  };
  /** Parses what is gathered, as a block where it is sound, else line by line. */
  const flush = (into: DelimitedRecord[]): void => {
    const [block, unfinished] = [groups, open];
    const sound = parseBlock(block, manner, into);
    restart(sound ? unfinished : readSingly([...block.flat(), ...unfinished], manner, into));
  };
  /** A mark that stays open is out of place: its line is none, and the others are read. */
  const giveUp = (into: DelimitedRecord[], most: number): void => {
    flush(into);
    const [first, ...rest] = open;
    if (first === undefined || openLength <= most) return;
    into.push({ line: first.number, why: OPEN_MARK });
    restart(rest);
  };
  const end = (): DelimitedRecord[] => {
    const into: DelimitedRecord[] = [];
    do giveUp(into, 0);
    while (open.length > 0 || groups.length > 0);
    return into;
  };
  return {
    take(line) {
      if ("long" in line) return [...end(), { line: line.number, why: TOO_LONG }];
      put(line);
      const into: DelimitedRecord[] = [];
      if (isOpen && openLength > LONGEST_ROW) giveUp(into, LONGEST_ROW);
      else if (length > BLOCK) flush(into);
      return into.length === 0 ? NONE : into;
    },
    end,
  };
}

const OPEN_MARK =
  'a quotation mark is open that nothing closes; a cell that holds one is quoted, and the mark doubled (""), or write quote: none under table';
const TOO_LONG = `longer than ${LONGEST_ROW} signs, so no row of a table; it was passed over`;

/** Parses groups together; nothing is told where one of them is no record. */
function parseBlock(groups: readonly Group[], manner: Delimiting, into: DelimitedRecord[]): boolean {
  const all = parsed(groups.map(textOf).join(""), manner);
  if (typeof all === "string" || all.length !== groups.length) return false;
  for (const [at, cells] of all.entries()) into.push(recordOf(groups[at], cells));
  return true;
}

/** Reads record by record; behind the first line of what is none it begins again. Gives the lines of one that is open. */
function readSingly(lines: readonly Line[], manner: Delimiting, into: DelimitedRecord[]): readonly Line[] {
  for (let from = 0; from < lines.length; ) {
    if (isNoRow(lines[from]?.text ?? "", manner.comment)) {
      from += 1;
      continue;
    }
    const group = groupAt(lines, from, manner);
    if (group === undefined) return lines.slice(from);
    const found = parsed(textOf(group), manner);
    const cells = typeof found === "string" || found.length > 1 ? undefined : found[0];
    if (cells) into.push(recordOf(group, cells));
    else into.push({ line: group[0]?.number ?? 0, why: typeof found === "string" ? found : OPEN_MARK });
    from += cells ? group.length : 1;
  }
  return [];
}

/** The lines from one on until no mark is open; no value where one stays open. */
function groupAt(lines: readonly Line[], from: number, manner: Delimiting): Group | undefined {
  let open = false;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    open = isOpenBehind(text, open, manner);
    if (!open) return lines.slice(from, at + 1);
  }
  return undefined;
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
      // Spaces before a mark are common; before a tab they would be taken for the tab's own.
      ltrim: delimiter !== "\t",
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

/** Whether a quotation mark is open behind a line. One opens only where a cell begins; two within are a letter. */
function isOpenBehind(text: string, isOpen: boolean, { quote, delimiter }: Delimiting): boolean {
  if (quote === undefined) return false;
  let open = isOpen;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!open) open = beginsCell(text, at, delimiter);
    else if (text[at + 1] === quote) at += 1;
    else open = false;
  }
  return open;
}

function beginsCell(text: string, at: number, delimiter: string): boolean {
  let before = at - 1;
  while (delimiter !== "\t" && text[before] === " ") before -= 1;
  return before < 0 || text[before] === delimiter;
}
