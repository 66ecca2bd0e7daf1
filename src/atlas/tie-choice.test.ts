import assert from "node:assert/strict";
import { test } from "node:test";
import { atlas } from "./atlas.ts";
import type { AtlasColumns } from "./atlas-columns.ts";
import { changedBetween } from "./changed-between.ts";
import { dayNumber } from "./day-number.ts";
import { strongestFirst } from "./strongest-first.ts";
import { chosenTies, partnerCounts, type TieChoice, tiesOn } from "./tie-choice.ts";
import { tiesByYear, yearsOf } from "./yearly-counts.ts";

/** Accra, Berlin and Cairo: A–B since 1990, B–C from 2000 to 2010, A–C of no date, and a plan of A and B. */
const COLUMNS: AtlasColumns & { today: string } = {
  today: "2026-06-30",
  cities: {
    id: ["gn:1", "gn:2", "gn:3"],
    name: ["Accra", "Berlin", "Cairo"],
    level: ["city", "city", "city"],
    country: [0, 1, 2],
    longitude: [0, 13, 31],
    latitude: [5, 52, 30],
    population: [1, 2, 3],
  },
  countries: [
    { code: "GH", name: "Ghana", region: "Africa", subregion: "Western Africa" },
    { code: "DE", name: "Germany", region: "Europe", subregion: "Western Europe" },
    { code: "EG", name: "Egypt", region: "Africa", subregion: "Northern Africa" },
  ],
  networks: [{ id: "net:x", name: "X" }],
  dates: [{ date: "1990" }, { date: "2000-01-01" }, { date: "2010-12-31" }, { date: "2020" }],
  forms: ["sister", "planned"],
  themeSets: [[], ["climate"]],
  statuses: ["agreed", "single source", "disputed"],
  ties: {
    a: [0, 1, 0, 0],
    b: [1, 2, 2, 1],
    form: [0, 0, 0, 1],
    themes: [1, 0, 0, 0],
    status: [1, 2, 0, 1],
    origins: [1, 1, 2, 1],
    counts: [1, 1, 1, 0],
    from: [0, 1, -1, -1],
    to: [-1, 2, -1, -1],
    seen: [3, 3, 3, 3],
  },
  memberships: { city: [0, 1], network: [0, 0], status: [1, 1], from: [1, 1], to: [-1, -1], seen: [3, 3] },
};
const world = atlas(COLUMNS);
const rowsOn = (day: string, choice: TieChoice): number[] => [
  ...tiesOn(world, chosenTies(world, choice), dayNumber(day), choice).rows,
];

test("a plan is never among the ties, an ended tie only until its end, an undated one once its source speaks", () => {
  assert.deepEqual(rowsOn("2005-06-30", {}), [0, 1]);
  assert.deepEqual(rowsOn("2021-01-01", {}), [0, 2]);
  assert.deepEqual(rowsOn("2005-06-30", { possible: true }), [0, 1, 2]);
});

test("conditions hold together: theme, evidence, network, an end or both ends in a part of the world", () => {
  assert.deepEqual(rowsOn("2005-06-30", { theme: ["climate"] }), [0]);
  assert.deepEqual(rowsOn("2005-06-30", { status: ["disputed"] }), [1]);
  assert.deepEqual(rowsOn("2005-06-30", { network: "net:x" }), [0]);
  assert.deepEqual(rowsOn("1995-06-30", { network: "net:x" }), [], "they joined later");
  assert.deepEqual(rowsOn("2021-01-01", { region: "Africa" }), [0, 2]);
  assert.deepEqual(rowsOn("2021-01-01", { region: "Africa", within: true }), [2]);
  assert.deepEqual(rowsOn("2021-01-01", { region: "DE" }), [0]);
  assert.deepEqual(rowsOn("2021-01-01", { form: ["planned"] }), []);
});

test("partners are counted once, and ties of more origins are drawn first", () => {
  const rows = Int32Array.of(0, 1, 2);
  const partners = partnerCounts(world, rows);
  assert.deepEqual([...partners], [2, 2, 2]);
  assert.deepEqual([...strongestFirst(world, rows, partners)], [2, 0, 1]);
});

test("between two days a tie began, ended, lasted, or no source tells", () => {
  const days = [dayNumber("2005-06-30"), dayNumber("2021-01-01")] as const;
  const { begun, ended, lasting, unsure } = changedBetween(world, chosenTies(world, {}), {}, days);
  assert.deepEqual([[...begun], [...ended], [...lasting], [...unsure]], [[], [1], [0], [2]]);
});

test("each year counts what stood at its end, and apart what may have", () => {
  const chosen = chosenTies(world, {});
  const years = yearsOf(world, chosen, []);
  assert.deepEqual([years[0], years.at(-1)], [1990, 2026]);
  const counts = tiesByYear(world, chosen, {}, [1989, 2005, 2026]);
  assert.deepEqual(counts, [
    { year: 1989, sure: 0, edge: 0, possible: 1 },
    { year: 2005, sure: 2, edge: 0, possible: 1 },
    { year: 2026, sure: 2, edge: 0, possible: 0 },
  ]);
});
