/** A number's place along a line; numbers outside of the domain lie outside of the range. */
export type Scale = (value: number) => number;

export function linearScale([low, high]: readonly [number, number], range: readonly [number, number]): Scale {
  const [start, end] = range;
  const span = high - low || 1;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** Round numbers over a domain, `most` at most: steps of 1, 2 or 5 of some power of ten, whole ones if asked. */
export function ticks(low: number, high: number, most: number, whole = false): number[] {
  if (!(high > low) || most < 1) return [low];
  const step = stepFor((high - low) / most, whole);
  // Of a domain that is next to nothing no step is left.
  if (!Number.isFinite(low / step) || !Number.isFinite(high / step)) return [low];
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Counted in steps, so that rounding does not add up: 0.1 + 0.2 is no tick. Adding 0 makes −0 plain.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => rounded((first + at) * step) + 0);
}

function stepFor(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least * (1 - 1e-9));
  return whole ? Math.max(1, step ?? least) : (step ?? least);
}

const rounded = (value: number): number => Number(value.toPrecision(12));
