import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { WORLD } from "../src/store/contract/worked-claims.ts";
import { openStore } from "../src/store/open-store.ts";

const run = promisify(execFile);
const NOBODY = 65534;
const READER = join(import.meta.dirname, "store-reader.ts");

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "hansa-process-"));
  chmodSync(folder, 0o755);
});
after(() => rmSync(folder, { recursive: true }));

test("processes that open one new store and append at once lose nothing", async () => {
  const path = join(folder, "shared.db");
  const writer = (name: string) =>
    run(process.execPath, [join(import.meta.dirname, "store-writer.ts"), path, name, "100"]);
  const printed = await Promise.all(["one", "two", "three"].map(writer));
  const acknowledged = printed.flatMap(({ stdout }) => stdout.trim().split("\n"));
  await using store = await openStore(path);
  const kept = (await store.claims({})).map(({ id }) => id);
  assert.equal(kept.length, 3 * (100 + 2 * 20));
  assert.deepEqual(kept.sort(), acknowledged.sort());
});

test("a store in a folder that cannot be written answers, takes no claims and can be copied", async (context) => {
  const asRoot = process.getuid?.() === 0;
  const who = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const reachable = spawnSync(process.execPath, ["-e", "fs.accessSync(process.argv[1])", READER], who);
  if (process.platform === "win32" || reachable.status !== 0)
    return context.skip("no user here is without the right to write");
  const kept = join(folder, "kept");
  const copies = join(folder, "copies");
  mkdirSync(kept);
  mkdirSync(copies);
  if (asRoot) chownSync(copies, NOBODY, NOBODY);
  const store = await openStore(join(kept, "hansa.db"));
  await store.append(WORLD);
  await store.close();
  chmodSync(join(kept, "hansa.db"), 0o444);
  chmodSync(kept, 0o555);
  try {
    const args = [READER, join(kept, "hansa.db"), join(copies, "copy.db")];
    const { stdout } = await run(process.execPath, args, who);
    assert.deepEqual(JSON.parse(stdout), { readOnly: true, claims: WORLD.length, append: "store-read-only" });
    assert.deepEqual(readdirSync(kept), ["hansa.db"]);
  } finally {
    chmodSync(kept, 0o755);
  }
});
