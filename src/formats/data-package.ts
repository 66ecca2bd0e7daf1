import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import { CLAIM_TABLES, ENTITY_TABLE, SOURCE_TABLE } from "./claim-table.ts";
import { type Problem, type Row, writeCsv } from "./csv.ts";
import { describedFiles, filesProblems } from "./described-files.ts";
import { PACKAGE_TABLES, TABLES_BESIDE, TABLES_FOR_PEOPLE } from "./package-tables.ts";
import { type Loaded, type Lost, lostTogether, NOTHING_LOST, readTable } from "./read-table.ts";
import { resourceOf } from "./resource-of.ts";
import type { Table } from "./schema-table.ts";
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
 * sources and each kind of claim. Empty tables are left out. `beside` are the texts of its other tables: lists,
 * predicates and the gazetteer's.
 */
export function writePackage(
  held: Collection,
  edition: Edition,
  beside: Files = new Map(),
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { table, rowsOf } of WRITTEN) {
    const rows = rowsOf(held, table);
    const columns = table.columns.map(({ name }) => name);
    if (rows.length > 0) files.set(`${table.name}.csv`, writeCsv(columns, rows));
  }
  for (const { name } of TABLES_BESIDE) {
    const text = beside.get(`${name}.csv`);
    if (text !== undefined) files.set(`${name}.csv`, text);
  }
  files.set("datapackage.json", `${JSON.stringify(descriptor(edition, files), undefined, 2)}\n`);
  return files;
}

/**
 * The collection in a package's files, every row that does not load, by file, line and id, and every file that is
 * missing or not described. `lost` tells which ids can therefore not be found.
 */
export function readPackage(
  files: Files,
): Collection & { problems: Problem[]; lost: Record<keyof Collection, Lost> } {
  const { described, problems: undescribed } = describedFiles(files);
  const read = <T>(table: Table<T>): Loaded<T> => {
    const path = `${table.name}.csv`;
    const text = files.get(path);
    if (text !== undefined) return readTable(table, text, described?.get(path));
    return { values: [], problems: [], lost: { ...NOTHING_LOST, unnamed: described?.has(path) ?? false } };
  };
  const entities = read(ENTITY_TABLE);
  const sources = read(SOURCE_TABLE);
  const claims = CLAIM_TABLES.map(read);
  const compared = described ? filesProblems(files, described, PATHS) : [];
  const all = [entities, sources, ...claims];
  return {
    entities: entities.values,
    sources: sources.values,
    claims: claims.flatMap(({ values }) => values),
    problems: [...undescribed, ...compared, ...all.flatMap(({ problems }) => problems)],
    lost: {
      entities: entities.lost,
      sources: sources.lost,
      claims: lostTogether(claims.map(({ lost }) => lost)),
    },
  };
}

const PATHS = [...PACKAGE_TABLES.map(({ name }) => name), ...TABLES_FOR_PEOPLE].map((name) => `${name}.csv`);

interface Written {
  table: { name: string; columns: readonly Column[] };
  rowsOf: (held: Collection, table: { name: string }) => Row[];
}

const WRITTEN: readonly Written[] = [
  { table: ENTITY_TABLE, rowsOf: ({ entities }) => entities.map(ENTITY_TABLE.write) },
  { table: SOURCE_TABLE, rowsOf: ({ sources }) => sources.map(SOURCE_TABLE.write) },
  ...CLAIM_TABLES.map((table) => ({
    table,
    rowsOf: ({ claims }: Collection) =>
      claims.filter(({ says }) => table.name === `claims/${says.kind}`).map(table.write),
  })),
];

function descriptor({ licence, ...named }: Edition, files: Files): object {
  const tables = PACKAGE_TABLES.filter(({ name }) => files.has(`${name}.csv`));
  const present = new Set(tables.map(({ name }) => name));
  const resources = tables.map((table) => resourceOf(table, present));
  return { profile: "tabular-data-package", ...named, licenses: [licence], resources };
}
