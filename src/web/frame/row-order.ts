/** By which column rows are sorted; none is the table's own order. */
export interface Order {
  by: string;
  down: boolean;
}

/** Up, then down, then the table's own order again. */
export function turned(order: Order | undefined, by: string): Order | undefined {
  if (order?.by !== by) return { by, down: false };
  return order.down ? undefined : { by, down: true };
}

/** Rows by a value; those without one come last either way. */
export function ordered<T>(
  rows: readonly T[],
  by: (row: T) => string | number | undefined,
  down: boolean,
): T[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const step = typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b)) : a - b;
    return down ? -step : step;
  });
}
