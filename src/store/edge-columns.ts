import type { Kysely } from "kysely";
import type { EdgeColumns, MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import { allFallen } from "./claim-query.ts";
import { EDGE_COLUMNS, type EdgeKind } from "./edge-cells.ts";
import { instant } from "./instant.ts";
import { oneOf } from "./one-of.ts";
import type { EdgeBlock, Tables } from "./tables.ts";

/** All live ties as columns. */
export async function tieColumns(db: Kysely<Tables>, recordedUntil?: string): Promise<TieColumns> {
  const { column, ...columns } = await liveColumns(db, "tie", recordedUntil);
  return { ...columns, a: column("a"), b: column("b"), form: column("form"), state: column("state") };
}

/** All live memberships as columns. */
export async function membershipColumns(
  db: Kysely<Tables>,
  recordedUntil?: string,
): Promise<MembershipColumns> {
  const { column, ...columns } = await liveColumns(db, "membership", recordedUntil);
  return {
    ...columns,
    member: column("member"),
    body: column("body"),
    roles: column("roles"),
    grade: column("grade"),
    stint: column("stint"),
  };
}

type ColumnOf<K extends EdgeKind> = (typeof EDGE_COLUMNS)[K][number];
type Live<K extends EdgeKind> = EdgeColumns & { column: (name: ColumnOf<K>) => Int32Array };

async function liveColumns<K extends EdgeKind>(
  db: Kysely<Tables>,
  kind: K,
  recordedUntil: string | undefined,
): Promise<Live<K>> {
  const until = recordedUntil === undefined ? undefined : instant(recordedUntil);
  const blocks = await db.selectFrom("edge").selectAll().where("kind", "=", kind).orderBy("seq").execute();
  const texts = await textsByNumber(db);
  const fallen = await fallenNumbers(db, until);
  const names: readonly string[] = EDGE_COLUMNS[kind];
  const held = blocks.map((block) => opened(block, names.length));
  const kept = held.map(({ cells }) =>
    keptRows(cells, names.length, ([seq, recorded]) => {
      const known = until === undefined || (texts[recorded] ?? "") <= until;
      return known && !fallen.has(seq);
    }),
  );
  const rows = kept.reduce((sum, of) => sum + of.length, 0);
  const column = (name: string): Int32Array => {
    const values = new Int32Array(rows);
    let next = 0;
    held.forEach(({ cells }, block) => {
      for (const row of kept[block] ?? [])
        values[next++] = cells[row * names.length + names.indexOf(name)] ?? 0;
    });
    return values;
  };
  const claim = claimsByRow(held, kept);
  const text = (no: number): string => texts[no] ?? "";
  return { rows, text, claim, column, source: column("source"), valid: column("valid") };
}

interface Opened {
  cells: Int32Array;
  claims: () => readonly string[];
}

/** The ids are read as text when the first of a block is asked for: most never are. */
function opened({ cells, claims }: EdgeBlock, width: number): Opened {
  // Copied, for numbers must lie at multiples of four bytes.
  const numbers = new Int32Array(cells.slice().buffer, 0, Math.floor(cells.length / 4 / width) * width);
  let ids: readonly string[] | undefined;
  return {
    cells: numbers,
    claims: () => {
      ids ??= new TextDecoder().decode(claims).split("\n");
      return ids;
    },
  };
}

function keptRows(
  cells: Int32Array,
  width: number,
  isKept: (begin: readonly [seq: number, recorded: number]) => boolean,
): Int32Array {
  const kept = new Int32Array(cells.length / width);
  let next = 0;
  for (let row = 0; row < kept.length; row++)
    if (isKept([cells[row * width] ?? 0, cells[row * width + 1] ?? 0])) kept[next++] = row;
  return kept.subarray(0, next);
}

function claimsByRow(held: readonly Opened[], kept: readonly Int32Array[]): (row: number) => string {
  const starts = new Int32Array(kept.length + 1);
  kept.forEach((rows, block) => {
    starts[block + 1] = (starts[block] ?? 0) + rows.length;
  });
  return (row) => {
    const block = blockOf(starts, row);
    return held[block]?.claims()[kept[block]?.[row - (starts[block] ?? 0)] ?? -1] ?? "";
  };
}

/** The last block that begins at or before a row. */
function blockOf(starts: Int32Array, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle;
  }
  return low;
}

async function textsByNumber(db: Kysely<Tables>): Promise<string[]> {
  const texts: string[] = [];
  const rows = await db.selectFrom("ident").select(["no", "id"]).orderBy("no").execute();
  for (const { no, id } of rows) texts[no] = id;
  return texts;
}

async function fallenNumbers(db: Kysely<Tables>, until: string | undefined): Promise<ReadonlySet<number>> {
  const fallen = await allFallen(db, until);
  if (fallen.size === 0) return new Set();
  const rows = await db
    .selectFrom("claim")
    .select("seq")
    .where(oneOf("id", [...fallen]))
    .execute();
  return new Set(rows.map(({ seq }) => seq));
}
