import { claimFields, membershipFields, tieFields } from "../formats/export-fields.ts";
import type { GraphField } from "../formats/graph-rows.ts";
import { ParquetTable } from "../formats/parquet-table.ts";
import type { Claim } from "../record/claim.ts";
import type { ExportFolder } from "./export-folder.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";

/**
 * Writes Parquet tables: every claim, with its whole record as JSON in the last column, and ties and memberships as
 * facts. Claims pass by in row groups; the claims of ties and memberships are held without their words.
 */
export async function parquetWriter({ folder, lookups }: WriterInput): Promise<FormatWriter> {
  const about = { creator: "Hansa" };
  const file = await folder.file("claims.parquet");
  const whole: GraphField<Claim> = { name: "record", type: "string", of: (claim) => JSON.stringify(claim) };
  const table = new ParquetTable([...claimFields(lookups), whole], about);
  return {
    wantsEdges: true,
    async claims(page) {
      for (const claim of page) {
        const ready = table.add(claim);
        if (ready) await file.write(ready);
      }
    },
    async finish({ title, hash }, { ties, memberships }) {
      await file.write(table.finish());
      const of = { ...about, title, content: hash };
      const drawn = await writeTable(folder, "ties", tieFields(lookups), ties, of);
      const joined = await writeTable(folder, "memberships", membershipFields(lookups), memberships, of);
      return { edges: drawn + joined };
    },
  };
}

async function writeTable<Row>(
  folder: ExportFolder,
  name: string,
  fields: readonly GraphField<Row>[],
  rows: Iterable<Row>,
  about: Readonly<Record<string, string>>,
): Promise<number> {
  const file = await folder.file(`${name}.parquet`);
  let written = 0;
  const table = new ParquetTable(fields, about);
  for (const row of rows) {
    const ready = table.add(row);
    if (ready) await file.write(ready);
    written += 1;
  }
  await file.write(table.finish());
  return written;
}
