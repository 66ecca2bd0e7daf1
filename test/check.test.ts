import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "..");
const run = promisify(execFile);

const CHECKS = {
  "check:types": "the types hold in the core, the edges and the pages",
  "check:lint": "the sources are formatted and lint finds nothing",
  "check:dead": "no file, export or dependency is unused",
} as const;

for (const [script, claim] of Object.entries(CHECKS))
  test(claim, async () => {
    const held = run("npm", ["run", "--silent", script], { cwd: ROOT, maxBuffer: 1 << 26 });
    const { stdout, stderr, code } = await held.then(
      (done) => ({ ...done, code: 0 }),
      (error: { stdout: string; stderr: string; code: number }) => error,
    );
    assert.equal(code, 0, `npm run ${script}\n${stdout}${stderr}`);
  });

test("npm run check runs exactly these", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = [...String(scripts.check).matchAll(/check:\w+/g)].map(([name]) => name);
  assert.deepEqual(named, Object.keys(CHECKS));
});
