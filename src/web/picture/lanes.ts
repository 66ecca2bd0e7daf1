/** From where to where something lies along a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The lane of each stretch such that those in one lane leave `gap` between them, in as few lanes as there can be: each
 * takes the lowest lane that is free where it begins.
 */
export function lanes(stretches: readonly Stretch[], gap = 0): number[] {
  const order = stretches.map((_, at) => at);
  order.sort((a, b) => (stretches[a]?.from ?? 0) - (stretches[b]?.from ?? 0) || a - b);
  const taken: number[] = [];
  const found = new Array<number>(stretches.length).fill(0);
  for (const at of order) {
    const { from, to } = stretches[at] ?? { from: 0, to: 0 };
    const free = taken.findIndex((end) => end + gap <= from);
    const lane = free < 0 ? taken.length : free;
    taken[lane] = to;
    found[at] = lane;
  }
  return found;
}
