import type { Past } from "./past.ts";

/** What the ties of a past alone say of each city, where no table says more. */
export interface GraphRoles {
  /** ln ties of the city − mean ln ties of its partners: above 0 at the centre of a star, below at its tips; 0 without a tie. */
  readonly role: Float64Array;
  /**
   * n or −n: which of two sides the city is on in the nth part of the graph that hangs together, where every tie of that
   * part goes from one side to the other (a graph without odd cycles: König 1936); 0 where it does not, or without a tie.
   */
  readonly side: Int32Array;
}

/**
 * A register of one country's partnerships abroad has ties between two kinds of cities only, and one that lists whom
 * hubs took up has stars. Ties show which, whoever is named first in a row.
 */
export function graphRoles(past: Past): GraphRoles {
  return { role: rolesOf(past), side: sidesOf(past) };
}

function rolesOf({ offsets, neighbours, degree }: Past): Float64Array {
  return degree.map((own, city) => {
    if (own === 0) return 0;
    let sum = 0;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++)
      sum += Math.log(degree[neighbours[i] ?? 0] ?? 1);
    return Math.log(own) - sum / own;
  });
}

function sidesOf(past: Past): Int32Array {
  const side = new Int32Array(past.degree.length);
  const seen = new Uint8Array(side.length);
  let part = 0;
  for (const [root, own] of past.degree.entries()) {
    if (own === 0 || seen[root] === 1) continue;
    part += 1;
    const reached = coloured(past, root, part, side);
    for (const city of reached.cities) {
      seen[city] = 1;
      if (!reached.twoSided) side[city] = 0;
    }
  }
  return side;
}

/** All that hangs together with a city, each put on the side across from where it was reached from. */
function coloured(
  { offsets, neighbours }: Past,
  root: number,
  part: number,
  side: Int32Array,
): { cities: readonly number[]; twoSided: boolean } {
  side[root] = part;
  const cities = [root];
  let twoSided = true;
  for (let at = 0; at < cities.length; at++) {
    const city = cities[at] ?? 0;
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++) {
      const partner = neighbours[i] ?? 0;
      if (side[partner] === 0) {
        side[partner] = -(side[city] ?? 0);
        cities.push(partner);
      } else if (side[partner] === side[city]) twoSided = false;
    }
  }
  return { cities, twoSided };
}

/** Whether ties so far put two cities on opposite sides (1), on the same (−1), or say nothing of it (0). */
export function acrossSides({ side }: GraphRoles, one: number, other: number): number {
  const [here, there] = [side[one] ?? 0, side[other] ?? 0];
  if (here === 0 || Math.abs(here) !== Math.abs(there)) return 0;
  return here === there ? -1 : 1;
}
