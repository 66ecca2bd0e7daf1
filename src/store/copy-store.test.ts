import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PARIS_ROME, WORLD } from "./contract/worked-claims.ts";
import { copyStore } from "./copy-store.ts";
import { openStore } from "./open-store.ts";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "hansa-copy-"));
});
after(() => rmSync(folder, { recursive: true }));

test("a store in use is copied as it stands", async () => {
  const path = join(folder, "hansa.db");
  await using store = await openStore(path);
  await store.append(WORLD);
  copyStore(path, join(folder, "copy.db"));
  await store.append([{ ...PARIS_ROME, id: "after:1" }]);
  await using copy = await openStore(join(folder, "copy.db"));
  assert.deepEqual(await copy.claims({}), WORLD);
});

test("a copy goes over no other file", async () => {
  const path = join(folder, "hansa.db");
  const letter = join(folder, "letter.txt");
  writeFileSync(letter, "Dear colleague,");
  assert.throws(() => copyStore(path, letter), { code: "copy-exists" });
  assert.throws(() => copyStore(path, path), { code: "copy-exists" });
  assert.equal(readFileSync(letter, "utf8"), "Dear colleague,");
});

test("what is no store, or cannot be copied where asked, leaves nothing behind", async () => {
  const before = readdirSync(folder);
  assert.throws(() => copyStore(join(folder, "none.db"), join(folder, "of-none.db")), { code: "no-store" });
  assert.throws(() => copyStore(join(folder, "letter.txt"), join(folder, "x.db")), { code: "not-a-store" });
  assert.throws(() => copyStore(join(folder, "copy.db"), join(folder, "no", "x.db")), {
    code: "store-read-only",
  });
  assert.deepEqual(readdirSync(folder), before);
});
