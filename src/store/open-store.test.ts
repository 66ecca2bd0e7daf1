import assert from "node:assert/strict";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { PARIS_ROME, PARIS_TOKYO, WORLD } from "./contract/worked-claims.ts";
import { openStore } from "./open-store.ts";
import { MIGRATIONS } from "./sqlite-schema.ts";
import { SqliteStore } from "./sqlite-store.ts";

/** A folder that is gone after the test. */
function inFolder(name: string, body: (folder: string) => Promise<void>): void {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hansa-store-"));
    try {
      await body(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

async function madeStore(path: string): Promise<string> {
  await using store = await openStore(path);
  await store.append(WORLD);
  return path;
}

inFolder("a store is made with its folders and keeps its claims when it is opened again", async (folder) => {
  const path = await madeStore(join(folder, "a", "b", "hansa.db"));
  await using store = await openStore(path);
  assert.deepEqual(await store.claims({}), WORLD);
});

inFolder("what a closed store leaves is one file", async (folder) => {
  await madeStore(join(folder, "hansa.db"));
  assert.deepEqual(readdirSync(folder), ["hansa.db"]);
});

inFolder("an empty file is a new store: its writer may have been cut off there", async (folder) => {
  const path = join(folder, "hansa.db");
  writeFileSync(path, "");
  await using store = await openStore(path);
  await store.append(WORLD);
});

inFolder("a store to read must be there", async (folder) => {
  await assert.rejects(openStore(join(folder, "hansa.db"), { readOnly: true }), { code: "no-store" });
  assert.deepEqual(readdirSync(folder), []);
});

inFolder("a store opened to read answers and takes no claims", async (folder) => {
  const path = await madeStore(join(folder, "hansa.db"));
  await using store = await openStore(path, { readOnly: true });
  assert.equal((await store.meta()).readOnly, true);
  assert.equal((await store.claims({})).length, WORLD.length);
  await assert.rejects(store.append([PARIS_ROME]), { code: "store-read-only" });
  await assert.rejects(store.putEntities([]), { code: "store-read-only" });
});

inFolder("a file that is no store is named as such and left as it is", async (folder) => {
  const letter = join(folder, "letter.txt");
  const other = join(folder, "other.db");
  writeFileSync(letter, "Dear colleague,\n".repeat(200));
  const db = new DatabaseSync(other);
  db.exec("create table visits (day text)");
  db.close();
  for (const path of [letter, other]) {
    const before = readFileSync(path);
    await assert.rejects(openStore(path), { code: "not-a-store" });
    await assert.rejects(openStore(path, { readOnly: true }), { code: "not-a-store" });
    assert.deepEqual(readFileSync(path), before);
  }
  await assert.rejects(openStore(folder), { code: "not-a-store" });
});

inFolder("a store that was cut short is named as such", async (folder) => {
  const path = await madeStore(join(folder, "hansa.db"));
  const whole = readFileSync(path).length;
  for (const length of [whole - 4096, 8192, 4096, 1000, 50]) {
    const cut = join(folder, `cut-${length}.db`);
    copyFileSync(path, cut);
    truncateSync(cut, length);
    await assert.rejects(openStore(cut), { code: "not-a-store" }, `${length} bytes`);
  }
});

inFolder("a store from a newer version is refused and left as it is", async (folder) => {
  const path = await madeStore(join(folder, "hansa.db"));
  const db = new DatabaseSync(path);
  db.exec("pragma user_version = 99");
  db.close();
  const before = readFileSync(path);
  await assert.rejects(openStore(path), { code: "store-from-newer-version" });
  await assert.rejects(openStore(path, { readOnly: true }), { code: "store-from-newer-version" });
  assert.deepEqual(readFileSync(path), before);
  assert.deepEqual(readdirSync(folder), ["hansa.db"]);
});

inFolder("a folder that cannot be made is named", async (folder) => {
  writeFileSync(join(folder, "file"), "");
  await assert.rejects(openStore(join(folder, "file", "hansa.db")), { code: "store-read-only" });
});

inFolder("a full disk is named, and nothing half-written is kept", async (folder) => {
  const path = await madeStore(join(folder, "hansa.db"));
  const many = Array.from({ length: 5000 }, (_, row) => ({ ...PARIS_TOKYO, id: `many:${row}` }));
  const db = new DatabaseSync(path);
  db.exec("pragma max_page_count = 120");
  await using store = new SqliteStore(db, { path, schemaVersion: MIGRATIONS.length, readOnly: false });
  await assert.rejects(store.append(many), { code: "disk-full" });
  assert.deepEqual(await store.claims({}), WORLD);
  await store.append([{ ...PARIS_TOKYO, id: "small:1" }]);
  assert.equal((await store.counts()).claims, WORLD.length + 1);
});

inFolder("a second writer waits its turn, then says that the store is busy", async (folder) => {
  const path = await madeStore(join(folder, "hansa.db"));
  await using store = await openStore(path, { busyTimeout: 50 });
  const other = new DatabaseSync(path);
  other.exec("begin immediate");
  await assert.rejects(store.append([PARIS_ROME]), { code: "store-busy" });
  assert.equal((await store.claims({})).length, WORLD.length, "it can be read meanwhile");
  other.exec("rollback");
  other.close();
  await store.append([{ ...PARIS_ROME, id: "later:1" }]);
});
