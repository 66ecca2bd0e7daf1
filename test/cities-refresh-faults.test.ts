import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { ALTERNATES, PLACES, tableText } from "./fixtures/geonames-dumps.ts";
import { asking, type OwnCache, refreshHome } from "./fixtures/refresh-home.ts";
import { tinyZip } from "./fixtures/tiny-zip.ts";
import { type Said, said } from "./hansa.ts";

const { home, places, bare, put, ownCache } = refreshHome();
after(() => home.remove());

async function refreshed(cache: OwnCache, ...files: readonly string[]): Promise<Said> {
  const answer = await cache.hansa("cities", "refresh", ...files);
  assert.equal(answer.code, 0, answer.stderr);
  return answer;
}

const whole = tinyZip([{ name: "cities500.txt", bytes: tableText(PLACES) }]);
const REFUSED: Readonly<
  Record<string, { bytes: string | Uint8Array; why: RegExp; more?: readonly string[] }>
> = {
  "a page in place of a file": {
    bytes: "<!doctype html><title>Log in</title>",
    why: /an HTML page \('Log in'\)/,
  },
  "a .zip that was cut off": {
    bytes: whole.subarray(0, whole.length - 60),
    why: /no \.zip that can be read/,
  },
  "a .gz that was cut off": {
    bytes: gzipSync(tableText(PLACES)).subarray(0, 300),
    why: /ends too early/,
  },
  "a table that was cut off": {
    bytes: tableText(PLACES).slice(0, -60),
    why: /ends too early, within line 11/,
  },
  "another table": { bytes: "name,country\nRome,IT\n", why: /none of GeoNames' tables/ },
  "an empty file": { bytes: "", why: /it is empty/ },
  "a table of mountains": { bytes: tableText([PLACES[8] ?? ""]), why: /no town of 500 inhabitants/ },
  "names without places": { bytes: tableText(ALTERNATES), why: /None of the files has places/ },
  "a second table of places": { bytes: tableText(PLACES), why: /both hold places/, more: [places] },
  "rows that are mostly bad": {
    bytes: tableText([...PLACES, ...Array.from({ length: 20 }, (_, n) => `${n}\tbad`)]),
    why: /20 of 31 rows cannot be read/,
  },
};

test("a file that is not what it should be is refused, and the gazetteer before stays in use", async (context) => {
  const cache = ownCache();
  await refreshed(cache, bare);
  const kept = cache.kept();
  for (const [what, { bytes, why, more = [] }] of Object.entries(REFUSED))
    await context.test(what, async () => {
      const { code, stderr } = await cache.hansa("cities", "refresh", put("refused", what, bytes), ...more);
      assert.equal(code, 2, stderr);
      assert.match(stderr, why);
      assert.deepEqual(cache.kept(), kept, "nothing half-written");
    });
});

test("neither a folder without dumps, nor no file, nor files beside --bundled are taken", async () => {
  const cache = ownCache();
  mkdirSync(join(home.folder, "empty"));
  const refused = async (...args: readonly string[]) =>
    (await cache.hansa("cities", "refresh", ...args)).stderr;
  assert.match(await refused(join(home.folder, "empty")), /has none of cities500/);
  assert.match(await refused(join(home.folder, "not-there")), /is not there/);
  assert.match(await refused(), /Name GeoNames' files/);
  assert.match(await refused(bare, "--bundled"), /takes no files/);
});

test("two that refresh at once both succeed", async () => {
  const cache = ownCache();
  const both = await Promise.all([refreshed(cache, places), refreshed(cache, bare)]);
  assert.equal(both.length, 2);
  asking(cache.folder, (world) => assert.equal(world.place("gn:3041204")?.name, "Canillo"));
  assert.deepEqual(
    cache.kept().filter((name) => name.endsWith(".building")),
    [],
  );
});

const KILLS = 5;

test("killed at any moment a refresh leaves the gazetteer before, and run again it is as if undisturbed", async () => {
  const cache = ownCache();
  const many = Array.from(
    { length: 20_000 },
    (_, n) => PLACES[3]?.replace("726320", String(1_000_000 + n)) ?? "",
  );
  const large = put("large", "cities500.txt", tableText([...PLACES, ...many]));
  await refreshed(cache, bare);
  const begun = performance.now();
  const undisturbed = ownCache();
  await refreshed(undisturbed, large);
  const takes = performance.now() - begun;
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = home.start(["cities", "refresh", large], cache.env);
    const timer = setTimeout(() => child.kill("SIGKILL"), (takes * kill) / (KILLS + 1));
    const { code } = await said(child);
    clearTimeout(timer);
    const { dumps: told } = await cache.sources();
    assert.ok(told.places === 3 || told.places === 20_008, "the one or the other");
    asking(cache.folder, (world) => assert.equal(world.place("gn:3041204")?.name, "Canillo"));
    if (code === 0) break;
  }
  await refreshed(cache, large);
  const [one, other] = [await cache.sources(), await undisturbed.sources()];
  assert.deepEqual(one.dumps.files, other.dumps.files);
  assert.equal(
    asking(cache.folder, (world) => world.bearers("montana").length),
    20_002,
  );
});
