import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, type Edit } from "./apply-edits.ts";
import { compareSides, type Lookup } from "./compare-sides.ts";
import { edgesOf, seat, tie } from "./edge.ts";

/** Lübeck – Riga – Tallinn in a line; Riga and Accra in a network on ports; two states in a bloc. */
const before = edgesOf([
  tie("de:Lübeck", "lv:Riga"),
  tie("lv:Riga", "ee:Tallinn"),
  seat("lv:Riga", "ports"),
  seat("gh:Accra", "ports"),
  seat("state:de", "bloc"),
  seat("state:lv", "bloc"),
]);
const lookup: Lookup = {
  over: "ties-and-networks",
  isState: (id) => id.startsWith("state:"),
  countryOf: (id) => id.split(":")[0],
  stateOf: (id) => `state:${id.split(":")[0]}`,
  themesOf: (body) => (body === "ports" ? ["trade"] : []),
  blocs: ["bloc"],
};
const after = (...edits: Edit[]) => compareSides(before, applyEdits(before, edits).after, lookup);

test("where the one network dissolves, its member without ties is alone and has lost its theme", () => {
  const { places, pairs, fragmentation, themes } = after({ edit: "dissolve", body: "ports" });
  const [accra] = places;
  assert.equal(accra?.place, "gh:Accra");
  // Riga is two steps away, Lübeck and Tallinn three: 1/2 + 1/3 + 1/3.
  assert.ok(Math.abs((accra?.figures.closeness.before ?? 0) - 7 / 6) < 1e-12);
  assert.deepEqual(accra?.figures.closeness.after, 0);
  assert.deepEqual(accra?.figures.twoSteps, { before: 1, after: 0 });
  assert.deepEqual(accra?.themes, { lost: ["trade"], gained: [] });
  assert.deepEqual(accra?.routes, { lost: 3, gained: 0, longer: 0, shorter: 0 });
  assert.deepEqual([pairs.before, pairs.after, pairs.lost], [6, 3, 3]);
  assert.deepEqual([fragmentation.before.largestComponent, fragmentation.after.largestComponent], [4, 3]);
  assert.deepEqual([fragmentation.before.bridges, fragmentation.after.bridges], [4, 2]);
  assert.equal(fragmentation.after.alone, 1);
  assert.deepEqual(themes, [{ theme: "trade", before: 2, after: 0 }]);
});

test("a state that leaves a bloc takes no tie away, only from within the bloc", () => {
  const edit: Edit = { edit: "leave", members: new Set(["state:de"]), bodies: new Set(["bloc"]) };
  const { places, pairs, blocs } = after(edit);
  assert.deepEqual(blocs, [{ bloc: "bloc", before: 1, after: 0 }]);
  assert.deepEqual(places.map(({ place }) => place).sort(), ["de:Lübeck", "lv:Riga"]);
  assert.equal(pairs.lost + pairs.longer, 0);
});

test("a tie that is made shortens routes and lifts ranks", () => {
  const { places, pairs } = after({ edit: "make", between: ["gh:Accra", "de:Lübeck"] });
  const accra = places.find(({ place }) => place === "gh:Accra");
  assert.deepEqual(accra?.figures.partners, { before: 0, after: 1 });
  assert.deepEqual(accra?.ranks.partners, { before: 4, after: 3 });
  assert.deepEqual([pairs.shorter, pairs.longer, pairs.gained], [1, 0, 0]);
});

test("a network of states is no route between their cities", () => {
  const { layout } = after();
  assert.deepEqual(layout.nodes, ["de:Lübeck", "ee:Tallinn", "gh:Accra", "lv:Riga", "ports"]);
});
