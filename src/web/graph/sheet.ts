import type { Size } from "../map/view.ts";
import type { LaidOut } from "./use-layout.ts";

/** A graph that is not laid out yet lies on an empty sheet. */
export const SHEET: Size = { width: 1000, height: 600 };
const MARGIN = 30;

/** Where cities of the atlas lie on a sheet that just holds them all; NaN for those that are not of the graph. */
export function onSheet(
  { graph: { cities }, placed }: LaidOut,
  count: number,
): { sheet: Size; xs: Float64Array; ys: Float64Array } {
  const xs = new Float64Array(count).fill(Number.NaN);
  const ys = xs.slice();
  if (!placed) return { sheet: SHEET, xs, ys };
  const [left, right] = ends(placed.xs);
  const [top, bottom] = ends(placed.ys);
  const scale = (SHEET.width - 2 * MARGIN) / Math.max(1, right - left, bottom - top);
  cities.forEach((city, place) => {
    xs[city] = MARGIN + ((placed.xs[place] ?? 0) - left) * scale;
    ys[city] = MARGIN + ((placed.ys[place] ?? 0) - top) * scale;
  });
  const sheet = {
    width: 2 * MARGIN + (right - left) * scale,
    height: 2 * MARGIN + (bottom - top) * scale,
  };
  return { sheet, xs, ys };
}

function ends(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? [0, 0] : [least, most];
}
