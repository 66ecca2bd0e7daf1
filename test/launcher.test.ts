import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "hansa-launcher-"));
after(() => rmSync(folder, { recursive: true }));

test("a checkout where nothing is installed yet says to run npm install, and no more", () => {
  for (const part of ["bin", "src", "package.json"])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "bin", "hansa.js"), "networks"], {
    encoding: "utf8",
    env: { HOME: folder, XDG_CACHE_HOME: folder },
  });
  assert.equal(status, 2);
  assert.match(stderr, /^hansa cannot start: .*run "npm install" in .*\n$/);
});
