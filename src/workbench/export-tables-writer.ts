import { membershipFields, tieFields } from "../formats/export-fields.ts";
import {
  claimTables,
  ENTITIES,
  headerText,
  type PackageTable,
  packageDescriptor,
  rowsText,
  SOURCES,
  tableForPeople,
} from "../formats/export-package.ts";
import { PACKAGE_TABLES, TABLES_FOR_PEOPLE } from "../formats/package-tables.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";

const ROWS_AT_ONCE = 1000;

/**
 * Writes a Data Package: a table of entities, of sources, and of claims of each kind, from which the ledger can be
 * put together again; with `forPeople` also ties and memberships as facts, with names. The tables hold no claim.
 */
export async function tablesWriter(
  { folder, slice, lookups }: WriterInput,
  { forPeople }: { forPeople: boolean },
): Promise<FormatWriter> {
  const written = new Map<string, PackageTable<never>>();
  const write = async <T>(table: PackageTable<T>, values: readonly T[]): Promise<void> => {
    if (values.length === 0) return;
    const file = await folder.file(`${table.name}.csv`);
    if (!written.has(table.name)) {
      written.set(table.name, table);
      await file.write(headerText(table));
    }
    for (let at = 0; at < values.length; at += ROWS_AT_ONCE)
      await file.write(rowsText(table, values.slice(at, at + ROWS_AT_ONCE)));
  };
  const tables = claimTables(lookups);
  await write(ENTITIES, slice.entities);
  await write(SOURCES, slice.sources);
  return {
    wantsEdges: forPeople,
    async claims(page, from) {
      const placed = page.map((claim, at) => ({ claim, position: from + at }));
      for (const [kind, rows] of Map.groupBy(placed, ({ claim }) => claim.says.kind)) {
        const table = tables.get(kind);
        if (table) await write(table, rows);
      }
    },
    async finish({ title, abstract, version, date, hash }, { ties, memberships }) {
      if (forPeople) {
        await write(tableForPeople(TABLES_FOR_PEOPLE[0], tieFields(lookups)), ties);
        await write(tableForPeople(TABLES_FOR_PEOPLE[1], membershipFields(lookups)), memberships);
      }
      const about = { title, description: abstract, version, created: date, hash };
      const present = ORDER.flatMap((name) => written.get(name) ?? []);
      const descriptor = await folder.file("datapackage.json");
      await descriptor.write(packageDescriptor(about, present));
      return forPeople ? { edges: ties.length + memberships.length } : {};
    },
  };
}

const ORDER = [...PACKAGE_TABLES.map(({ name }) => name), ...TABLES_FOR_PEOPLE];
