/** A name that wants to stand beside a point, in the units of the screen; the first of a list goes first. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** How far from the point's middle the text keeps. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Where a text stands: its left edge, and the middle of its height. */
export interface LabelPlace {
  readonly wish: number;
  readonly left: number;
  readonly middle: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names cover no more of a picture than this, so that a small one shows more than names. */
const COVERED = 0.07;

/**
 * The names that fit without touching another name or the edge: each tried right of its point, left, below and above;
 * one that fits nowhere is left out. The first always may stand, others while names cover no more than that.
 */
export function placedLabels(
  wishes: readonly LabelWish[],
  { width, height }: { width: number; height: number },
  most = 60,
): LabelPlace[] {
  const taken: Box[] = [];
  const placed: LabelPlace[] = [];
  let room = COVERED * width * height;
  for (const [number, wish] of wishes.entries()) {
    if (placed.length >= most) break;
    const place = places(wish).find((each) => {
      const box = boxOf(wish, each);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return inside && !taken.some((other) => overlaps(box, other));
    });
    if (place === undefined) continue;
    room -= wish.width * wish.height;
    if (placed.length > 0 && room < 0) break;
    taken.push(boxOf(wish, place));
    placed.push({ wish: number, ...place });
  }
  return placed;
}

const GAP = 3;

type Place = Pick<LabelPlace, "left" | "middle">;

function places({ x, y, radius, width, height }: LabelWish): Place[] {
  const aside = radius + GAP;
  const over = radius + height / 2;
  return [
    { left: x + aside, middle: y },
    { left: x - aside - width, middle: y },
    { left: x - width / 2, middle: y + over },
    { left: x - width / 2, middle: y - over },
  ];
}

function boxOf({ width, height }: LabelWish, { left, middle }: Place): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
