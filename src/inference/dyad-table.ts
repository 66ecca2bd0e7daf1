/** Something of each dyad: a covariate. */
export interface DyadColumn {
  readonly name: string;
  /** NaN where it is not given. */
  readonly values: Float64Array;
}

/** Pairs of nodes, each pair once and without direction, with an outcome and what may explain it. */
export interface DyadTable {
  readonly nodes: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /** NaN where it is not given. */
  readonly outcome: Float64Array;
  readonly covariates: readonly DyadColumn[];
  /** For how many dyads each stands; one if absent. */
  readonly weights?: Float64Array;
  /** Which dyads belong together, such as those between the same two states. */
  readonly strata?: Uint32Array;
}

/** The dyads of which all is given, among nodes numbered anew: those that have no such dyad are gone. */
export interface CompleteDyads extends DyadTable {
  readonly leftOut: { readonly dyads: number; readonly nodes: number };
}

export function completeCases(table: DyadTable): CompleteDyads {
  const columns = [table.outcome, ...table.covariates.map(({ values }) => values)];
  const kept = Uint32Array.from(
    table.one.keys().filter((dyad) => columns.every((values) => Number.isFinite(values[dyad]))),
  );
  const numbers = new Int32Array(table.nodes).fill(-1);
  let nodes = 0;
  const numbered = (ends: Uint32Array): Uint32Array =>
    kept.map((dyad) => {
      const node = ends[dyad] ?? 0;
      if ((numbers[node] ?? 0) < 0) numbers[node] = nodes++;
      return numbers[node] ?? 0;
    });
  const taken = (values: Float64Array): Float64Array =>
    Float64Array.from(kept, (dyad) => values[dyad] ?? Number.NaN);
  return {
    one: numbered(table.one),
    other: numbered(table.other),
    outcome: taken(table.outcome),
    covariates: table.covariates.map(({ name, values }) => ({ name, values: taken(values) })),
    ...(table.weights && { weights: taken(table.weights) }),
    ...(table.strata && { strata: kept.map((dyad) => table.strata?.[dyad] ?? 0) }),
    nodes,
    leftOut: { dyads: table.one.length - kept.length, nodes: table.nodes - nodes },
  };
}

/** All pairs of n nodes: (0, 1), (0, 2) … (n − 2, n − 1). */
export function allPairs(nodes: number): Pick<DyadTable, "one" | "other"> {
  const one = new Uint32Array((nodes * (nodes - 1)) / 2);
  const other = new Uint32Array(one.length);
  let at = 0;
  for (let i = 0; i < nodes; i++)
    for (let j = i + 1; j < nodes; j++) {
      one[at] = i;
      other[at++] = j;
    }
  return { one, other };
}
