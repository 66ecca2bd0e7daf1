import { chanceLeap } from "./chance-leap.ts";
import type { PlanOf, SpreadRun } from "./spread-plan.ts";
import { WaitingPlaces } from "./waiting-places.ts";

/**
 * Hazard: places without a partner that has it share one chance, and are leapt over. Those with one have chances below
 * a common bound: with that they are leapt over, too, and who is met takes it up with its own chance ÷ the bound, which
 * comes to its own (thinning; Lewis and Shedler 1979, Naval Research Logistics Quarterly 26(3), 403–413).
 */
export function hazardRun({ graph, first, never, model, steps }: PlanOf<"hazard">): SpreadRun {
  const { offsets, neighbours } = graph;
  const n = first.length;
  const [alone, bound] = [logistic(model.a), logistic(model.a + Math.max(0, model.b))];
  const [has, partners, chances] = [new Uint8Array(n), new Uint32Array(n), new Float64Array(n)];
  const places = new WaitingPlaces(n);
  const take = (v: number): void => {
    has[v] = 1;
    places.leave(v);
    const end = offsets[v + 1] ?? 0;
    for (let at = offsets[v] ?? 0; at < end; at++) {
      const w = neighbours[at] ?? 0;
      const have = (partners[w] ?? 0) + 1;
      partners[w] = have;
      places.come(w);
      chances[w] = logistic(model.a + (model.b * have) / ((offsets[w + 1] ?? 0) - (offsets[w] ?? 0)));
    }
  };
  for (let v = 0; v < n; v++) if (never?.[v] === 1 && first[v] !== 1) places.leave(v);
  for (let v = 0; v < n; v++) if (first[v] === 1) take(v);
  const start = { partners: partners.slice(), chances: chances.slice(), places: places.kept() };
  const begun = first.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  const taking = new Uint32Array(n);
  return (random, counts) => {
    has.set(first);
    partners.set(start.partners);
    chances.set(start.chances);
    places.restore(start.places);
    let all = begun;
    counts[0] = all;
    const [far, near] = [chanceLeap(alone, random), chanceLeap(bound, random)];
    for (let step = 1; step <= steps; step++) {
      // All of a step decide at once, on what was so before it.
      let news = 0;
      const { row, apart, left } = places;
      for (let i = far.next(); i < apart; i += 1 + far.next())
        if (far.chance < 1 || random() < alone) taking[news++] = row[i] ?? 0;
      for (let i = apart + near.next(); i < left; i += 1 + near.next())
        if (random() * near.chance < (chances[row[i] ?? 0] ?? 0)) taking[news++] = row[i] ?? 0;
      for (let i = 0; i < news; i++) take(taking[i] ?? 0);
      all += news;
      counts[step] = all;
    }
    return has;
  };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
