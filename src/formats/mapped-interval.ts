import { type DatePoint, Interval } from "../record/interval.ts";
import { type CellDate, cellDate } from "./cell-date.ts";
import { type CellManner, named, type Told, toldWords } from "./mapped-cell.ts";
import type { DateSpec } from "./mapping-cell.ts";

interface WhenSpec {
  readonly from?: DateSpec | undefined;
  readonly to?: DateSpec | undefined;
  readonly period?: DateSpec | undefined;
}

/** Reads when something held; a time that is no date is kept in its words only where the mapping calls it a period. */
export function toldInterval(spec: WhenSpec, manner: CellManner): Told<Interval> {
  const from = spec.from && toldDate(spec.from, manner);
  const to = spec.to && toldDate(spec.to, manner);
  const period = spec.period && toldPeriod(spec.period, manner);
  return (row) => {
    const start = from?.(row);
    const end = to?.(row);
    const whole = period?.(row);
    // A span in the column of the start tells the end too, unless a column of its own does.
    const [begun, ended] = [start?.from ?? whole?.from, end?.to ?? end?.from ?? start?.to ?? whole?.to];
    if (begun === undefined && ended === undefined && whole?.worded === undefined) return undefined;
    const valid: Interval = {
      ...(begun && { from: begun }),
      ...(ended && { to: ended }),
      ...(whole?.worded !== undefined && { worded: whole.worded }),
    };
    if (begun && ended && !Interval.safeParse(valid).success)
      row.why.push(`it ends (${ended.date}) before it begins (${begun.date}); check both dates`);
    return valid;
  };
}

/** Reads a date, or the span that its cell gives. */
export function toldDate(spec: DateSpec, manner: CellManner): Told<{ from?: DatePoint; to?: DatePoint }> {
  const read = reader(spec, manner);
  return (row) => {
    const found = read(row);
    if (found === undefined || !("why" in found)) return found;
    row.why.push(`${named(spec.cell.columns)}: ${found.why}`);
    return undefined;
  };
}

function toldPeriod(spec: DateSpec, manner: CellManner): Told<Interval> {
  const words = toldWords(spec.cell, manner);
  const read = reader(spec, manner);
  return (row) => {
    const found = read(row);
    if (found === undefined || !("why" in found)) return found;
    const worded = words(row);
    return worded === undefined ? undefined : { worded };
  };
}

function reader(spec: DateSpec, manner: CellManner): Told<CellDate> {
  const words = toldWords(spec.cell, manner);
  const order = spec.order ?? manner.dates;
  return (row) => {
    const said = words(row);
    if (said === undefined || said === "NA") return undefined;
    const found = cellDate(said, order);
    if ("why" in found || (!spec.bound && !spec.inferred)) return found;
    return {
      ...(found.from && { from: marked(found.from, spec) }),
      ...(found.to && { to: marked(found.to, spec) }),
    };
  };
}

function marked(point: DatePoint, { bound, inferred }: DateSpec): DatePoint {
  return { ...point, ...(bound && !point.bound && { bound }), ...(inferred && { inferred }) };
}
