import { membershipFields, tieFields } from "../formats/export-fields.ts";
import {
  claimTables,
  ENTITIES,
  packageDescriptor,
  SOURCES,
  tableForPeople,
} from "../formats/export-package.ts";
import { PACKAGE_TABLES, TABLES_FOR_PEOPLE } from "../formats/package-tables.ts";
import { CsvTables } from "./export-csv-tables.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";

/**
 * Writes a Data Package: a table of entities, of sources, and of claims of each kind, from which the ledger can be
 * put together again; with `forPeople` also ties and memberships as facts, with names. The tables hold no claim.
 */
export async function tablesWriter(
  { folder, slice, lookups }: WriterInput,
  { forPeople }: { forPeople: boolean },
): Promise<FormatWriter> {
  const csv = new CsvTables(folder);
  const tables = claimTables(lookups);
  await csv.write(ENTITIES, slice.entities);
  await csv.write(SOURCES, slice.sources);
  return {
    wantsEdges: forPeople,
    async claims(page, from) {
      const placed = page.map((claim, at) => ({ claim, position: from + at }));
      for (const [kind, rows] of Map.groupBy(placed, ({ claim }) => claim.says.kind)) {
        const table = tables.get(kind);
        if (table) await csv.write(table, rows);
      }
    },
    async finish({ title, abstract, version, date, hash }, { ties, memberships }) {
      const [drawn, joined] = TABLES_FOR_PEOPLE;
      let edges = 0;
      if (forPeople) {
        edges += await csv.write(tableForPeople(drawn, tieFields(lookups)), ties);
        edges += await csv.write(tableForPeople(joined, membershipFields(lookups)), memberships);
      }
      const about = { title, description: abstract, version, created: date, hash };
      const descriptor = await folder.file("datapackage.json");
      await descriptor.write(packageDescriptor(about, csv.begun(ORDER)));
      return forPeople ? { edges } : {};
    },
  };
}

const ORDER = [...PACKAGE_TABLES.map(({ name }) => name), ...TABLES_FOR_PEOPLE];
