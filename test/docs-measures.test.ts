/** Every measure has its page, the page says what the measure says, and its examples compute. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { measuresTable } from "../scripts/measures-table.ts";
import { MeasureQuery } from "../src/contract/measure-question.ts";
import { MEASURES } from "../src/measures/all.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { assertNear } from "./fixtures/near.ts";

const PAGES = new URL("../docs/measures/", import.meta.url);
// Pages print four decimals.
const PRINTED = 5e-4;

const folder = mkdtempSync(join(tmpdir(), "hansa-docs-"));
let ran = 0;
after(() => rmSync(folder, { recursive: true }));

function page(id: string): string {
  return readFileSync(new URL(`${id}.md`, PAGES), "utf8");
}

test("ids are the names of the measures' files, and no two are alike", () => {
  for (const { id } of MEASURES)
    assert.ok(existsSync(new URL(`../src/measures/${id}.ts`, import.meta.url)), `no src/measures/${id}.ts`);
  assert.equal(new Set(MEASURES.map(({ id }) => id)).size, MEASURES.length);
  assert.equal(new Set(MEASURES.map(({ name }) => name)).size, MEASURES.length);
});

test("each measure has a page, each page a measure, and the table of all is the one made from the list", () => {
  const pages = readdirSync(PAGES).filter((file) => file !== "README.md");
  assert.deepEqual(pages.sort(), MEASURES.map(({ id }) => `${id}.md`).sort());
  // Columns are set out by the formatter.
  const plain = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
  const contents = plain(page("README"));
  for (const row of plain(measuresTable()).split("\n"))
    assert.ok(contents.includes(`${row}\n`), `README.md lacks a row; run scripts/measures-table.ts\n${row}`);
});

for (const measure of MEASURES) {
  test(`the page of ${measure.id} gives its formula, where it has no value, its range and its reference`, () => {
    const lines = page(measure.id).split("\n");
    assert.equal(lines[0], `# ${measure.name}`);
    for (const line of [
      `**Formula:** \`${measure.formula}\``,
      `**No value:** ${measure.undefinedWhen}`,
      `**Range:** ${measure.range}`,
      `**Reference:** ${measure.reference}`,
      measure.example.says,
    ])
      assert.ok(lines.includes(line), `docs/measures/${measure.id}.md lacks the line\n${line}`);
    assert.match(measure.reference, /^ours; |\(\d{4}\), /);
  });

  test(`the example of ${measure.id} computes to what it says`, () => {
    assertNear(measure.example.run(), measure.example.gives, PRINTED);
  });

  test(`the page of ${measure.id} shows an example that computes`, async () => {
    const blocks = [...page(measure.id).matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code ?? "");
    assert.ok(blocks.length > 0, "no ```ts block");
    for (const block of blocks) assert.ok((await shown(block)) > 0, "no line that ends in // → VALUE");
  });
}

test("the table says how a value comes about and what stands beside it as the replies have it", async () => {
  const workbench = await workbenchOfTests();
  const { measures } = await workbench.measures();
  for (const { id, onSlices, on, elsewhere, computedAs, beside } of measures) {
    assert.equal(on === undefined, elsewhere !== undefined, id);
    if (!onSlices) continue;
    const {
      interval,
      drawn,
      values = [],
      value,
      chance,
    } = await workbench.measure({ id, ...MeasureQuery.parse({}) });
    if (value === undefined && values.length === 0) continue;
    if (typeof value === "number")
      assert.equal(interval !== undefined, beside.includes("jackknife") || id === "jackknife", id);
    if (computedAs === "sampled") assert.ok(drawn?.error ?? drawn?.lower, id);
    if (on === "memberships")
      assert.equal(
        values.some((each) => each.chance),
        beside.includes("seats-dealt"),
        id,
      );
    if (drawn) assert.ok(computedAs === "sampled" || computedAs === "drawn" || beside.length > 0, id);
    if (computedAs === "drawn") assert.ok(drawn, `${id} tells no draws`);
    if (chance) assert.ok(beside.includes("rewired"), id);
  }
  for (const { id, beside } of measures) {
    if (id === "against-chance") continue;
    const isFigure = MeasureQuery.safeParse({ figure: id }).success;
    assert.equal(isFigure, beside.includes("rewired") || beside.includes("listings-dealt"), id);
  }
});

/** Runs a block in which `EXPRESSION; // → VALUE` shows a value; returns how many it checked. */
async function shown(block: string): Promise<number> {
  const pushed = block.replaceAll(
    /^(.+); \/\/ → (.+)$/gm,
    (_, expression, value) => `got.push([${expression}, ${value}]);`,
  );
  const absolute = pushed.replaceAll(/from "(\.\.[^"]+)"/g, (_, path) => `from "${new URL(path, PAGES)}"`);
  const file = join(folder, `${ran++}.ts`);
  writeFileSync(file, `export const got: [unknown, unknown][] = [];\n${absolute}`);
  const { got } = await import(pathToFileURL(file).href);
  for (const [actual, expected] of got) assertNear(actual, expected, PRINTED);
  return got.length;
}
