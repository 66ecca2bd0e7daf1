import {
  GEONAMES_FILES,
  GEONAMES_TABLES,
  type GeoNamesTable,
  geoNamesTable,
} from "../gazetteer/geonames-table.ts";
import { refusePage } from "../intake/content-expected.ts";
import { type FileSeen, refuseChanged } from "../intake/geonames-files.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { eachLine, type LineTally, lineBlocks } from "../intake/line-blocks.ts";
import { openFile } from "../intake/open-file.ts";
import type { Misread } from "../record/draft.ts";
import type { DumpFile } from "../store/geonames-dump.ts";
import type { GeoNamesReader } from "./geonames-reader.ts";

export interface DumpToRead extends FileSeen {
  readonly table: GeoNamesTable;
}

/** How far a file is read, in bytes. */
export type DumpProgress = (file: string, done: number, of: number) => void;

/** Each file with the table that is in it, in the order they are read; the places are needed, and each table once. */
export async function tablesIn(files: readonly FileSeen[]): Promise<readonly DumpToRead[]> {
  const known: DumpToRead[] = [];
  for (const file of files) known.push({ ...file, table: await tableIn(file.path) });
  for (const table of GEONAMES_TABLES) {
    const [one, other] = known.filter((each) => each.table === table);
    if (one && other)
      throw new IntakeError(
        "wrong-content",
        `${one.path} and ${other.path} both hold ${WORDS[table]}; name the one that is meant.`,
      );
  }
  if (!known.some(({ table }) => table === "places"))
    throw new IntakeError(
      "wrong-content",
      `None of the files has places; a refresh begins with ${GEONAMES_FILES.places.join(", ")} or another table of places.`,
    );
  return GEONAMES_TABLES.flatMap((table) => known.filter((each) => each.table === table));
}

const WORDS: Readonly<Record<GeoNamesTable, string>> = {
  places: "places",
  regions: "regions",
  countries: "countries",
  alternates: "other names",
};

/** Told by the first line that is not a remark. */
async function tableIn(path: string): Promise<GeoNamesTable> {
  const file = await openFile(path);
  const tally = { lines: 0 };
  let first: string | undefined;
  for await (const block of lineBlocks(file.bytes, path, tally)) {
    if (tally.lines === 0) refusePage(block, path, "table");
    eachLine(block, tally, (bytes, start, stop) => {
      if (first === undefined && bytes[start] !== REMARK) first = bytes.toString("utf8", start, stop);
    });
    if (first !== undefined) break;
  }
  const table = geoNamesTable(first ?? "");
  if (table) return table;
  const columns =
    first === undefined ? "it is empty" : `its first line has ${first.split("\t").length} columns`;
  const called = GEONAMES_TABLES.flatMap((each) => GEONAMES_FILES[each]).join(", ");
  throw new IntakeError(
    "wrong-content",
    `${path} holds none of GeoNames' tables that are read here: ${columns}. Give ${called} as GeoNames has them.`,
  );
}

/** A line that begins with # explains the table. */
const REMARK = 35;

/** Rows that could not be read, the first of them with the reason. */
export interface MisreadRows {
  total: number;
  readonly first: Misread[];
}

const SHOWN = 20;

/** Reads one file; a row that cannot be read is noted and left, and a file with too many of them is refused. */
export async function readDump(
  dump: DumpToRead,
  reader: GeoNamesReader,
  misread: MisreadRows,
  progress: DumpProgress,
): Promise<DumpFile> {
  const { path, table, changedMs: _, ...seen } = dump;
  const file = await openFile(path);
  const tally: LineTally = { lines: 0 };
  const count = { rows: 0, taken: 0, bad: 0 };
  const noted = (why: string, ended: boolean) => {
    if (!ended) throw breaksOff(path, tally.lines);
    count.bad += 1;
    misread.total += 1;
    if (misread.first.length < SHOWN) misread.first.push({ where: `${seen.file}, line ${tally.lines}`, why });
  };
  for await (const block of lineBlocks(file.bytes, path, tally)) {
    eachLine(block, tally, (bytes, start, stop, ended) => {
      if (bytes[start] === REMARK) return;
      const outcome = reader.take(table, bytes, start, stop);
      count.rows += 1;
      if (outcome === "taken") count.taken += 1;
      else if (outcome !== "left-out") noted(outcome.why, ended);
    });
    if (count.bad > SPARED && count.bad > BAD_SHARE * count.rows) throw mostlyBad(path, count, misread);
    progress(seen.file, file.bytesRead(), file.size);
  }
  await refuseChanged(dump);
  return { table, file: seen.file, bytes: seen.bytes, sha256: seen.sha256, day: seen.day, ...rowsOf(count) };
}

const SPARED = 10;
const BAD_SHARE = 0.1;

function rowsOf({ rows, taken }: { rows: number; taken: number }): { rows: number; taken: number } {
  return { rows, taken };
}

function breaksOff(path: string, line: number): IntakeError {
  return new IntakeError(
    "ends-too-early",
    `${path} ends too early, within line ${line}: it was cut off on its way here. Get the file again.`,
  );
}

function mostlyBad(
  path: string,
  { bad, rows }: { bad: number; rows: number },
  { first }: MisreadRows,
): IntakeError {
  const example = first.at(-1);
  return new IntakeError(
    "wrong-content",
    `${path}: ${bad} of ${rows} rows cannot be read (${example?.where}: ${example?.why}). Get the file again.`,
  );
}
