import type * as z from "zod";
import { Claim } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import { CLAIM_KINDS, type ClaimKind, Says } from "../record/says.ts";
import { Source } from "../record/source.ts";
import { readAs, type Table, tableOf } from "./schema-table.ts";
import { type Column, columnsOf, fromRow } from "./table.ts";

/** The column of an export that tells in which order the ledger learnt its claims, over all their tables. */
export const POSITION = "position";
export const LICENCE = "licence";

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
  const derived: Column[] = [
    { name: LICENCE, path: [LICENCE], type: "string", required: false },
    { name: POSITION, path: [POSITION], type: "number", required: false },
  ];
  return { ...table, derived, read: (row) => readAs(Claim, withKind(fromRow(row, columns), kind)) };
}

function withKind(draft: unknown, kind: ClaimKind): unknown {
  const { says, ...rest } = draft as { says?: object };
  return { ...rest, says: { kind, ...says } };
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
