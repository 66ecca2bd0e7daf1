import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Command } from "commander";
import { program } from "../src/cli/program.ts";
import { FactsQuery } from "../src/contract/facts-question.ts";
import { buildDossier } from "./browser.ts";
import { type CommandsInOne, commandsInOne } from "./commands-in-one.ts";
import { putExampleDocument } from "./fixtures/example-document.ts";
import { putExampleFiles } from "./fixtures/example-files.ts";
import { putExampleTable } from "./fixtures/example-table.ts";
import { putGeoNames } from "./fixtures/geonames-dumps.ts";
import { type Home, temporaryHome, wordsIn } from "./hansa.ts";

let home: Home;
let inOne: CommandsInOne;
before(async () => {
  buildDossier();
  home = temporaryHome();
  putExampleTable(home.folder, "import-tables", "register");
  putExampleTable(home.folder, "review", "sisters");
  putExampleFiles(home.folder);
  putExampleDocument(home.folder);
  putGeoNames(join(home.folder, "geonames"));
  inOne = commandsInOne(home);
  const first = await home.hansa(["networks", "--limit", "1"]);
  assert.equal(first.code, 0, first.stderr);
  const asked = ["import", "table", "sisters.csv", "--map", "sisters.yaml"];
  const open = await home.hansa(asked);
  assert.equal(open.code, 0, open.stderr);
  // What examples of import bring in.
  for (const [format, file] of EXPORTED) {
    const { code, stderr } = await home.hansa(["export", format, "--city", "Riga", "--out", file]);
    assert.equal(code, 0, stderr);
  }
});
after(async () => {
  await inOne.close();
  home.remove();
});

const EXPORTED = [
  ["datapackage", "hansa-data"],
  ["datapackage", "hansa-data.zip"],
  ["graphml", "partners.graphml"],
] as const;

const page = readFileSync(join(import.meta.dirname, "..", "docs", "cli.md"), "utf8");
const commands = leaves(program());

test("every condition of the general question is an option", () => {
  const facts = commands.find(({ name }) => name === "facts");
  const options = facts?.command.options.map((option) => option.attributeName());
  for (const condition of Object.keys(FactsQuery.shape)) assert.ok(options?.includes(condition), condition);
});

const started = new Set<string>();
for (const { name, command } of commands) {
  test(`the page tells of hansa ${name} and each of its options`, () => {
    const section = sectionOf(name);
    for (const { long } of command.options)
      assert.match(section, new RegExp(`${long}(?![\\w-])`), `${name} ${long}`);
  });

  // A server runs until it is stopped; test/serve.test.ts starts and stops it.
  if (name === "serve") continue;

  test(`the examples of hansa ${name} run`, async () => {
    const examples = examplesOf(command);
    assert.ok(examples.length >= 2, `${name} has ${examples.length} examples`);
    // The first of 'measure', 'import' and so on shows that a command starts as a process. All others run in one, which
    // looks whether they would end: starting takes a second, and they are a hundred.
    const [group = ""] = name.split(" ");
    for (const line of examples) {
      await runs(line, started.has(group) ? inOne : home);
      started.add(group);
    }
  });
}

test("every command line of the page runs", async () => {
  const told = new Set(commands.flatMap(({ command }) => examplesOf(command)));
  const lines = [...page.matchAll(/^\$ (hansa .*)$/gm)].map(([, line = ""]) => line);
  assert.ok(lines.length > 10);
  for (const line of lines.filter((each) => !told.has(each) && !each.startsWith("hansa serve")))
    await runs(line, inOne);
});

test("the help that a command prints has the examples that are run here", async () => {
  const { stdout } = await home.hansa(["networks", "list", "--help"]);
  const list = commands.find(({ name }) => name === "networks list");
  assert.deepEqual(examplesIn(stdout), list && examplesOf(list.command));
});

/** What the page says under the heading that names a command. */
function sectionOf(name: string): string {
  const [first = ""] = name.split(" ");
  const [section = "", ...more] = page
    .split("\n## ")
    .filter((each) => each.split("\n", 1)[0]?.includes(`hansa ${first}`));
  assert.ok(section.includes(`hansa ${name}`) && more.length === 0, name);
  return section;
}

async function runs(line: string, within: CommandsInOne | Home): Promise<void> {
  // Two cities of an example are given with a country as one word, which a shell takes as we do.
  // The gazetteer that the tests share is refreshed by none of them.
  const env = line.startsWith("hansa cities refresh") ? { XDG_CACHE_HOME: join(home.folder, "cache") } : {};
  const { code, stderr, ...more } = await within.hansa(wordsIn(line).slice(1), { env });
  assert.equal(code, 0, `${line}\n${stderr}`);
  if ("left" in more) assert.deepEqual(more.left, [], `${line} would not end`);
}

function leaves(command: Command, path = ""): { name: string; command: Command }[] {
  return command.commands.flatMap((inner) => {
    const name = `${path} ${inner.name()}`.trim();
    return inner.commands.length > 0 ? leaves(inner, name) : [{ name, command: inner }];
  });
}

function examplesOf(command: Command): string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  return examplesIn(help);
}

function examplesIn(help: string): string[] {
  return [...help.matchAll(/^ {2}\$ (hansa .*)$/gm)].map(([, line = ""]) => line);
}
