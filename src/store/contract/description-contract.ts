import assert from "node:assert/strict";
import { test } from "node:test";
import {
  claim,
  ids,
  type OpenStore,
  PARIS,
  PARIS_CITY,
  PARIS_PAGE,
  PARIS_ROME,
  TOKYO,
  TOKYO_CITY,
} from "./worked-claims.ts";

/** What a store promises of the entities and sources that claims speak of and rest on. */
export function descriptionContract(open: OpenStore): void {
  test("entities and sources come back by id, and all of them without one", async () => {
    await using store = await open();
    await store.putEntities([PARIS_CITY, TOKYO_CITY]);
    await store.putSources([PARIS_PAGE]);
    assert.deepEqual(await store.entities([PARIS, "gn:1"]), [PARIS_CITY]);
    assert.deepEqual(await store.entities([]), []);
    assert.deepEqual(ids(await store.entities()), [TOKYO, PARIS]);
    assert.deepEqual(await store.sources(["src:paris"]), [PARIS_PAGE]);
    assert.deepEqual(await store.sources(), [PARIS_PAGE]);
  });

  test("a bettered description goes in place of the one before, its names too", async () => {
    await using store = await open();
    await store.putEntities([PARIS_CITY]);
    const { aliases: _, ...plain } = PARIS_CITY;
    await store.putEntities([plain]);
    assert.deepEqual(await store.entities([PARIS]), [plain]);
    assert.deepEqual(await store.entitiesNamed("lutèce"), []);
  });

  test("counts and revision tell of every change", async () => {
    await using store = await open();
    const seen = new Set([(await store.meta()).revision]);
    await store.append([PARIS_ROME]);
    seen.add((await store.meta()).revision);
    await store.putEntities([PARIS_CITY]);
    seen.add((await store.meta()).revision);
    await store.putSources([PARIS_PAGE]);
    seen.add((await store.meta()).revision);
    assert.equal(seen.size, 4);
    assert.deepEqual(await store.counts(), {
      claims: 1,
      claimsByOrigin: { bundle: 0, user: 1 },
      claimsByKind: { tie: 1 },
      entities: 1,
      sources: 1,
    });
    assert.deepEqual(await store.claimsBySource(), new Map([[PARIS_ROME.source, 1]]));
  });
}

/** What a store promises of the reader's trust order. */
export function trustContract(open: OpenStore): void {
  test("a trust order is kept and taken back, and each setting is a change of the store", async () => {
    await using store = await open();
    assert.deepEqual(await store.trust(), { order: [] });
    const before = (await store.meta()).revision;
    const setting = { order: ["src:paris", "kind:wiki", "others"], set: "2026-03-01T00:00:00Z" };
    await store.setTrust(setting);
    assert.deepEqual(await store.trust(), setting);
    const after = (await store.meta()).revision;
    assert.notEqual(after, before);
    await store.setTrust({ order: [] });
    assert.deepEqual(await store.trust(), { order: [] });
    assert.notEqual((await store.meta()).revision, after);
  });

  test("a trust order of something else than sources is refused, and a new bundle leaves the one that is", async () => {
    await using store = await open();
    await store.setTrust({ order: ["src:paris"] });
    await assert.rejects(store.setTrust({ order: ["whoever"] }), /not valid|src:slug/);
    await store.applyBundle({ version: "1", date: "2026-01-01", claims: [], entities: [], sources: [] });
    assert.deepEqual((await store.trust()).order, ["src:paris"]);
  });
}

/** What a store promises of finding entities by their names. */
export function nameContract(open: OpenStore): void {
  test("an entity is found by any of its names, without case and accents", async () => {
    await using store = await open();
    await store.putEntities([PARIS_CITY, TOKYO_CITY]);
    const named = async (name: string, prefix = false) => ids(await store.entitiesNamed(name, { prefix }));
    assert.deepEqual(await named("PÂRIS"), [PARIS]);
    assert.deepEqual(await named("lutece"), [PARIS]);
    assert.deepEqual(await named("東京"), [TOKYO]);
    assert.deepEqual(await named("par"), []);
    assert.deepEqual(await named("par", true), [PARIS]);
    assert.deepEqual(await named("  "), []);
    assert.deepEqual(await named("%", true), []);
  });

  test("the bearers of the whole name come before those whose name begins so", async () => {
    await using store = await open();
    const parish = { ...PARIS_CITY, id: "x:a-parish", name: "Parish", aliases: ["Saint-Denis"] };
    await store.putEntities([parish, PARIS_CITY]);
    assert.deepEqual(ids(await store.entitiesNamed("paris", { prefix: true })), [PARIS, "x:a-parish"]);
    assert.deepEqual(ids(await store.entitiesNamed("paris", { prefix: true, limit: 1 })), [PARIS]);
  });

  test("a claimed name finds its entity", async () => {
    await using store = await open();
    await store.putEntities([PARIS_CITY]);
    await store.append([claim("names:1", { kind: "name", entity: PARIS, name: "Parigi" })]);
    assert.deepEqual(ids(await store.entitiesNamed("parigi")), [PARIS]);
  });
}
