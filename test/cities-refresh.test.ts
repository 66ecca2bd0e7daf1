import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { resolvePlace } from "../src/gazetteer/resolve-place.ts";
import { openGazetteer } from "../src/store/gazetteer-file.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import { PLACES, tableText } from "./fixtures/geonames-dumps.ts";
import { asking, type OwnCache, refreshHome } from "./fixtures/refresh-home.ts";
import type { Said } from "./hansa.ts";

const { home, dumps, places, bare, put, ownCache } = refreshHome();
after(() => home.remove());

async function refreshed(cache: OwnCache, ...files: readonly string[]): Promise<Said> {
  const answer = await cache.hansa("cities", "refresh", ...files);
  assert.equal(answer.code, 0, answer.stderr);
  return answer;
}

const full = ownCache();

test("dumps in a folder, plain and packed, become the gazetteer, which remembers their days and digests", async () => {
  const { stdout } = await refreshed(full, dumps);
  assert.match(stdout, /8 places in 5 countries/);
  const { from, dumps: told } = await full.sources();
  assert.equal(from, "dumps");
  assert.equal(told.changed, "2026-11-14");
  assert.deepEqual(
    told.files.map(({ file, taken, rows }: Record<string, unknown>) => [file, taken, rows]),
    [
      ["cities500.txt", 8, 11],
      ["admin1CodesASCII.txt.gz", 5, 6],
      ["countryInfo.txt", 4, 4],
      ["alternateNamesV2.zip", 11, 13],
    ],
  );
  assert.match(told.files[0].sha256, /^[0-9a-f]{64}$/);
  const { stdout: found } = await full.hansa("cities", "find", "lantern");
  assert.doesNotMatch(found, /Hamlet/);
});

const id = (text: string) =>
  asking(full.folder, (world) => {
    const answer = resolvePlace(text, world);
    return answer.outcome === "found" ? answer.place.id : answer.outcome;
  });

test("old names find a place, codes do not, and the English name is its own", () => {
  assert.equal(id("Gqeberha"), "gn:964420");
  assert.equal(id("Port Elizabeth"), "gn:964420");
  assert.equal(id("PLZ"), "unknown");
  assert.equal(id("500-8701"), "unknown");
  asking(full.folder, (world) => {
    const by = (key: string) => world.bearers(key).find(({ place }) => place.id === "gn:1863641")?.by;
    assert.deepEqual([by("gifu"), by("岐阜市"), by("gifu shi")], ["own", "other", "own"]);
    assert.equal(world.place("gn:964420")?.aliases?.at(-1), "Port Elizabeth");
  });
});

test("regions are those of the list where it has them, else GeoNames' by their number", () => {
  asking(full.folder, (world) => {
    assert.deepEqual(world.place("gn:3039163")?.within, [{ id: "gn:3039162", name: "Sant Julià de Loria" }]);
    assert.deepEqual(world.place("gn:964420")?.within, [{ id: "iso:ZA-EC", name: "Eastern Cape" }]);
    assert.equal(world.place("gn:3039162")?.level, "region");
    assert.equal(world.place("gn:1085593")?.id, "iso:ZA-EC", "found by the number, too");
  });
  assert.equal(id("Ostkap"), "iso:ZA-EC");
  assert.equal(id("San Julián de Loria"), "gn:3039162");
  assert.equal(id("Canillo"), "gn:3041204", "the town that is its seat");
  assert.equal(id("Montana"), "iso:US-MT", "and not the oblast");
  assert.equal(id("Montana, BG"), "gn:726320");
});

test("a new country is one, a dissolved one is none, and one that is known is found by more names", () => {
  asking(full.folder, (world) => {
    assert.equal(world.place("gn:90000001")?.countryName, "Lantern Islands");
    assert.equal(
      world.countries().some(({ code }) => code === "CS"),
      false,
    );
  });
  assert.equal(id("Lantern Islands"), "iso:QZ");
  assert.equal(id("Îles de la Lanterne"), "iso:QZ");
  assert.equal(id("Andorrako Printzerria"), "iso:AD");
  assert.equal(id("Port Lantern, Lantern Islands"), "gn:90000001");
});

test("a place that GeoNames no longer has is still that of the ledger, by its id and its name", async () => {
  asking(full.folder, (world) => assert.equal(world.place("gn:3369157"), undefined));
  for (const named of ["gn:3369157", "Cape Town"]) {
    const { code, stdout } = await full.hansa("facts", "--about", named, "--limit", "1", "--json");
    assert.equal(code, 0, stdout);
    assert.ok(JSON.parse(stdout).total > 100, named);
  }
});

test("the same files a second time are already in use, in whatever order they are named", async () => {
  const cache = ownCache();
  const countries = join(dumps, "countryInfo.txt");
  await refreshed(cache, places, countries);
  const before = cache.kept();
  const { stdout } = await refreshed(cache, countries, places);
  assert.match(stdout, /already/);
  assert.deepEqual(cache.kept(), before);
});

test("the bundled places come back, and the dumps again without being read", async () => {
  const cache = ownCache();
  await refreshed(cache, bare);
  await refreshed(cache, "--bundled");
  assert.equal((await cache.sources()).from, "bundled");
  assert.match((await refreshed(cache, "--bundled")).stdout, /already/);
  await refreshed(cache, bare);
  assert.equal((await cache.sources()).dumps.places, 3);
});

test("what changed beside the gazetteer before is told", async () => {
  const cache = ownCache();
  await refreshed(cache, bare);
  const renamed = PLACES[1]?.replace("\tSant Julià", "\tVila de Sant Julià") ?? "";
  const next = put(
    "next",
    "cities500.txt",
    tableText([PLACES[0] ?? "", renamed, PLACES[3] ?? "", PLACES[4] ?? ""]),
  );
  const { stdout } = await cache.hansa("cities", "refresh", next, "--json");
  assert.deepEqual(JSON.parse(stdout).compared, { added: 2, gone: 1, renamed: 1 });
});

test("a row that cannot be read is told with its line, and the others arrive", async () => {
  const cache = ownCache();
  const rows = [...PLACES.slice(0, 4), "12\ttoo\tshort", ...PLACES.slice(4), PLACES[0] ?? ""];
  const { code, stdout } = await cache.hansa(
    "cities",
    "refresh",
    put("odd", "cities500.txt", tableText(rows)),
  );
  assert.equal(code, 1);
  assert.match(stdout, /cities500\.txt, line 5: 3 columns where a place has 19/);
  assert.match(stdout, /line 13: place 3041563 is in it twice/);
  assert.equal((await cache.sources()).dumps.places, 8);
});

test("who has the gazetteer open goes on reading it while another refreshes", async () => {
  const cache = ownCache();
  await refreshed(cache, bare);
  const world = openGazetteer({ folder: cache.folder });
  await refreshed(cache, dumps);
  assert.equal(world.place("gn:3041204")?.name, "Canillo");
  assert.equal(world.place("gn:964420"), undefined);
  world.close();
  asking(cache.folder, (next) => assert.equal(next.place("gn:964420")?.name, "Gqeberha"));
});

test("a refresh makes other replies of the same ledger", async () => {
  const cache = ownCache();
  const revision = async () => {
    const workbench = await openWorkbench({ storePath: home.store, cacheFolder: cache.folder });
    const told = await workbench.revision();
    await workbench.close();
    return told;
  };
  const before = await revision();
  assert.equal(await revision(), before);
  await refreshed(cache, bare);
  assert.notEqual(await revision(), before);
});

test("an index that was deleted is made again from what was read, and where that is gone it is said", async () => {
  const cache = ownCache();
  await refreshed(cache, bare);
  const { index } = await cache.sources();
  rmSync(index);
  asking(cache.folder, (world) => assert.equal(world.place("gn:3041204")?.name, "Canillo"));
  assert.ok(existsSync(index));
  for (const name of cache.kept().filter((each) => each.includes("dump"))) rmSync(join(cache.folder, name));
  const { stdout } = await cache.hansa("cities", "sources");
  assert.match(stdout, /is gone from the cache folder, so the bundled\s+places are used/);
});
