/** The commands on the pages of measures run on the bundled data and print what the pages show of it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { commandsInOne } from "./commands-in-one.ts";
import { temporaryHome, wordsIn } from "./hansa.ts";
import { shownIn, strayLine } from "./shown-output.ts";

const home = temporaryHome();
const commands = commandsInOne(home);
after(async () => {
  await commands.close();
  home.remove();
});
const PAGES = new URL("../docs/measures/", import.meta.url);

const pages = readdirSync(PAGES).filter((page) => page !== "README.md");
const shown = pages.flatMap((page) =>
  shownIn(readFileSync(new URL(page, PAGES), "utf8")).map((each) => ({ page, ...each })),
);

test("every page of a measure shows a command with its output, of that measure where a slice has it", () => {
  const without = pages.filter(
    (page) => !shown.some((each) => each.page === page && each.output.trim() !== ""),
  );
  assert.deepEqual(without, []);
  for (const { page, line } of shown) {
    const [, command, id = ""] = wordsIn(line);
    if (command === "measure" && /^[a-z]/.test(id)) assert.equal(`${id}.md`, page);
  }
});

// Several pages show parts of what one command prints.
for (const [line, parts] of Map.groupBy(shown, (each) => each.line))
  test(`${parts.map(({ page }) => page).join(", ")}: ${line}`, async () => {
    const { code, stdout, stderr } = await commands.hansa(wordsIn(line).slice(1));
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stdout, /Not given/);
    for (const { page, ...part } of parts)
      assert.equal(
        strayLine(part, stdout),
        undefined,
        `docs/measures/${page} shows this line; where the data are newer, scripts/measure-examples.ts writes it anew. Printed was:\n${stdout}`,
      );
  });
