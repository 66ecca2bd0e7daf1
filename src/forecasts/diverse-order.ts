/**
 * Maximal marginal relevance: one after the other, the candidate with the highest
 * (1 − diversity) × relevance − diversity × its greatest likeness to those already taken.
 * At 0 the order is that of relevance; at 1 it only avoids likeness, and relevance decides between equals.
 * Carbonell and Goldstein (1998), The use of MMR, diversity-based reranking, SIGIR '98, 335–336.
 */
export function diverseOrder(
  relevance: readonly number[],
  likeness: (one: number, other: number) => number,
  { diversity, limit }: { diversity: number; limit: number },
): number[] {
  const left = [...relevance.keys()].sort(
    (one, other) => (relevance[other] ?? 0) - (relevance[one] ?? 0) || one - other,
  );
  const nearest = new Float64Array(relevance.length);
  const taken: number[] = [];
  while (taken.length < limit && left.length > 0) {
    let [best, worth] = [0, Number.NEGATIVE_INFINITY];
    for (const [at, candidate] of left.entries()) {
      const own = (1 - diversity) * (relevance[candidate] ?? 0) - diversity * (nearest[candidate] ?? 0);
      if (own > worth) [best, worth] = [at, own];
    }
    const [next = 0] = left.splice(best, 1);
    taken.push(next);
    for (const other of left) nearest[other] = Math.max(nearest[other] ?? 0, likeness(next, other));
  }
  return taken;
}
