import { stringify } from "csv-stringify/sync";
import type { Claim } from "../record/claim.ts";
import { CLAIM_TABLES, ENTITY_TABLE, LICENCE, POSITION, SOURCE_TABLE } from "./claim-table.ts";
import type { Row } from "./csv.ts";
import { LICENCE_NOT_GIVEN, licenceOf } from "./export-licence.ts";
import type { ExportLookups } from "./export-lookups.ts";
import type { GraphField } from "./graph-rows.ts";
import { resourceOf } from "./resource-of.ts";
import type { Table } from "./schema-table.ts";
import type { Column } from "./table.ts";

/** A table of an exported package: where it lies, its columns, and how its descriptor tells of it. */
export interface PackageTable<T> {
  name: string;
  columns: readonly Column[];
  key: readonly string[];
  row: (value: T) => Row;
}

export const ENTITIES = recordTable(ENTITY_TABLE);
export const SOURCES = recordTable(SOURCE_TABLE);

/** A claim and its place in the order in which the ledger learnt them. */
export interface PlacedClaim {
  claim: Claim;
  position: number;
}

/** The tables of claims, one a kind: the record's own columns, then licence and position. */
export function claimTables(lookups: ExportLookups): ReadonlyMap<string, PackageTable<PlacedClaim>> {
  return new Map(
    CLAIM_TABLES.map((table) => [
      table.name.replace("claims/", ""),
      {
        ...table,
        columns: [...table.columns, ...(table.derived ?? [])],
        row: ({ claim, position }) => ({
          ...table.write(claim),
          [LICENCE]: licenceOf(lookups.sources.get(claim.source)),
          [POSITION]: String(position),
        }),
      },
    ]),
  );
}

/** A table for people to read, as a table of the package. */
export function tableForPeople<T>(name: string, fields: readonly GraphField<T>[]): PackageTable<T> {
  return {
    name,
    columns: fields.map(({ name: column, type }) => ({
      name: column,
      path: [column],
      type: type === "double" || type === "integer" ? "number" : type,
      required: false,
    })),
    key: ["fact"],
    row: (value) => Object.fromEntries(fields.map(({ name: column, of }) => [column, cell(of(value))])),
  };
}

/** The header line of a table. */
export function headerText({ columns }: Pick<PackageTable<never>, "columns">): string {
  return csvText([Object.fromEntries(columns.map(({ name }) => [name, name]))], columns);
}

/** Rows of a table as CSV lines. */
export function rowsText<T>(table: PackageTable<T>, values: readonly T[]): string {
  return csvText(values.map(table.row), table.columns);
}

/** What datapackage.json says of an export, in which some tables are present. */
export function packageDescriptor(
  about: { title: string; description: string; version: string; created: string; hash: string },
  tables: readonly PackageTable<never>[],
): string {
  const present = new Set(tables.map(({ name }) => name));
  const { hash, ...named } = about;
  const descriptor = {
    profile: "tabular-data-package",
    name: "hansa-export",
    ...named,
    hash,
    licenses: [
      { name: "see-sources", title: `Per row: the licence of its source, or '${LICENCE_NOT_GIVEN}'` },
    ],
    resources: tables.map((table) => resourceOf(table, present)),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function recordTable<T>(table: Table<T>): PackageTable<T> {
  return { name: table.name, columns: table.columns, key: table.key, row: table.write };
}

function csvText(rows: readonly Row[], columns: readonly Column[]): string {
  // A carriage return alone is no line end of ours, but other readers take it for one.
  return stringify([...rows], { columns: columns.map(({ name }) => name), quoted_match: /\r/ });
}

function cell(value: string | number | boolean | undefined): string {
  return value === undefined ? "" : String(value);
}
