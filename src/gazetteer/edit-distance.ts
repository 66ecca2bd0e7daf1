/**
 * How many letters were left out, added, mistaken or swapped with their neighbour between two words; undefined
 * if more than `most`. Optimal string alignment: Boytsov, L. (2011), Indexing methods for approximate dictionary
 * searching, ACM Journal of Experimental Algorithmics 16.
 */
export function editDistance(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const next = nextRow(one, other, row, last, before);
    if (Math.min(...next) > most) return undefined;
    before = last;
    last = next;
  }
  const distance = last[other.length] ?? 0;
  return distance <= most ? distance : undefined;
}

function nextRow(one: string, other: string, row: number, last: number[], before: number[]): number[] {
  const next = [row];
  for (let column = 1; column <= other.length; column++) {
    const same = one[row - 1] === other[column - 1];
    let least = Math.min(at(last, column), at(next, column - 1)) + 1;
    least = Math.min(least, at(last, column - 1) + (same ? 0 : 1));
    const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    if (swapped && row > 1) least = Math.min(least, at(before, column - 2) + 1);
    next.push(least);
  }
  return next;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
