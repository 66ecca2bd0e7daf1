import type { Named } from "../record/named.ts";
import type { Says } from "../record/says.ts";
import { named, type RowAtHand, type Told } from "./mapped-cell.ts";
import type { CellSpec } from "./mapping-cell.ts";
import type { NamedSpec } from "./mapping-named.ts";

/** What a row says, and whom it names; stand-ins in the one point into the other. */
export interface Said {
  readonly says: Says;
  readonly named: readonly Named[];
}

type Readers = Readonly<Record<string, Told<unknown> | undefined>>;
type FieldsOf<R extends Readers> = { [K in keyof R]?: R[K] extends Told<infer V> | undefined ? V : never };

/** Reads the fields that a row gives, each by its own reader; the others are left out. */
export function toldFields<const R extends Readers>(readers: R): (row: RowAtHand) => FieldsOf<R> {
  const told = Object.entries(readers).filter(
    (entry): entry is [string, Told<unknown>] => entry[1] !== undefined,
  );
  return (row) => {
    const fields: Record<string, unknown> = {};
    for (const [field, read] of told) {
      const value = read(row);
      if (value !== undefined) fields[field] = value;
    }
    // Each field was read by the reader that the type names for it.
    return fields as FieldsOf<R>;
  };
}

/** Notes that a row lacks what its claim cannot do without. A problem of that very cell is told already. */
export function lacking(row: RowAtHand, what: string, spec: CellSpec | NamedSpec): undefined {
  if (row.why.length === 0) row.why.push(`${what} is not given${placeOf(spec)}`);
  return undefined;
}

function placeOf(spec: CellSpec | NamedSpec): string {
  const cells = "columns" in spec ? [spec] : [spec.name, spec.wikidata, spec.geonames, spec.iso, spec.hansa];
  const columns = cells.flatMap((cell) => cell?.columns ?? []);
  return columns.length > 0 ? ` (${named(columns)})` : "";
}

/** The one value as a list, where a claim keeps several. */
export function listed<T>(told: Told<T> | undefined): Told<T[]> | undefined {
  if (told === undefined) return undefined;
  return (row) => {
    const value = told(row);
    return value === undefined ? undefined : [value];
  };
}
