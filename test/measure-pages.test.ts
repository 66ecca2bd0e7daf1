/** The commands on the pages of measures run on the bundled data. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { temporaryHome, wordsIn } from "./hansa.ts";

const home = temporaryHome();
after(() => home.remove());
const PAGES = new URL("../docs/measures/", import.meta.url);

const commands = readdirSync(PAGES).flatMap((page) =>
  [...readFileSync(new URL(page, PAGES), "utf8").matchAll(/^\$ hansa (.+)$/gm)].map(
    ([, line = ""]) => [page, line] as const,
  ),
);

test("pages of measures have commands", () => {
  assert.ok(commands.length >= 3);
});

for (const [page, line] of commands)
  test(`docs/measures/${page}: hansa ${line}`, async () => {
    const { code, stdout, stderr } = await home.hansa(wordsIn(line));
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stdout, /Not given/);
  });
