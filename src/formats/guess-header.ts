import { cellDegrees } from "./cell-degrees.ts";
import { registerId } from "./mapped-register-id.ts";

const YEAR = /^\d{4}$/;

/** Whether the first line names columns: a Q-id, a number or a year of the same sort as those below it does not. */
export function looksLikeHeader(
  header: readonly string[],
  rows: readonly ReadonlyMap<string, string>[],
): boolean {
  const [first] = rows;
  if (first === undefined) return true;
  return !header.some(
    (name) => isDatum(name) && isDatum(first.get(name)?.trim() ?? "") && !headsYears(header),
  );
}

function isDatum(cell: string): boolean {
  return (
    /^Q\d+$/.test(registerId("wikidata", cell) ?? "") ||
    cellDegrees(cell, "longitude") !== undefined ||
    YEAR.test(cell)
  );
}

/** Years that head columns of a wide table: 1990, 2000, 2010. */
function headsYears(header: readonly string[]): boolean {
  const years = header.filter((name) => YEAR.test(name)).map(Number);
  return years.length > 1 && years.every((year, at) => at === 0 || year > (years[at - 1] ?? 0));
}
