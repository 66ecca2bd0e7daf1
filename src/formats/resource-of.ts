import { foreignKeys } from "./foreign-keys.ts";
import type { Table } from "./schema-table.ts";
import type { Column } from "./table.ts";

/** A table as a resource of datapackage.json, with its schema; `present` are the tables that keys may point to. */
export function resourceOf(
  table: Pick<Table<never>, "name" | "columns" | "key"> & { description?: string },
  present: ReadonlySet<string>,
): object {
  const { name, columns, key, description } = table;
  const keys = foreignKeys(table, present);
  return {
    name: name.replace("/", "-"),
    path: `${name}.csv`,
    ...(description && { description }),
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: columns.map(field),
      primaryKey: key.length === 1 ? key[0] : key,
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
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
