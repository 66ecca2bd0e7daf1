import { chanceLeap } from "./chance-leap.ts";
import { NetworkShares } from "./network-shares.ts";
import type { SpreadPlan, SpreadRun } from "./spread-plan.ts";
import { WaitingPlaces } from "./waiting-places.ts";

const NO_ROWS = { offsets: new Uint32Array(0), neighbours: new Uint32Array(0) };

/**
 * Hazard: places without a partner that has it, and those with one, have chances below a bound each; with that they are
 * leapt over, and who is met takes it up with its own chance ÷ the bound, which comes to its own (thinning; Lewis and Shedler
 * 1979, Naval Research Logistics Quarterly 26(3), 403–413). Only of who is met is the exposure looked up.
 */
export function hazardRun({ ties = NO_ROWS, seats, first, never, steps }: SpreadPlan): SpreadRun<"hazard"> {
  const { offsets, neighbours } = ties;
  const n = first.length;
  const [has, partners, taking] = [new Uint8Array(n), new Uint32Array(n), new Uint32Array(n)];
  const shares = seats && new NetworkShares(seats, first);
  const places = new WaitingPlaces(n);
  const pull = (v: number): void => {
    places.leave(v);
    const end = offsets[v + 1] ?? 0;
    for (let at = offsets[v] ?? 0; at < end; at++) {
      const w = neighbours[at] ?? 0;
      partners[w] = (partners[w] ?? 0) + 1;
      places.come(w);
    }
  };
  for (let v = 0; v < n; v++) if (never?.[v] === 1 && first[v] !== 1) places.leave(v);
  for (let v = 0; v < n; v++) if (first[v] === 1) pull(v);
  const start = { partners: partners.slice(), places: places.kept() };
  const begun = first.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  return ({ a, b, c }, random, counts) => {
    has.set(first);
    partners.set(start.partners);
    places.restore(start.places);
    shares?.begin();
    const { row } = places;
    let [all, news] = [begun, 0];
    counts[0] = all;
    const chanceOf = (v: number): number => {
      const tied = (partners[v] ?? 0) / Math.max(1, (offsets[v + 1] ?? 0) - (offsets[v] ?? 0));
      return logistic(a + b * tied + (shares ? c * shares.of(v) : 0));
    };
    /** Those of a stretch of the row whose turn it is, none of whose chances is above the bound. */
    const ask = (from: number, to: number, bound: number, same: boolean): void => {
      const { chance, next } = chanceLeap(bound, random);
      for (let i = from + next(); i < to; i += 1 + next()) {
        const v = row[i] ?? 0;
        if (same ? chance < 1 || random() < bound : random() * chance < chanceOf(v)) taking[news++] = v;
      }
    };
    for (let step = 1; step <= steps; step++) {
      // All of a step decide at once, on what was so before it.
      news = 0;
      const met = Math.max(0, c) * (shares?.step() ?? 0);
      const { apart, left } = places;
      ask(0, apart, logistic(a + met), shares === undefined || c === 0);
      ask(apart, left, logistic(a + Math.max(0, b) + met), false);
      for (let i = 0; i < news; i++) {
        const v = taking[i] ?? 0;
        has[v] = 1;
        pull(v);
        shares?.take(v);
      }
      all += news;
      counts[step] = all;
    }
    return has;
  };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
