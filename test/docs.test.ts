import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { FACETS, STATUSES } from "../src/contract/facts-question.ts";
import { QUESTIONS } from "../src/contract/questions.ts";
import { CLAIM_KINDS } from "../src/record/says.ts";

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

test("every table of the data set is named in the page on data", () => {
  const page = read("docs/data.md");
  const tables = globSync("data/**/*.csv", { cwd: ROOT }).map((file) =>
    file
      .slice("data/".length)
      .replace(/^claims\/.*/, "claims/KIND.csv")
      .replace(/^lists\/.*/, "lists/*.csv"),
  );
  assert.ok(tables.length > 30);
  for (const table of new Set(tables)) assert.ok(page.includes(`\`${table}\``), table);
});

test("every kind, status and facet that facts are asked for by is named in the page on the command", () => {
  const rowOf = (option: string): string =>
    read("docs/cli.md")
      .split("\n")
      .find((line) => line.startsWith(`| \`${option} `)) ?? "";
  const codes = {
    "--kind": CLAIM_KINDS.filter((kind) => kind !== "retraction"),
    "--status": STATUSES,
    "--group-by": FACETS,
  };
  for (const [option, list] of Object.entries(codes))
    for (const code of list)
      assert.match(
        rowOf(option),
        new RegExp(`\\b${code.replace(/(?=[A-Z])/, "-").toLowerCase()}\\b`),
        option,
      );
});

test("the pages speak of the project alone: no path of a machine and no address but public ones", () => {
  for (const page of PAGES) assert.doesNotMatch(read(page), /\/work\/|\/root\/|\/home\/[a-z]+\//, page);
});
