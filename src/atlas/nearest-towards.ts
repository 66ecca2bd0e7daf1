export type Direction = "left" | "right" | "up" | "down";

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The number of the point that an arrow key leads to: among those within 45 degrees of the direction the nearest, what
 * lies aside counting double. None where none lies that way. Points that are not shown are NaN.
 */
export function nearestTowards(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  from: { x: number; y: number; number?: number },
  direction: Direction,
): number | undefined {
  const [dx, dy] = STEPS[direction];
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let number = 0; number < xs.length; number++) {
    if (number === from.number) continue;
    const [x, y] = [(xs[number] ?? Number.NaN) - from.x, (ys[number] ?? Number.NaN) - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (!(ahead > 0) || aside > ahead) continue;
    const far = ahead + aside;
    if (far < least) [nearest, least] = [number, far];
  }
  return nearest < 0 ? undefined : nearest;
}
