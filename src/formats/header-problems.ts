import { nearestWords } from "../record/nearest-words.ts";
import type { Column } from "./table.ts";

/** What a table's header should have: its columns, and those that the descriptor names if there is one. */
export interface Expected {
  columns: readonly Pick<Column, "name" | "required">[];
  described?: readonly string[];
}

/** What is wrong with the header of a table; without a required column no row of it can be read. */
export function headerProblems(
  header: readonly string[],
  { columns, described = [] }: Expected,
): { missing: string[]; whys: string[] } {
  const known = columns.map(({ name }) => name);
  const missing = columns
    .filter(({ name, required }) => required && !header.includes(name))
    .map(({ name }) => name);
  const dropped = described.filter((name) => !header.includes(name) && !missing.includes(name));
  const stray = described.length === 0 ? [] : known.filter((name) => !described.includes(name));
  return {
    missing,
    whys: [
      ...missing.map((name) => `the column '${name}' is required and missing`),
      ...dropped.map((name) => `the column '${name}' stands in datapackage.json and is missing`),
      ...[...new Set(header)].flatMap((name) => columnProblems(name, header, known, stray)),
    ],
  };
}

function columnProblems(
  name: string,
  header: readonly string[],
  known: readonly string[],
  stray: readonly string[],
): string[] {
  const twice = header.indexOf(name) !== header.lastIndexOf(name);
  return [
    ...(twice ? [`the column '${name}' stands twice, and only the last is read`] : []),
    ...(known.includes(name) ? [] : [unknown(name, known)]),
    ...(stray.includes(name) ? [`the column '${name}' is not in the schema of datapackage.json`] : []),
  ];
}

function unknown(name: string, known: readonly string[]): string {
  if (name === "") return "a column has no name and is not read";
  const [nearest] = nearestWords(name, known, 1);
  return `no column is called '${name}', and it is not read${nearest ? `; the nearest is '${nearest}'` : ""}`;
}
