import * as z from "zod";
import { Claim } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import { CLAIM_KINDS, type ClaimKind, Says } from "../record/says.ts";
import { Source } from "../record/source.ts";
import type { Problem, Row } from "./csv.ts";
import { type Column, columnsOf, fromRow, toRow } from "./table.ts";

/** A table of the data package: its columns, and how a value becomes a row and a row a value. */
export interface Table<T> {
  name: string;
  columns: readonly Column[];
  write: (value: T) => Row;
  read: (row: Row) => { value: T } | { problem: Problem };
}

/** Claims lie in one table a kind, since each kind has its own fields. */
export const CLAIM_TABLES: readonly Table<Claim>[] = CLAIM_KINDS.map(claimTable);

export const ENTITY_TABLE: Table<Entity> = tableOf("entities", Entity, entityColumns());

export const SOURCE_TABLE: Table<Source> = tableOf("sources", Source, columnsOf(Source));

/** The table that holds claims of a kind: what it says first, then where it stands and who coded it. */
function claimTable(kind: ClaimKind): Table<Claim> {
  const option = Says.options.find(({ shape }) => shape.kind.value === kind);
  if (option === undefined) throw new Error(`No claim kind ${kind}.`);
  const [id, ...rest] = columnsOf(Claim, ["says"]);
  const said = columnsOf(option as z.ZodObject, ["kind"]).map((column) => ({
    ...column,
    path: ["says", ...column.path],
  }));
  const columns = [...(id ? [id] : []), ...said, ...rest];
  const table = tableOf(`claims/${kind}`, Claim, columns);
  return { ...table, read: (row) => parse(Claim, withKind(fromRow(row, columns), kind), table.name, row) };
}

function withKind(draft: unknown, kind: ClaimKind): unknown {
  const { says, ...rest } = draft as { says?: object };
  return { ...rest, says: { kind, ...says } };
}

function tableOf<T>(name: string, schema: z.ZodType<T>, columns: readonly Column[]): Table<T> {
  return {
    name,
    columns,
    write: (value) => toRow(value, columns),
    read: (row) => parse(schema, fromRow(row, columns), name, row),
  };
}

function parse<T>(
  schema: z.ZodType<T>,
  draft: unknown,
  table: string,
  row: Row,
): { value: T } | { problem: Problem } {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return { value: parsed.data };
  const why = z.prettifyError(parsed.error).replaceAll("\n", " ");
  return { problem: { where: `${table} ${row["id"] || "(no id)"}`, why } };
}

/** Entities of all types share one table: the columns of every type, each once. */
function entityColumns(): Column[] {
  const columns = new Map<string, Column>();
  for (const option of Entity.options)
    for (const column of columnsOf(option as z.ZodObject)) {
      const known = columns.get(column.name);
      const codes = [...new Set([...(known?.codes ?? []), ...(column.codes ?? [])])];
      columns.set(column.name, {
        ...column,
        required: column.required && (known?.required ?? true),
        ...(codes.length > 0 && { codes }),
      });
    }
  const everywhere = new Set(["type", "id", "name"]);
  return [...columns.values()].map(({ codes, ...column }) => ({
    ...column,
    required: everywhere.has(column.name),
    // A closed list of one type is open for the table as a whole.
    ...(codes && column.name === "level" && { codes }),
  }));
}
