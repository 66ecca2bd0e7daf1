/** The commands on the pages of measures run on the bundled data. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { commandsInOne } from "./commands-in-one.ts";
import { temporaryHome, wordsIn } from "./hansa.ts";

const home = temporaryHome();
const commands = commandsInOne(home);
after(async () => {
  await commands.close();
  home.remove();
});
const PAGES = new URL("../docs/measures/", import.meta.url);

const lines = readdirSync(PAGES).flatMap((page) =>
  [...readFileSync(new URL(page, PAGES), "utf8").matchAll(/^\$ hansa (.+)$/gm)].map(
    ([, line = ""]) => [page, line] as const,
  ),
);

test("pages of measures have commands", () => {
  assert.ok(lines.length >= 3);
});

for (const [page, line] of lines)
  test(`docs/measures/${page}: hansa ${line}`, async () => {
    const { code, stdout, stderr } = await commands.hansa(wordsIn(line));
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stdout, /Not given/);
  });
