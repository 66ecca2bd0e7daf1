import type { TieColumns } from "./edge-columns.ts";

/** The ties as one source alone tells them: what others say of the same ties decides nothing. */
export function tiesOfSource(ties: TieColumns, source: string): TieColumns {
  const told: number[] = [];
  for (let row = 0; row < ties.rows; row++) if (ties.text(ties.source[row] ?? 0) === source) told.push(row);
  const taken = (column: Int32Array): Int32Array => Int32Array.from(told, (row) => column[row] ?? 0);
  return {
    rows: told.length,
    text: ties.text,
    claim: (row) => ties.claim(told[row] ?? -1),
    source: taken(ties.source),
    valid: taken(ties.valid),
    a: taken(ties.a),
    b: taken(ties.b),
    form: taken(ties.form),
    state: taken(ties.state),
  };
}
