import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { QUESTIONS } from "../src/contract/questions.ts";

const ROOT = join(import.meta.dirname, "..");
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...globSync("{docs,data}/**/*.md", { cwd: ROOT }),
];

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

test("every link between pages leads to a file", () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = ""]) => to)
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(page), to)))
      .map((to) => `${page} → ${to}`),
  );
  assert.deepEqual(broken, []);
});

test("every question of the API has its address, or its example, in docs/api.md", () => {
  const page = read("docs/api.md");
  const missing = Object.values(QUESTIONS).filter(
    ({ path, example }) => !page.includes(path) && !(example && page.includes(example)),
  );
  assert.deepEqual(
    missing.map(({ path }) => path),
    [],
  );
});

test("every claim kind, list and table is named in the pages on data", () => {
  const page = read("docs/data.md");
  for (const word of ["entities.csv", "sources.csv", "claims/KIND.csv", "predicates.csv", "lists"])
    assert.ok(page.includes(word), word);
});

test("the pages speak of the project alone: no path of a machine and no address but public ones", () => {
  for (const page of PAGES) assert.doesNotMatch(read(page), /\/work\/|\/root\/|\/home\/[a-z]+\//, page);
});
