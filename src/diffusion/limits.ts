/** A figure and the values between which it lies in 95 of 100 cases; no limit where the likelihood sets none. */
export interface Estimate {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Twice the ln likelihood falls by so much within the limits: the 95 % point of χ² with one degree of freedom. */
export const WITHIN_95 = 3.841459;

const MOST_DOUBLINGS = 8;
const MOST_ROUNDS = 40;

/**
 * Where a fall that grows from a top outwards comes to `within`: the limit of an interval by the profile of the likelihood
 * (Venzon and Moolgavkar 1988, Applied Statistics 37(1), 87–94). The root of the fall is close to a straight line, on which
 * the limit is sought between two values (the Illinois rule). None where it is not reached at `edge`, or without an edge after
 * eight doublings.
 */
export function limitBeyond(
  top: number,
  reach: number,
  fall: (x: number) => number | undefined,
  { within = WITHIN_95, edge }: { within?: number; edge?: number } = {},
): number | undefined {
  const off = (x: number): number =>
    Math.sqrt(Math.max(0, fall(x) ?? Number.POSITIVE_INFINITY)) - Math.sqrt(within);
  const bounded = (x: number): number =>
    edge === undefined ? x : reach > 0 ? Math.min(x, edge) : Math.max(x, edge);
  let [near, offNear] = [top, -Math.sqrt(within)];
  let far = bounded(top + reach);
  let offFar = off(far);
  for (let doubled = 0; offFar < 0; doubled++) {
    if (far === edge || (edge === undefined && doubled === MOST_DOUBLINGS)) return undefined;
    [near, offNear] = [far, offFar];
    far = bounded(top + 2 * (far - top));
    offFar = off(far);
  }
  let side = 0;
  for (let round = 0; round < MOST_ROUNDS && Math.abs(far - near) > 1e-7 * Math.abs(reach); round++) {
    const finite = Number.isFinite(offFar);
    const middle = finite ? (near * offFar - far * offNear) / (offFar - offNear) : (near + far) / 2;
    const there = off(middle);
    if (Math.abs(there) < 1e-5) return middle;
    if (there < 0) {
      [near, offNear] = [middle, there];
      if (side === -1 && finite) offFar /= 2;
      side = -1;
    } else {
      [far, offFar] = [middle, there];
      if (side === 1) offNear /= 2;
      side = 1;
    }
  }
  return (near + far) / 2;
}
