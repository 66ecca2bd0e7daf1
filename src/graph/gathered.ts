/** Weights from one node, or from one part, to parts: those touched, and how much goes to each. */
export interface Gathered {
  readonly weight: Float64Array;
  readonly touched: Uint32Array;
  count: number;
}

export function gather(parts: number): Gathered {
  return { weight: new Float64Array(parts), touched: new Uint32Array(parts), count: 0 };
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

/** Adds what v's ties weigh to each part that they lead to. */
export function addWeights(
  to: Gathered,
  { offsets, neighbours, weights }: Rows,
  v: number,
  of: Uint32Array,
): void {
  const { weight, touched } = to;
  const end = offsets[v + 1] ?? 0;
  let count = to.count;
  for (let i = offsets[v] ?? 0; i < end; i++) {
    const part = of[neighbours[i] ?? 0] ?? 0;
    const held = weight[part] ?? 0;
    if (held === 0) touched[count++] = part;
    weight[part] = held + (weights[i] ?? 0);
  }
  to.count = count;
}

export function clear(to: Gathered): void {
  for (let i = 0; i < to.count; i++) to.weight[to.touched[i] ?? 0] = 0;
  to.count = 0;
}
