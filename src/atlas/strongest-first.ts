import type { Atlas } from "./atlas.ts";

/**
 * Some ties in the order in which they are drawn where all would be a hairball: those of which more independent origins
 * speak first; among these, the ones whose less connected end has more partners.
 */
export function strongestFirst({ ties }: Atlas, rows: Int32Array, partners: Int32Array): Int32Array {
  const lesser = (row: number): number =>
    Math.min(partners[ties.a[row] ?? -1] ?? 0, partners[ties.b[row] ?? -1] ?? 0);
  const keys = new Float64Array(rows.length);
  // Origins above, partners below, the row last: one number a tie sorts faster than a comparison of three.
  rows.forEach((row, at) => {
    const origins = Math.min(ties.origins[row] ?? 0, 63);
    keys[at] = -((origins * 65536 + Math.min(lesser(row), 65535)) * 2 ** 26) + row;
  });
  keys.sort();
  return Int32Array.from(keys, (key) => ((key % 2 ** 26) + 2 ** 26) % 2 ** 26);
}
