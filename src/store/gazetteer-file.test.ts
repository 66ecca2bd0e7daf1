import assert from "node:assert/strict";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import type { GeoNamesPlace } from "../gazetteer/geonames-line.ts";
import { type Gazetteer, openGazetteer } from "./gazetteer-file.ts";
import { GAZETTEER_SCHEMA } from "./gazetteer-schema.ts";
import type { GazetteerSource } from "./gazetteer-source.ts";

const folders: string[] = [];
const opened: Gazetteer[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "hansa-gazetteer-"));
  folders.push(path);
  return path;
}

after(() => {
  for (const gazetteer of opened) gazetteer.close();
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

function small(at: string, otherwise = folder()): { gazetteer: Gazetteer; said: string[] } {
  const said: string[] = [];
  const gazetteer = openGazetteer({ folder: at, otherwise, source: SMALL, say: (line) => said.push(line) });
  opened.push(gazetteer);
  return { gazetteer, said };
}

const CAPE_TOWN: GeoNamesPlace = {
  number: 3369157,
  name: "Cape Town",
  asciiName: "Cape Town",
  alternateNames: ["Kaapstad"],
  latitude: -33.92584,
  longitude: 18.42322,
  featureCode: "PPLA",
  country: "ZA",
  areas: ["ZA", "ZA.11", "ZA.11.CPT", "ZA.11.CPT."],
  population: 4_710_000,
};

const SMALL: GazetteerSource = {
  version: "small",
  // Enough of them that the index has pages to damage.
  cities: () => [
    CAPE_TOWN,
    ...Array.from({ length: 2_000 }, (_, more) => ({ ...CAPE_TOWN, number: more + 1 })),
  ],
  countries: () => [],
  regions: () => [],
  addedNames: () => [],
};

function findsCapeTown(gazetteer: Gazetteer): boolean {
  return (
    gazetteer.place("gn:3369157")?.name === "Cape Town" && gazetteer.bearers("kaapstad").length === 2_001
  );
}

test("an index is built once and found again by the next who opens it", () => {
  const at = folder();
  const first = small(at);
  assert.ok(findsCapeTown(first.gazetteer));
  assert.match(first.said.join(" "), /Indexing/);
  const second = small(at);
  assert.ok(findsCapeTown(second.gazetteer));
  assert.deepEqual(second.said, []);
  assert.deepEqual(readdirSync(at), [`gazetteer-small-${GAZETTEER_SCHEMA}.db`]);
});

test("an index that was cut short or is none is built again", () => {
  const at = folder();
  const { path } = small(at).gazetteer;
  truncateSync(path, statSync(path).size / 2);
  assert.ok(findsCapeTown(small(at).gazetteer));
  writeFileSync(path, "not an index");
  assert.ok(findsCapeTown(small(at).gazetteer));
});

test("an index whose damage shows only in use is built again and the question answered", () => {
  const at = folder();
  const { path } = small(at).gazetteer;
  const bytes = readFileSync(path);
  const pageSize = bytes.readUInt16BE(16);
  writeFileSync(path, bytes.fill(0x5a, pageSize));
  const { gazetteer, said } = small(at);
  assert.deepEqual(said, []);
  assert.ok(findsCapeTown(gazetteer));
  assert.match(said.join(" "), /Indexing/);
});

test("where the folder cannot be written the index goes elsewhere, and that is said", () => {
  const file = join(folder(), "a file");
  writeFileSync(file, "");
  const otherwise = folder();
  const { gazetteer, said } = small(join(file, "cache"), otherwise);
  assert.ok(findsCapeTown(gazetteer));
  assert.ok(gazetteer.path.startsWith(otherwise));
  assert.match(said[0] ?? "", /cannot be written/, "nothing is announced that cannot begin");
  assert.ok(said.at(-1)?.includes(otherwise), "where it is instead");
  assert.ok(small(join(file, "cache"), otherwise).said.at(-1)?.includes(otherwise), "the next time too");
});

test("an index that somebody else may have put into a shared folder is not trusted", () => {
  const shared = folder();
  const { path } = small(shared).gazetteer;
  const own = folder();
  assert.ok(
    small(own, shared).gazetteer.path.startsWith(own),
    "the own folder goes before one that has an index",
  );
  const file = join(own, "a file");
  writeFileSync(file, "");
  assert.equal(small(join(file, "cache"), shared).gazetteer.path, path, "it is ours alone");
  chmodSync(shared, 0o777);
  assert.throws(() => small(join(file, "cache"), shared), { code: "gazetteer-not-writable" });
  chmodSync(shared, 0o700);
  const link = join(own, "a link");
  symlinkSync(shared, link);
  assert.throws(() => small(join(file, "cache"), link), { code: "gazetteer-not-writable" });
});

test("where nothing can be written the error says what to do", () => {
  const file = join(folder(), "a file");
  writeFileSync(file, "");
  assert.throws(() => small(join(file, "cache"), join(file, "other")), {
    code: "gazetteer-not-writable",
    message: /XDG_CACHE_HOME/,
  });
});

test("many who build at once all get a whole index, and leave no half of one", async () => {
  const at = folder();
  const answers = await Promise.all(Array.from({ length: 4 }, () => built(at)));
  assert.deepEqual(answers, [2_001, 2_001, 2_001, 2_001]);
  assert.deepEqual(readdirSync(at), [`gazetteer-small-${GAZETTEER_SCHEMA}.db`]);
});

/** Builds, opens and asks on a thread of its own; how many places bear the name. */
function built(at: string): Promise<number> {
  const code = `
    const { parentPort, workerData } = require("node:worker_threads");
    Promise.all([import(workerData.index), import(workerData.lookup)]).then(([index, lookup]) => {
      const nothing = () => [];
      const source = { version: "small", cities: () => workerData.cities, countries: nothing, regions: nothing, addedNames: nothing };
      const path = index.indexPath(workerData.at, source);
      index.buildIndex(path, source);
      const db = index.openIndex(path);
      parentPort.postMessage(new lookup.GazetteerLookup(db).bearers("kaapstad").length);
      db.close();
    });`;
  const workerData = {
    at,
    cities: SMALL.cities(),
    index: import.meta.resolve("./gazetteer-index.ts"),
    lookup: import.meta.resolve("./gazetteer-lookup.ts"),
  };
  return new Promise((answer, fail) => {
    const worker = new Worker(code, { eval: true, workerData });
    worker.once("message", answer).once("error", fail);
  });
}
