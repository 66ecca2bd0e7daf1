import type { StateFact } from "../inference/tied-cities.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { openTable } from "../intake/open-table.ts";
import { countryCode } from "./country-kinship.ts";

/** The columns of a user's table of pairs of states: two states first, then a number a column. */
async function stateFile(path: string): Promise<StateFact[]> {
  const table = await openTable(path, {});
  const [one, other, ...columns] = table.header;
  if (one === undefined || other === undefined || columns.length === 0)
    throw new IntakeError(
      "wrong-content",
      `${path} needs two columns that name states, by code or name, and at least one with a number; its columns are ${table.header.join(", ")}.`,
    );
  const sums = new Map(columns.map((column) => [column, new Map<string, { sum: number; rows: number }>()]));
  for await (const row of table.rows()) {
    if (!("cells" in row)) continue;
    const ends = [row.cells.get(one), row.cells.get(other)].map((cell) => countryCode(cell?.trim() ?? ""));
    for (const [column, pairs] of sums) {
      const cell = row.cells.get(column)?.trim() ?? "";
      const value = cell === "" ? Number.NaN : Number(cell);
      if (!Number.isFinite(value)) continue;
      const key = keyOf(ends[0] ?? "", ends[1] ?? "");
      const held = pairs.get(key) ?? { sum: 0, rows: 0 };
      pairs.set(key, { sum: held.sum + value, rows: held.rows + 1 });
    }
  }
  const facts = [...sums].flatMap(([column, pairs]) => (pairs.size > 0 ? [factOf(column, pairs, path)] : []));
  if (facts.length === 0)
    throw new IntakeError("wrong-content", `${path} has no number in any column after the first two.`);
  return facts;
}

/** A pair that is told both ways round, or more than once, has the mean. */
function factOf(
  column: string,
  pairs: ReadonlyMap<string, { sum: number; rows: number }>,
  path: string,
): StateFact {
  return {
    id: `file:${column}`,
    name: column,
    source: path,
    of: (one, other) => {
      const held = pairs.get(keyOf(one, other));
      return held ? held.sum / held.rows : Number.NaN;
    },
  };
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** None where no file is named. */
export async function statesGiven(path: string | undefined): Promise<StateFact[]> {
  return path === undefined ? [] : stateFile(path);
}
