import type { Claim } from "../src/record/claim.ts";
import type { Entity } from "../src/record/entity.ts";
import type { Says } from "../src/record/says.ts";
import type { Source } from "../src/record/source.ts";

// A made-up world as large as the whole of Wikidata's and GeoNames' would be: drawn from a seed, row by row, so
// that every run and every process has the same. No row of it says anything of a real place.

export const PLACES = 60_000;
const BODIES = 900;
const SOURCES = 400;
const ROWS_OF_A_SOURCE = 2500;

/** The claims numbered from `row` up to `end`, as a reader of registers would draft them. */
export function claimsOf(row: number, end: number): Claim[] {
  return Array.from({ length: end - row }, (_, more) => claimOf(row + more));
}

/** Whom the claims speak of and what they rest on. */
export function described(): { entities: Entity[]; sources: Source[] } {
  const places = Array.from({ length: PLACES }, (_, number) => placeOf(number));
  const bodies = Array.from({ length: BODIES }, (_, number) => bodyOf(number));
  return {
    entities: [...places, ...bodies],
    sources: Array.from({ length: SOURCES }, (_, n) => sourceOf(n)),
  };
}

/** A place with very many ties, and one with few. */
export const LARGE_CITY = cityId(0);
export const SMALL_CITY = cityId(PLACES - 7);

function cityId(number: number): string {
  return `gn:${1_000_000 + number * 37}`;
}

function claimOf(row: number): Claim {
  const register = `register-${Math.floor(row / ROWS_OF_A_SOURCE) % SOURCES}`;
  return {
    id: `${register}/${row}`,
    says: saysOf(row),
    source: `src:${register}`,
    locator: { row: String(row) },
    coder: "bench",
    confidence: "high",
    reliability: "B",
    reading: "clear",
    recorded: "2026-11-23T00:00:00Z",
    ...(row % 4 === 0 && { note: `As printed in table ${row % 400} of the register.` }),
  };
}

/** Of twenty claims fourteen are ties, three memberships, two figures and one an attribute. */
function saysOf(row: number): Says {
  const year = String(1950 + Math.floor(draw(row, 1) * 75));
  const city = cityId(popular(draw(row, 2)));
  const valid = { from: { date: year } };
  const turn = row % 20;
  if (turn < 14) return { kind: "tie", between: [city, otherThan(city, row)], form: "sister", valid };
  if (turn < 17) {
    const body = `net:body-${Math.floor(draw(row, 3) ** 2 * BODIES)}`;
    return { kind: "membership", member: city, body, grade: 2, valid };
  }
  if (turn < 19) {
    const figure = { value: Math.floor(draw(row, 4) * 1e6), unit: "people" };
    return { kind: "observation", subject: city, metric: "has_population", figure, asOf: year };
  }
  return {
    kind: "attribute",
    subject: city,
    predicate: "has_goal",
    text: `Carry out measure ${Math.floor(draw(row, 5) * 5000)} of the programme`,
    themes: ["climate"],
  };
}

/** Few places have most ties: the share of a place falls with its number. */
function popular(share: number): number {
  return Math.floor(share ** 2.2 * PLACES);
}

function otherThan(city: string, row: number): string {
  const other = cityId(popular(draw(row, 6)));
  return other === city ? cityId((popular(draw(row, 6)) + 1) % PLACES) : other;
}

/** A number from 0 up to 1 that follows from a row and a purpose alone (Steele and Vigna's splitmix, 32 bits). */
function draw(row: number, purpose: number): number {
  let bits = (Math.imul(row, 0x9e3779b9) + Math.imul(purpose, 0x85ebca6b)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}

function placeOf(number: number): Entity {
  return {
    type: "polity",
    id: cityId(number),
    level: "city",
    name: `Place ${number}`,
    aliases: [`Lieu ${number}`, `Ort ${number}`],
    country: ["DE", "FR", "JP", "ZA", "BR", "US"][number % 6] ?? "DE",
    latitude: (number % 180) - 90,
    longitude: (number % 360) - 180,
    gazetteerPopulation: 1000 + Math.floor(5e6 / (1 + number)),
  };
}

function bodyOf(number: number): Entity {
  return { type: "body", id: `net:body-${number}`, sort: "global-network", name: `Body ${number}` };
}

function sourceOf(number: number): Source {
  return {
    id: `src:register-${number}`,
    title: `Register ${number}`,
    kind: "official-register",
    origin: `register-${number}`,
    reliability: "B",
    accessed: "2026-11-01",
  };
}
