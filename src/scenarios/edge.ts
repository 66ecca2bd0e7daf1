/** A tie between two places, or the seat of a member in a body, with the claims that tell of it. */
export interface Edge {
  readonly sort: "tie" | "seat";
  /** Of a seat the member; of a tie the place whose id comes first. */
  readonly a: string;
  /** Of a seat the body. */
  readonly b: string;
  /** Empty where a scenario assumes it. */
  readonly because: readonly string[];
}

/** Edges by their key, each once. */
export type Edges = ReadonlyMap<string, Edge>;

export function tie(one: string, other: string, because: readonly string[] = []): Edge {
  const [a, b] = one < other ? [one, other] : [other, one];
  return { sort: "tie", a, b, because };
}

export function seat(member: string, body: string, because: readonly string[] = []): Edge {
  return { sort: "seat", a: member, b: body, because };
}

export const keyOf = ({ sort, a, b }: Edge): string => `${sort} ${a} ${b}`;

/** The edges by key; the claims on an edge listed again are put together. */
export function edgesOf(listed: Iterable<Edge>): Edges {
  const edges = new Map<string, Edge>();
  for (const edge of listed) {
    const key = keyOf(edge);
    const held = edges.get(key);
    edges.set(key, held ? { ...held, because: [...new Set([...held.because, ...edge.because])] } : edge);
  }
  return edges;
}
