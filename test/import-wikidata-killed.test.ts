import assert from "node:assert/strict";
import { once } from "node:events";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { openStore } from "../src/store/open-store.ts";
import { city, dumpOf, named, put, standing } from "./fixtures/wikidata-world.ts";
import { type Home, temporaryHome } from "./hansa.ts";

let home: Home;
beforeEach(() => {
  home = temporaryHome();
});
afterEach(() => home.remove());

const DAY = "2026-11-16";
const SOURCE = `src:wikidata-${DAY}`;
const IMPORT = ["import", "wikidata", "dump.json.gz", "--date", DAY];

async function imports(): Promise<void> {
  const { code, stderr } = await home.hansa(IMPORT);
  assert.equal(code, 0, stderr);
}

test("a dump whose import is killed after some pieces ends with the claims of one undisturbed", async () => {
  const ids = ["Q64", "Q90", "Q1773", "Q365"] as const;
  const twins = (id: string, at: number) =>
    Array.from({ length: 1200 }, (_, no) => named(id, no, ids[(at + 1 + (no % 3)) % 4] ?? "Q64"));
  const dump = gzipSync(dumpOf(...ids.map((id, at) => city(id, twins(id, at)))));
  put(home.folder, "dump.json.gz", dump);
  await home.hansa(["import", "list"]);
  let cut = 0; // on a fast machine the last pieces are in before the kill
  for (const pieces of [1, 2, 4]) if (await killedAfter(pieces)) cut += 1;
  assert.ok(cut > 0, "no kill came before the end");
  await imports();
  const disturbed = await standing(home.store, SOURCE);
  assert.equal(disturbed.length, 4800);
  home.remove();
  home = temporaryHome();
  put(home.folder, "dump.json.gz", dump);
  await imports();
  assert.deepEqual(disturbed, await standing(home.store, SOURCE));
});

/** Imports the dump and kills that once so many pieces are in the ledger; whether it was cut off by that. */
async function killedAfter(pieces: number): Promise<boolean> {
  await using store = await openStore(home.store);
  const child = home.start(IMPORT);
  const ended = once(child, "close");
  const kept = async () => (await store.imports.all()).find(({ source }) => source === SOURCE)?.pieces ?? 0;
  while (child.exitCode === null && (await kept()) < pieces) await sleep(5);
  child.kill("SIGKILL");
  await ended;
  const [last] = await store.imports.all();
  assert.ok(last?.mark !== undefined, `nothing is kept of ${pieces} pieces`);
  return last.finished === undefined;
}
