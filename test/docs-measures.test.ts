/** Every measure has its page, the page says what the measure says, and its examples compute. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { MEASURES } from "../src/measures/all.ts";
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

test("each measure has a page, each page a measure, and the contents list all", () => {
  const pages = readdirSync(PAGES).filter((file) => file !== "README.md");
  assert.deepEqual(pages.sort(), MEASURES.map(({ id }) => `${id}.md`).sort());
  for (const { id, name, of } of MEASURES)
    assert.ok(
      page("README").includes(`- [${name}](${id}.md), of a ${of}\n`),
      `README.md does not list ${id}`,
    );
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
