import { type RawBuilder, type SqlBool, sql } from "kysely";
import { storable } from "./storable.ts";

/** `column in (values)` with one bound value however long the list; SQLite's way, by its JSON functions. */
export function oneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (${listed(values)})`;
}

/** A subquery with the values as rows. */
export function listed(values: readonly string[]): RawBuilder<string> {
  return sql<string>`select value from json_each(${JSON.stringify(values.map(storable))})`;
}
