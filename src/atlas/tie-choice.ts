import { type Atlas, rowsOf } from "./atlas.ts";
import { EDGE, POSSIBLE, type Standing, standingOn, stands } from "./span-days.ts";

/** Which ties a picture is of; all conditions must hold, of a list one must. */
export interface TieChoice {
  readonly form?: readonly string[];
  readonly theme?: readonly string[];
  readonly status?: readonly string[];
  /** A network's id: ties among its members of the day. */
  readonly network?: string;
  /** A region or subregion of the United Nations, or a country's code: ties with an end there. */
  readonly region?: string;
  /** Both ends must lie in the region. */
  readonly within?: boolean;
  /** Ties of which it is open whether they had begun or had ended, too. */
  readonly possible?: boolean;
}

/** The rows that a choice takes whatever the day; what is never counted as in force is not among them. */
export function chosenTies(atlas: Atlas, choice: TieChoice): Int32Array {
  const { ties, themeSets, forms, statuses } = atlas;
  const form = among(forms, choice.form);
  const status = among(statuses, choice.status);
  const theme = choice.theme && themeSets.map((set) => set.some((each) => choice.theme?.includes(each)));
  const inside = choice.region === undefined ? undefined : citiesIn(atlas, choice.region);
  const takes = (row: number): boolean => {
    if (ties.counts[row] !== 1) return false;
    if (form && !form[ties.form[row] ?? -1]) return false;
    if (status && !status[ties.status[row] ?? -1]) return false;
    if (theme && !theme[ties.themes[row] ?? -1]) return false;
    if (!inside) return true;
    const [a, b] = [inside[ties.a[row] ?? -1] === 1, inside[ties.b[row] ?? -1] === 1];
    return choice.within ? a && b : a || b;
  };
  return Int32Array.from(ties.a.keys().filter(takes));
}

function among(all: readonly string[], wanted: readonly string[] | undefined): boolean[] | undefined {
  return wanted && wanted.length > 0 ? all.map((each) => wanted.includes(each)) : undefined;
}

/** For each city, whether it lies in a part of the world: 1 or 0. */
export function citiesIn({ cities, countries }: Atlas, part: string): Uint8Array {
  const inside = countries.map(({ code, region, subregion }) => [code, region, subregion].includes(part));
  return Uint8Array.from(cities.country, (country) => (inside[country] ? 1 : 0));
}

/** For each city, whether it is a member of a network on a day: 1 or 0. */
export function membersOn(atlas: Atlas, network: string, day: number): Uint8Array {
  const members = new Uint8Array(atlas.cities.id.length);
  const number = atlas.networks.findIndex(({ id }) => id === network);
  if (number < 0) return members;
  for (const row of rowsOf(atlas.seatsIn, number))
    if (stands(standingOn(atlas.seatDays, row, day))) members[atlas.memberships.city[row] ?? 0] = 1;
  return members;
}

/** Ties as they stand on a day, a row and its standing side by side. */
export interface TiesOnDay {
  readonly rows: Int32Array;
  readonly standings: Uint8Array;
}

/** Those of some ties that stand on a day. */
export function tiesOn(atlas: Atlas, chosen: Int32Array, day: number, choice: TieChoice): TiesOnDay {
  const { ties, tieDays } = atlas;
  const members = choice.network === undefined ? undefined : membersOn(atlas, choice.network, day);
  const least: Standing = choice.possible ? POSSIBLE : EDGE;
  const rows: number[] = [];
  const standings: number[] = [];
  for (const row of chosen) {
    if (members && !(members[ties.a[row] ?? -1] && members[ties.b[row] ?? -1])) continue;
    const standing = standingOn(tieDays, row, day);
    if (standing < least) continue;
    rows.push(row);
    standings.push(standing);
  }
  return { rows: Int32Array.from(rows), standings: Uint8Array.from(standings) };
}

/** How many partners each city has among some ties; a partner with whom it has two ties is one. */
export function partnerCounts({ ties, cities }: Atlas, rows: Int32Array): Int32Array {
  const counts = new Int32Array(cities.id.length);
  const seen = new Set<number>();
  for (const row of rows) {
    const [a = 0, b = 0] = [ties.a[row], ties.b[row]];
    const pair = Math.min(a, b) * cities.id.length + Math.max(a, b);
    if (seen.has(pair)) continue;
    seen.add(pair);
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  return counts;
}
