import type { Contacts } from "./contacts.ts";
import { asOne, exposureIn } from "./exposure.ts";
import type { BassYear } from "./fit-bass.ts";
import type { AtRisk } from "./fit-hazard.ts";
import { ThresholdsSeen } from "./thresholds-seen.ts";

/** Who took a practice up when: the year of each place; 0 where it has not, −1 where nobody says when. */
export interface Entries {
  readonly contacts: Contacts;
  readonly year: Int32Array;
}

export interface Observed {
  /** The first year with an entry, which starts it and is not explained, and the last. */
  readonly from: number;
  readonly to: number;
  readonly hazard: readonly AtRisk[];
  readonly bass: readonly BassYear[];
  readonly thresholds: ThresholdsSeen;
}

/**
 * Place-years at risk, from the year after the first entry to the last with one: what came later may not be on file
 * yet. A place that has it since nobody knows when is never at risk, and pulls nobody.
 */
export function observed({ contacts, year }: Entries): Observed | undefined {
  const dated = year.filter((each) => each > 0);
  if (dated.length === 0) return undefined;
  const [from, to] = [dated.reduce((a, b) => Math.min(a, b)), dated.reduce((a, b) => Math.max(a, b))];
  const hazard = new Map<number, Map<number, Counted>>();
  const thresholds = new ThresholdsSeen(year.length);
  const bass: BassYear[] = [];
  const all = year.filter((each) => each >= 0).length;
  for (let now = from + 1; now <= to; now++) {
    const exposure = exposureIn(now, contacts, year);
    let [atRisk, events, before] = [0, 0, 0];
    for (let v = 0; v < year.length; v++) {
      const own = year[v] ?? 0;
      if (own > 0 && own < now) before++;
      if (own === -1 || (own > 0 && own < now)) continue;
      const took = own === now;
      const row = rowOf(hazard, exposure.ties[v] ?? 0, exposure.networks[v] ?? 0);
      row.count++;
      atRisk++;
      if (took) row.events++;
      if (took) events++;
      thresholds.see(v, asOne(v, exposure), took);
    }
    bass.push({ share: before / all, atRisk, events });
  }
  return { from, to, hazard: [...hazard.values()].flatMap((rows) => [...rows.values()]), bass, thresholds };
}

type Counted = { -readonly [Key in keyof AtRisk]: AtRisk[Key] };

function rowOf(held: Map<number, Map<number, Counted>>, ties: number, networks: number): Counted {
  const rows = held.get(ties) ?? new Map<number, Counted>();
  const row = rows.get(networks) ?? { ties, networks, count: 0, events: 0 };
  held.set(ties, rows.set(networks, row));
  return row;
}
