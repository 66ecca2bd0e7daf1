import assert from "node:assert/strict";
import { test } from "node:test";
import { directedGraph } from "../graph/directed-graph.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { weightedGraph } from "../graph/weighted-graph.ts";
import { groupedMeasure, toldByGroups } from "./grouped-measures.ts";
import type { Grouping } from "./grouping-codes.ts";
import type { MeasuredSlice } from "./slice-measures.ts";
import type { Told } from "./told-measures.ts";
import type { Country } from "./world.ts";

const COUNTRIES: ReadonlyMap<string, Country> = new Map([
  [
    "DE",
    {
      name: "Germany",
      region: "Europe",
      subregion: "Western Europe",
      income: { group: "high", year: "2024" },
    },
  ],
  [
    "LV",
    {
      name: "Latvia",
      region: "Europe",
      subregion: "Northern Europe",
      income: { group: "high", year: "2024" },
    },
  ],
  ["GH", { name: "Ghana", region: "Africa", subregion: "Western Africa" }],
]);
const HOMES: Readonly<Record<string, string>> = { Lübeck: "DE", Aachen: "DE", Riga: "LV", Accra: "GH" };

/** A square Lübeck – Aachen – Riga – Accra, and Visby, whose country is not on file, tied to Riga. */
const slice: MeasuredSlice = {
  graph: adjacency([
    ["Lübeck", "Aachen"],
    ["Aachen", "Riga"],
    ["Riga", "Accra"],
    ["Accra", "Lübeck"],
    ["Riga", "Visby"],
  ]),
  weighted: () => weightedGraph([]),
  listings: () => directedGraph([]),
  matrix: membershipMatrix([]),
  polity: (id) => {
    const country = HOMES[id];
    return country === undefined ? undefined : { id, type: "polity", level: "city", name: id, country };
  },
  countries: COUNTRIES,
};

function told(id: string, by?: Grouping): Told | undefined {
  const measure = groupedMeasure(id);
  assert.ok(measure);
  return toldByGroups(measure, slice, by);
}

test("the E–I index counts the ties between the groups asked for", () => {
  // Of four ties between cities whose country is given one is within Germany; within Europe are two.
  assert.equal(told("ei-index")?.value, (3 - 1) / 4);
  assert.equal(told("ei-index", "region")?.value, 0);
  assert.equal(told("ei-index", "subregion")?.value, (3 - 1) / 4);
  assert.equal(told("ei-index", "component")?.value, -1);
});

test("modularity is that of the groups asked for, over the cities whose group is given", () => {
  // Regions of the square: Europe with 2 of 4 ties and 6 of 8 ends, Africa with none and 2.
  assert.equal(told("modularity", "region")?.value, 2 / 4 - (6 / 8) ** 2 - (2 / 8) ** 2);
  assert.deepEqual(told("modularity", "region")?.grouping, { by: "region", groups: 2, notGiven: 1 });
  assert.equal(told("modularity", "component")?.value, 0);
  assert.deepEqual(told("modularity", "component")?.grouping, { by: "component", groups: 1, notGiven: 0 });
});

test("a city of a country without an income group is left out of the income groups, not put into one", () => {
  assert.deepEqual(told("ei-index", "income-group")?.grouping, {
    by: "income-group",
    groups: 1,
    notGiven: 2,
  });
  assert.equal(told("ei-index", "income-group")?.value, -1);
});

test("participation of a city is over the groups of its partners whose group is given", () => {
  const { nodes } = slice.graph;
  const values = told("participation", "country")?.values ?? [];
  assert.deepEqual(
    ["Lübeck", "Riga", "Visby"].map((city) => values[nodes.indexOf(city)]),
    [0.5, 0.5, undefined],
  );
});
