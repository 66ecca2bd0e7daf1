import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { buildWeb } from "./browser.ts";

const WEB = join(import.meta.dirname, "..", "dist", "web");
const MOST_KILOBYTES = 26.5;
const MOST_WITH_TEXTS = 70;

before(() => buildWeb());

const read = (file: string): string => readFileSync(join(WEB, file), "utf8");

/** The scripts a first page fetches before it can show: the entry and what it imports without being asked. */
function firstScripts(): string[] {
  const entries = [...read("index.html").matchAll(/(?:src|href)="\.?\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = ""]) => file,
  );
  const found = new Set(entries);
  for (const file of found)
    for (const [, next] of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(`assets/${next}`);
  return [...found];
}

test("Zod is in no script of the pages", () => {
  const scripts = readdirSync(join(WEB, "assets")).filter((file) => file.endsWith(".js"));
  assert.ok(scripts.length > 5, "the pages are split into scripts");
  for (const file of scripts)
    assert.doesNotMatch(read(`assets/${file}`), /ZodError|\$ZodType|safeParse/, file);
});

test(`the first scripts are smaller than ${MOST_KILOBYTES} kB, compressed`, (context) => {
  const scripts = firstScripts();
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  context.diagnostic(`${scripts.length} scripts, ${(bytes / 1000).toFixed(1)} kB`);
  assert.ok(bytes > 1000, "the entry was found");
  assert.ok(bytes < 1000 * MOST_KILOBYTES, `${bytes} bytes`);
});

test(`with the largest language they are smaller than ${MOST_WITH_TEXTS} kB, and only one is fetched`, (context) => {
  const first = firstScripts().map((file) => file.replace("assets/", ""));
  const languages = readdirSync(join(WEB, "assets")).filter((file) => /^[a-z]{2}-[\w-]{8}\.js$/.test(file));
  assert.ok(languages.length >= 3, `${languages.length} languages`);
  assert.deepEqual(
    first.filter((file) => languages.includes(file)),
    [],
  );
  const size = (file: string): number => gzipSync(read(`assets/${file}`)).length;
  const bytes = first.reduce((sum, file) => sum + size(file), Math.max(...languages.map(size)));
  context.diagnostic(`${(bytes / 1000).toFixed(1)} kB`);
  assert.ok(bytes < 1000 * MOST_WITH_TEXTS, `${bytes} bytes`);
});

test("no page names another origin to fetch from", () => {
  const styles = readdirSync(join(WEB, "assets")).filter((file) => file.endsWith(".css"));
  for (const file of styles) assert.doesNotMatch(read(`assets/${file}`), /url\(["']?(https?:)?\/\//, file);
  assert.doesNotMatch(read("index.html"), /(src|href)="(https?:)?\/\//);
});
