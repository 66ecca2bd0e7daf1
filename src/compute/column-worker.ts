import { parentPort, workerData } from "node:worker_threads";
import { COLUMN_GROUPS } from "../assessments/city-columns.ts";
import type { ColumnShare, ColumnsMade } from "./column-share.ts";

/** A thread that computes one measure after the other and sends each when it has it. */
const { slice, measures }: ColumnShare = workerData;
for (const { measure, values } of COLUMN_GROUPS) {
  if (!measures.includes(measure)) continue;
  const columns = values(slice).map((each) => Float64Array.from(each, (value) => value ?? Number.NaN));
  const made: ColumnsMade = { measure, columns };
  parentPort?.postMessage(
    made,
    columns.map(({ buffer }) => buffer),
  );
}
