import type { PlainSlice } from "../assessments/city-columns.ts";

/** What the thread that computes columns is given. */
export interface ColumnShare {
  readonly slice: PlainSlice;
  /** The measures whose columns are wanted, in the order in which they are computed. */
  readonly measures: readonly string[];
}

/** What it sends for each measure: its columns, one place a city, NaN where there is no value. */
export interface ColumnsMade {
  readonly measure: string;
  readonly columns: readonly Float64Array[];
}
