import { seededRandom } from "../src/measures/seeded-random.ts";
import type { Claim } from "../src/record/claim.ts";
import type { Entity } from "../src/record/entity.ts";
import type { Says } from "../src/record/says.ts";
import type { Source } from "../src/record/source.ts";
import { TIE_FORMS } from "../src/record/vocabulary.ts";
import { gazetteerSource } from "../src/store/gazetteer-source.ts";
import { openStore } from "../src/store/open-store.ts";

// A made-up world as large as Wikidata's of sister cities: real places, so that it lies on the map as one does, and
// ties between them drawn from a seed. No row of it says anything of a real place.

export const CITIES = 17_000;
export const TIES = 26_000;
const SEATS = 17_000;
const NETWORKS = 60;
const AT_ONCE = 2000;

/** Puts the world into a store of its own. */
export async function putMapWorld(path: string, seed = 7): Promise<void> {
  await using store = await openStore(path);
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const cities = largestCities();
  const networks = Array.from({ length: NETWORKS }, (_, no) => networkOf(no));
  const ids = cities.map(({ id }) => id);
  const says = [...tiesAmong(ids, below), ...seatsOf(ids, below)];
  const claims = says.map((each, row) => claimOf(each, row, `src:map-${row % 3}`));
  const sources = Array.from({ length: 3 }, (_, no) => sourceOf(no));
  await store.append([], { entities: [...cities, ...networks], sources });
  for (let at = 0; at < claims.length; at += AT_ONCE) await store.append(claims.slice(at, at + AT_ONCE));
}

/** Sorted by longitude, so that neighbours in the list are not far from each other on the map. */
function largestCities(): Entity[] {
  return [...gazetteerSource().cities()]
    .sort((one, other) => (other.population ?? 0) - (one.population ?? 0))
    .slice(0, CITIES)
    .sort((one, other) => one.longitude - other.longitude)
    .map(({ number, name, country, latitude, longitude, population }) => ({
      type: "polity",
      id: `gn:${number}`,
      level: "city",
      name,
      country,
      latitude,
      longitude,
      ...(population && { gazetteerPopulation: population }),
    }));
}

/** A quarter of the ties join cities near each other, the others lead to a city as often as it has ties already. */
function tiesAmong(ids: readonly string[], below: (most: number) => number): Says[] {
  const seen = new Set<string>();
  const ends: number[] = [];
  const says: Says[] = [];
  while (seen.size < TIES) {
    const one = below(ids.length);
    const near = Math.min(ids.length - 1, Math.max(0, one + below(800) - 400));
    const other = below(4) === 0 || ends.length === 0 ? near : (ends[below(ends.length)] ?? 0);
    const pair = [one, other].sort((a, b) => a - b).join();
    if (one === other || seen.has(pair)) continue;
    seen.add(pair);
    ends.push(one, other);
    const tie = tieOf([ids[one] ?? "", ids[other] ?? ""], below);
    // Of some ties two sources speak, and of a few of these they give another year.
    says.push(tie, ...(below(4) === 0 ? [tie] : []));
    if (below(20) === 0) says.push({ ...tie, valid: { from: { date: String(1950 + below(75)) } } });
  }
  return says;
}

function tieOf(between: [string, string], below: (most: number) => number): Extract<Says, { kind: "tie" }> {
  const year = 1950 + below(75);
  const begun = below(10) < 7;
  const ended = begun && below(12) === 0;
  return {
    kind: "tie",
    between,
    form: TIE_FORMS[below(4)] ?? "sister",
    ...(begun && {
      valid: {
        from: { date: below(2) === 0 ? String(year) : `${year}-05-0${1 + below(9)}` },
        ...(ended && { to: { date: String(Math.min(2025, year + 1 + below(40))) } }),
      },
    }),
    ...(below(5) === 0 && { themes: below(2) === 0 ? ["culture"] : ["climate", "energy"] }),
  };
}

function seatsOf(ids: readonly string[], below: (most: number) => number): Says[] {
  const seen = new Set<string>();
  const says: Says[] = [];
  while (says.length < SEATS) {
    const [city, network] = [below(ids.length), Math.floor((below(1000) / 1000) ** 2 * NETWORKS)];
    if (seen.has(`${city} ${network}`)) continue;
    seen.add(`${city} ${network}`);
    const valid = { from: { date: String(1980 + below(45)) } };
    says.push({ kind: "membership", member: ids[city] ?? "", body: `net:map-${network}`, grade: 2, valid });
  }
  return says;
}

function claimOf(says: Says, row: number, source: string): Claim {
  return {
    id: `${source.slice(4)}:${row}`,
    says,
    source,
    locator: { row: String(row) },
    coder: "bench",
    confidence: "high",
    reliability: "B",
    reading: "clear",
    recorded: "2026-11-23T00:00:00Z",
  };
}

function networkOf(number: number): Entity {
  return { type: "body", id: `net:map-${number}`, sort: "global-network", name: `Network ${number}` };
}

function sourceOf(number: number): Source {
  return {
    id: `src:map-${number}`,
    title: `Register ${number}`,
    kind: "official-register",
    origin: `register-${number}`,
    reliability: "B",
    accessed: "2025-11-01",
  };
}
