import type { TableLayout } from "./mapping-table.ts";

/** The names of a table's columns: unnamed ones are numbered, and of two alike the second is marked. */
export function headerOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row, at) => (at < rows.length - 1 ? filledForward(row, width) : row));
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((row) => (row[column] ?? "").trim()).filter((part) => part !== "");
    const name = [...new Set(parts)].join(" ").replaceAll(/\s+/g, " ") || `column ${column + 1}`;
    const own = notAmong(seen, name);
    seen.add(own);
    return own;
  });
}

/** A table may have 'a', 'a' and 'a (2)'. */
function notAmong(seen: ReadonlySet<string>, name: string): string {
  if (!seen.has(name)) return name;
  let times = 2;
  while (seen.has(`${name} (${times})`)) times += 1;
  return `${name} (${times})`;
}

/** The names of columns that have none: 1, 2, 3 … */
export function numberedHeader(width: number): string[] {
  return Array.from({ length: width }, (_, at) => String(at + 1));
}

/** Which lines of a table name its columns, counted from 1; none where they are numbered. */
export function headerLines({ header = 1 }: TableLayout): readonly number[] {
  return header === "none" ? [] : [header].flat();
}

/** A cell that spans several columns is written only in the first of them. */
function filledForward(row: readonly string[], width: number): string[] {
  let last = "";
  return Array.from({ length: width }, (_, at) => {
    const cell = (row[at] ?? "").trim();
    if (cell !== "") last = cell;
    return last;
  });
}
