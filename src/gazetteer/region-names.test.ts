import assert from "node:assert/strict";
import { test } from "node:test";
import { regionNames } from "./region-names.ts";

test("a region is also found by its name with its kind", () => {
  const gauteng = { id: "iso:ZA-GT", name: "Gauteng", country: "ZA", kind: "province", aliases: [] };
  assert.deepEqual(regionNames(gauteng), {
    own: ["Gauteng"],
    other: ["Gauteng province", "province of Gauteng"],
  });
});

test("an oblast is also called a region, but its city's name is not its own", () => {
  const { own, other } = regionNames({
    id: "iso:RU-TOM",
    name: "Tomsk Oblast",
    country: "RU",
    kind: "oblast",
    aliases: [],
  });
  assert.deepEqual(own, ["Tomsk Oblast"]);
  assert.ok(other.includes("Tomsk region"));
  assert.ok(!other.includes("Tomsk"));
});
