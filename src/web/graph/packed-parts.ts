/** What a part of a graph takes up, in the units of the layout. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a part is moved. */
export interface Shift {
  readonly right: number;
  readonly down: number;
}

/** Between one part and the next. */
const GAP = 22;
/** How much wider than high the whole is about to be: screens are. */
const WIDE = 1.8;

/**
 * Packs parts that have nothing to do with one another: the first stays where it is, and the others stand under it in
 * rows, in their order.
 */
export function packed(boxes: readonly Box[]): Shift[] {
  const [first, ...others] = boxes;
  if (first === undefined) return [];
  const needed = others.reduce((area, box) => area + (width(box) + GAP) * (height(box) + GAP), 0);
  const wide = Math.max(width(first), WIDE * height(first), Math.sqrt(needed * WIDE));
  const start = (first.left + first.right - wide) / 2;
  const shifts: Shift[] = [{ right: 0, down: 0 }];
  let [x, y, deepest] = [start, first.bottom + 2 * GAP, 0];
  for (const box of others) {
    if (x > start && x + width(box) > start + wide) [x, y, deepest] = [start, y + deepest + GAP, 0];
    shifts.push({ right: x - box.left, down: y - box.top });
    x += width(box) + GAP;
    deepest = Math.max(deepest, height(box));
  }
  return shifts;
}

const width = ({ left, right }: Box): number => right - left;
const height = ({ top, bottom }: Box): number => bottom - top;
