import { type Csv, type Problem, readCsv } from "./csv.ts";
import { headerProblems } from "./header-problems.ts";
import type { Table } from "./schema-table.ts";

/** What of a table was not read: the rows' ids as far as they can be seen, and whether whole files are among it. */
export interface Lost {
  ids: ReadonlySet<string>;
  rows: number;
  /** Rows were lost whose id is not known. */
  unnamed: boolean;
}

export const NOTHING_LOST: Lost = { ids: new Set(), rows: 0, unnamed: false };

export interface Loaded<T> {
  values: readonly T[];
  problems: readonly Problem[];
  lost: Lost;
}

/** The rows of one table that load; every other one is a problem with its line and id, and so is the header's. */
export function readTable<T>(table: Table<T>, text: string, described?: readonly string[]): Loaded<T> {
  const path = `${table.name}.csv`;
  const csv = readCsv(text, path);
  if (csv.header.length === 0)
    return { values: [], problems: csv.problems, lost: { ...NOTHING_LOST, unnamed: true } };
  const repeats = new Set(table.derived?.map(({ name }) => name));
  const own = (name: string): boolean => !repeats.has(name);
  const { missing, whys } = headerProblems(csv.header.filter(own), {
    columns: table.columns,
    ...(described && { described: described.filter(own) }),
  });
  const ofHeader = whys.map((why) => ({ where: path, why }));
  if (missing.length > 0) return unread(table, csv, ofHeader);
  const { values, problems, ids } = readRows(table, csv);
  const none = csv.rows.length + csv.lost.length === 0;
  const empty = none ? [{ where: path, why: "it has a header and no row" }] : [];
  return {
    values,
    problems: [...ofHeader, ...empty, ...csv.problems, ...problems],
    lost: lostOf([...ids, ...csv.lost.map((row) => row[table.key[0] ?? ""] ?? "")]),
  };
}

/** What was not read of several tables. */
export function lostTogether(all: readonly Lost[]): Lost {
  return {
    ids: new Set(all.flatMap(({ ids }) => [...ids])),
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    unnamed: all.some(({ unnamed }) => unnamed),
  };
}

function readRows<T>(
  table: Table<T>,
  { rows, lines }: Csv,
): { values: T[]; problems: Problem[]; ids: string[] } {
  const values: T[] = [];
  const problems: Problem[] = [];
  const ids: string[] = [];
  for (const [at, row] of rows.entries()) {
    const held = table.read(row);
    if ("value" in held) {
      values.push(held.value);
      continue;
    }
    const id = row[table.key[0] ?? ""] ?? "";
    ids.push(id);
    problems.push({ where: `${table.name}.csv:${lines[at]}${id && ` ${id}`}`, why: held.why });
  }
  return { values, problems, ids };
}

/** A table whose header does not let its rows be read: one problem, not one a row. */
function unread<T>({ name, key }: Table<T>, { rows, lost }: Csv, problems: readonly Problem[]): Loaded<T> {
  const ids = [...rows, ...lost].map((row) => row[key[0] ?? ""] ?? "");
  const why = `none of its ${ids.length} rows is read`;
  return { values: [], problems: [...problems, { where: `${name}.csv`, why }], lost: lostOf(ids) };
}

function lostOf(ids: readonly string[]): Lost {
  return { ids: new Set(ids.filter((id) => id !== "")), rows: ids.length, unnamed: ids.includes("") };
}
