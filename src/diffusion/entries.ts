import type { Rows } from "../graph/graph.ts";
import type { BassYear } from "./fit-bass.ts";
import type { AtRisk } from "./fit-hazard.ts";

/** Who took a practice up when: the year of each place; 0 where it has not, −1 where nobody says when. */
export interface Entries {
  readonly graph: Rows;
  readonly year: Int32Array;
}

export interface Observed {
  /** The first year with an entry, which starts it and is not explained, and the last. */
  readonly from: number;
  readonly to: number;
  readonly hazard: readonly AtRisk[];
  readonly bass: readonly BassYear[];
}

/**
 * Place-years at risk, from the year after the first entry to the last with one: what came later may not be on file
 * yet. A place that has it since nobody knows when is never at risk, and pulls nobody.
 */
export function observed({ graph: { offsets, neighbours }, year }: Entries): Observed | undefined {
  const dated = year.filter((each) => each > 0);
  if (dated.length === 0) return undefined;
  const [from, to] = [dated.reduce((a, b) => Math.min(a, b)), dated.reduce((a, b) => Math.max(a, b))];
  const hazard = new Map<number, { share: number; count: number; events: number }>();
  const bass: BassYear[] = [];
  const all = year.filter((each) => each >= 0).length;
  for (let now = from + 1; now <= to; now++) {
    let [atRisk, events, before] = [0, 0, 0];
    for (let v = 0; v < year.length; v++) {
      const own = year[v] ?? 0;
      if (own > 0 && own < now) before++;
      if (own === -1 || (own > 0 && own < now)) continue;
      const [start, end] = [offsets[v] ?? 0, offsets[v + 1] ?? 0];
      let have = 0;
      for (let i = start; i < end; i++) {
        const its = year[neighbours[i] ?? 0] ?? 0;
        if (its > 0 && its < now) have++;
      }
      const share = end === start ? 0 : have / (end - start);
      const row = hazard.get(share) ?? { share, count: 0, events: 0 };
      const took = own === now ? 1 : 0;
      hazard.set(share, { share, count: row.count + 1, events: row.events + took });
      atRisk++;
      events += took;
    }
    bass.push({ share: before / all, atRisk, events });
  }
  return { from, to, hazard: [...hazard.values()], bass };
}
