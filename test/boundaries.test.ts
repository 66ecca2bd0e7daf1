import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What each folder of src/ imports besides itself: no more, and no less. Arrows go one way. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  record: [],
  wording: ["record"],
  gazetteer: ["record"],
  formats: ["record"],
  ledger: ["record"],
  graph: [],
  measures: ["graph"],
  forecasts: ["graph", "measures"],
  scenarios: ["graph", "measures"],
  diffusion: ["graph", "measures"],
  inference: ["graph", "measures"],
  theses: ["graph", "measures"],
  book: ["record", "formats", "ledger", "forecasts"],
  assessments: ["record", "wording", "ledger", "graph", "measures"],
  compute: ["graph", "measures", "diffusion", "inference", "assessments"],
  audit: ["record", "ledger", "assessments"],
  atlas: ["record", "ledger", "assessments"],
  contract: ["record", "ledger", "theses", "book", "scenarios", "assessments", "audit", "atlas"],
  intake: ["record", "formats"],
  store: ["record", "ledger", "gazetteer"],
  workbench: [
    "record",
    "ledger",
    "gazetteer",
    "formats",
    "graph",
    "measures",
    "forecasts",
    "inference",
    "scenarios",
    "diffusion",
    "theses",
    "book",
    "assessments",
    "audit",
    "atlas",
    "compute",
    "contract",
    "intake",
    "store",
  ],
  api: ["contract", "workbench"],
  cli: [
    "record",
    "wording",
    "formats",
    "assessments",
    "audit",
    "contract",
    "intake",
    "workbench",
    "api",
    "store",
  ],
  // Communities and the layout of a graph are found in the browser, aside of the page; exports escape as files do.
  web: [
    "record",
    "gazetteer",
    "formats",
    "graph",
    "measures",
    "theses",
    "book",
    "assessments",
    "audit",
    "atlas",
    "contract",
  ],
};

const CORE = [
  "record",
  "wording",
  "gazetteer",
  "formats",
  "ledger",
  "graph",
  "measures",
  "forecasts",
  "inference",
  "scenarios",
  "diffusion",
  "theses",
  "book",
  "assessments",
  "audit",
  "atlas",
  "contract",
];

interface Import {
  from: string;
  file: string;
  to: string;
}

const imports: Import[] = globSync("src/**/*.{ts,tsx}", { cwd: ROOT })
  .filter((file) => !file.endsWith(".test.ts"))
  .flatMap((file) => importsOf(file));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, to = ""]) => ({
    from: file.split("/")[1] ?? "",
    file,
    to: to.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), to)) : to,
  }));
}

const inner = imports.filter(({ to }) => to.startsWith("src/"));

test("the import table read the code: hundreds of imports inside src", () => {
  assert.ok(inner.length > 300, `${inner.length} imports found`);
});

const folderOf = (path: string): string => path.split("/")[1] ?? "";

test("each folder imports what its row says, and nothing else", () => {
  const strays = inner.filter(
    ({ from, to }) => folderOf(to) !== from && !IMPORTS[from]?.includes(folderOf(to)),
  );
  assert.deepEqual(strays, []);
});

test("every arrow of the table is one that some file takes", () => {
  const taken = new Set(inner.map(({ from, to }) => `${from} -> ${folderOf(to)}`));
  const arrows = Object.entries(IMPORTS).flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`));
  assert.deepEqual(
    arrows.filter((arrow) => !taken.has(arrow)),
    [],
  );
});

test("the arrows lead round in no circle", () => {
  // The table is written in such an order that each folder comes after all that it imports.
  const order = Object.keys(IMPORTS);
  const back = Object.entries(IMPORTS).flatMap(([from, all]) =>
    all.filter((to) => order.indexOf(to) >= order.indexOf(from)).map((to) => `${from} -> ${to}`),
  );
  assert.deepEqual(back, []);
});

test("the core imports nothing of Node and no server", () => {
  const strays = imports.filter(
    ({ from, to }) =>
      CORE.includes(from) && (to.startsWith("node:") || /^(hono|@hono|kysely|commander)/.test(to)),
  );
  assert.deepEqual(strays, []);
});

test("only api knows HTTP and only store knows SQL", () => {
  const strays = imports.filter(
    ({ from, to }) => (/^(hono|@hono)/.test(to) && from !== "api") || (to === "kysely" && from !== "store"),
  );
  assert.deepEqual(strays, []);
});

test("no file is named for nothing", () => {
  const vague = globSync("src/**/{utils,helpers,common,types,index}.ts", { cwd: ROOT });
  assert.deepEqual(vague, []);
});
