import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { PARIS_ROME, WORLD } from "./contract/worked-claims.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { MIGRATIONS } from "./sqlite-schema.ts";

const NEXT = [...MIGRATIONS, "create table remark (seq integer primary key, words text)"];
const BACKUP = `hansa.db.v${MIGRATIONS.length}-backup`;

/** A folder with a store of the present version, gone after the test. */
async function withStore(body: (folder: string, path: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hansa-migrate-"));
  const path = join(folder, "hansa.db");
  try {
    const store = await openStore(path);
    await store.append(WORLD);
    await store.close();
    await body(folder, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("an older store is copied beside itself, then brought up to date with its claims", () =>
  withStore(async (folder, path) => {
    const db = new DatabaseSync(path);
    assert.equal(migrate(db, path, NEXT), NEXT.length);
    assert.equal(schemaVersion(db), NEXT.length);
    assert.equal(db.prepare("select count(*) as rows from claim").get()?.["rows"], WORLD.length);
    db.close();
    assert.deepEqual(readdirSync(folder), ["hansa.db", BACKUP]);
    await using backup = await openStore(join(folder, BACKUP));
    assert.deepEqual(await backup.claims({}), WORLD);
  }));

test("a migration that fails leaves the store as it was", () =>
  withStore(async (_, path) => {
    const db = new DatabaseSync(path);
    assert.throws(() => migrate(db, path, [...NEXT, "create table claim (again)"]), /already exists/);
    db.close();
    await using store = await openStore(path);
    assert.deepEqual(await store.claims({}), WORLD);
    await store.append([{ ...PARIS_ROME, id: "later:1" }]);
  }));

test("a second attempt keeps the copy of the first", () =>
  withStore((folder, path) => {
    const db = new DatabaseSync(path);
    assert.throws(() => migrate(db, path, [...NEXT, "no sql"]));
    migrate(db, path, NEXT);
    db.close();
    assert.deepEqual(readdirSync(folder), ["hansa.db", `${BACKUP}`, `${BACKUP}-2`]);
  }));

test("a claim in the store can be neither changed nor deleted", () =>
  withStore((_, path) => {
    const db = new DatabaseSync(path);
    assert.throws(() => db.exec("update claim set source = 'src:other'"), /never changed/);
    assert.throws(() => db.exec("delete from claim"), /never deleted/);
    db.close();
  }));
