import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What each folder of src/ may import besides itself. Arrows go one way; web has the core and nothing else. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  wording: ["record"],
  gazetteer: ["record"],
  formats: ["record"],
  ledger: ["record"],
  graph: ["record", "ledger"],
  measures: ["record", "graph"],
  assessments: ["record", "wording", "ledger", "graph", "measures"],
  contract: ["record", "ledger", "assessments", "formats"],
  store: ["record", "ledger", "gazetteer"],
  workbench: [
    "record",
    "ledger",
    "gazetteer",
    "formats",
    "graph",
    "measures",
    "assessments",
    "contract",
    "store",
  ],
  api: ["record", "contract", "workbench"],
  cli: ["record", "wording", "formats", "assessments", "contract", "workbench", "api", "store"],
  web: ["record", "wording", "ledger", "assessments", "measures", "contract"],
};

const CORE = [
  "record",
  "wording",
  "gazetteer",
  "formats",
  "ledger",
  "graph",
  "measures",
  "assessments",
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

test("each folder imports only what its row allows", () => {
  const strays = inner.filter(({ from, to }) => {
    const folder = to.split("/")[1] ?? "";
    return folder !== from && !MAY_IMPORT[from]?.includes(folder);
  });
  assert.deepEqual(strays, []);
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
