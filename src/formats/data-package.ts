import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import { CLAIM_TABLES, ENTITY_TABLE, SOURCE_TABLE, type Table } from "./claim-table.ts";
import { type Problem, readCsv, writeCsv } from "./csv.ts";
import type { Column } from "./table.ts";

/** What a Data Package of claims holds. */
export interface Collection {
  entities: readonly Entity[];
  sources: readonly Source[];
  claims: readonly Claim[];
}

/** Who made a package, which edition it is, and under what terms. */
export interface Edition {
  name: string;
  title: string;
  description: string;
  version: string;
  /** The day it was made. */
  created: string;
  licence: { name: string; title: string; path: string };
}

/** The texts of a package's files by path. */
export type Files = ReadonlyMap<string, string>;

/**
 * A Data Package (Frictionless Data, v1): datapackage.json and one CSV with a table schema for the entities, the
 * sources and each kind of claim. Empty tables are left out.
 */
export function writePackage(held: Collection, edition: Edition): Map<string, string> {
  const files = new Map<string, string>();
  const resources = TABLES.flatMap(({ table, rowsOf }) => {
    const rows = rowsOf(held, table);
    if (rows.length === 0) return [];
    const path = `${table.name}.csv`;
    files.set(
      path,
      writeCsv(
        table.columns.map(({ name }) => name),
        rows,
      ),
    );
    return [resource(table, path)];
  });
  files.set("datapackage.json", `${JSON.stringify(descriptor(edition, resources), undefined, 2)}\n`);
  return files;
}

/** The collection in a package's files, and every row that does not load, by table and id. */
export function readPackage(files: Files): Collection & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(table: Table<T>): T[] => {
    const text = files.get(`${table.name}.csv`);
    if (text === undefined) return [];
    const csv = readCsv(text, `${table.name}.csv`);
    problems.push(...csv.problems);
    return csv.rows.flatMap((row) => {
      const held = table.read(row);
      if ("value" in held) return [held.value];
      problems.push(held.problem);
      return [];
    });
  };
  const entities = read(ENTITY_TABLE);
  const sources = read(SOURCE_TABLE);
  return { entities, sources, claims: CLAIM_TABLES.flatMap(read), problems };
}

interface Listed {
  table: { name: string; columns: readonly Column[] };
  rowsOf: (held: Collection, table: { name: string }) => Readonly<Record<string, string>>[];
}

const TABLES: readonly Listed[] = [
  { table: ENTITY_TABLE, rowsOf: ({ entities }) => entities.map(ENTITY_TABLE.write) },
  { table: SOURCE_TABLE, rowsOf: ({ sources }) => sources.map(SOURCE_TABLE.write) },
  ...CLAIM_TABLES.map((table) => ({
    table,
    rowsOf: ({ claims }: Collection) =>
      claims.filter(({ says }) => table.name === `claims/${says.kind}`).map(table.write),
  })),
];

function descriptor(edition: Edition, resources: readonly object[]): object {
  const { licence, ...named } = edition;
  return { profile: "tabular-data-package", ...named, licenses: [licence], resources };
}

function resource({ name, columns }: Listed["table"], path: string): object {
  return {
    name: name.replace("/", "-"),
    path,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: columns.map(field), primaryKey: "id" },
  };
}

const FIELD_TYPES: Readonly<Record<Column["type"], string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  list: "string",
  records: "string",
};

function field({ name, type, required, codes }: Column): object {
  const constraints = { ...(required && { required }), ...(codes && { enum: codes }) };
  return {
    name,
    type: FIELD_TYPES[type],
    ...(type === "list" && { description: "Words separated by '; '; a JSON list where one holds a ';'." }),
    ...(type === "records" && { description: "A JSON list of records." }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
