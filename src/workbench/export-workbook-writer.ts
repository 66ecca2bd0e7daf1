import writeExcelFile from "write-excel-file/node";
import { QuestionError } from "../contract/error-body.ts";
import type { Edition } from "../formats/citation.ts";
import { ENTITY_TABLE, SOURCE_TABLE } from "../formats/claim-table.ts";
import { claimFields, membershipFields, tieFields } from "../formats/export-fields.ts";
import { LICENCE_NOT_GIVEN, licenceOf } from "../formats/export-licence.ts";
import type { GraphField } from "../formats/graph-rows.ts";
import type { Table } from "../formats/schema-table.ts";
import { MOST_ROWS, sheetOf, type WorkbookSheet, wordsSheet } from "../formats/workbook-write-sheet.ts";
import type { Claim } from "../record/claim.ts";
import type { Source } from "../record/source.ts";
import { fileNameOf } from "./export-format.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";
import { undated } from "./export-zip.ts";

/** Writes a workbook for people: what it is, ties, memberships, claims, sources and entities. It is held whole. */
export async function workbookWriter({ asked, folder, slice, lookups }: WriterInput): Promise<FormatWriter> {
  const file = await folder.file(fileNameOf(asked.format));
  const held: Claim[] = [];
  return {
    wantsEdges: true,
    async claims(page) {
      for (const claim of page) held.push(claim);
      if (held.length >= MOST_ROWS) throw tooMany();
    },
    async finish(edition, edges) {
      const [ties, memberships] = [[...edges.ties], [...edges.memberships]];
      const sheets: WorkbookSheet[] = [
        wordsSheet("README", readme(edition)),
        sheetOf("Ties", tieFields(lookups), ties),
        sheetOf("Memberships", membershipFields(lookups), memberships),
        sheetOf("Claims", claimFields(lookups), held),
        sheetOf("Sources", sourceFields(), slice.sources),
        sheetOf("Entities", fieldsOf(ENTITY_TABLE), slice.entities),
      ];
      await file.write(undated(await writeExcelFile(sheets).toBuffer()));
      return { edges: ties.length + memberships.length };
    },
  };
}

function readme({ title, version, date, hash, abstract, licence }: Edition): string[] {
  return [
    title,
    abstract,
    "",
    `How to cite: Hansa. ${title}. Version ${version}, ${date}. ${hash}`,
    licence
      ? `Licence of the claims as coded here: ${licence}. The works they rest on keep their own terms.`
      : "Licence: row by row, that of the source.",
    `'${LICENCE_NOT_GIVEN}' means that no licence of the source is on file; it is not assumed that there is none.`,
    "Coordinates, size classes and most place names: GeoNames, CC BY 4.0.",
    "",
    "Ties and Memberships: one row a fact, with all claims that it rests on.",
    "Claims: one row a claim, also those that were corrected or taken back (see the columns supersedes and retracts).",
    "An empty cell is 'not given'.",
  ];
}

function sourceFields(): GraphField<Source>[] {
  const fields = fieldsOf(SOURCE_TABLE).filter(({ name }) => name !== "licence");
  return [...fields, { name: "licence", type: "string", of: licenceOf }];
}

function fieldsOf<T>(table: Table<T>): GraphField<T>[] {
  return table.columns.map(({ name, type }) => ({
    name,
    type: type === "number" ? "double" : "string",
    of: (value) => {
      const cell = table.write(value)[name];
      return type === "number" && cell ? Number(cell) : cell;
    },
  }));
}

function tooMany(): QuestionError {
  return new QuestionError(
    "bad-question",
    "too-many-rows",
    `A sheet takes ${MOST_ROWS} rows, and there are more claims than that; export csv or parquet, or a part with --city, --network or --as-of.`,
  );
}
