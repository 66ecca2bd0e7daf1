import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { ParquetWriter } from "hyparquet-writer/src/parquet-writer.js";
import type { GraphField } from "./graph-rows.ts";

type SchemaElement = ParquetWriter["schema"][number];

/** Rows that are held before they are written as one row group. */
const ROWS_AT_ONCE = 20_000;

/**
 * A table as Parquet, row group by row group: `add` and `finish` give the bytes that are ready, and no more than a
 * row group is held.
 */
export class ParquetTable<Row> {
  readonly #fields: readonly GraphField<Row>[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #rows: Row[] = [];

  /** `about` is kept in the file's footer. */
  constructor(fields: readonly GraphField<Row>[], about: Readonly<Record<string, string>>) {
    this.#fields = fields;
    this.#file = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: "root", num_children: fields.length }, ...fields.map(elementOf)],
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: "Hansa",
    });
  }

  add(row: Row): Uint8Array | undefined {
    this.#rows.push(row);
    return this.#rows.length < ROWS_AT_ONCE ? undefined : this.#written();
  }

  finish(): Uint8Array {
    const rows = this.#rows.length > 0 ? this.#written() : new Uint8Array();
    this.#file.finish();
    return joined(rows, this.#taken());
  }

  #written(): Uint8Array {
    const columnData = this.#fields.map(({ name, of }) => ({ name, data: this.#rows.map(of) }));
    this.#file.write({ columnData, rowGroupSize: ROWS_AT_ONCE });
    this.#rows = [];
    return this.#taken();
  }

  /** What was written since the last time; its place in the file goes on counting. */
  #taken(): Uint8Array {
    const ready = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return ready;
  }
}

function elementOf<Row>({ name, type }: GraphField<Row>): SchemaElement {
  switch (type) {
    case "string":
      return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" };
    case "double":
      return { name, type: "DOUBLE", repetition_type: "OPTIONAL" };
    case "integer":
      return { name, type: "INT32", repetition_type: "OPTIONAL" };
    case "boolean":
      return { name, type: "BOOLEAN", repetition_type: "OPTIONAL" };
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
