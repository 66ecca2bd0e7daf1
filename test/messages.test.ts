import assert from "node:assert/strict";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import IntlMessageFormat from "intl-messageformat";
import { MEASURES } from "../src/measures/all.ts";
import { isOfStudies, STUDY_FOLDERS } from "../src/web/language/parts.ts";
import { isNode, nameOf, type Place, places } from "./page-sources.ts";
import { strayWords } from "./stray-words.ts";

const FOLDER = join(import.meta.dirname, "..", "src", "web", "messages");

const LISTS = join(import.meta.dirname, "..", "data", "lists");
const controlledLists = (): string[] =>
  readdirSync(LISTS).flatMap((file) => (file.endsWith(".csv") ? [file.replace(".csv", "")] : []));

const CORE_CODE = globSync("src/{assessments,inference,workbench}/*.ts", {
  cwd: join(import.meta.dirname, ".."),
})
  .map((file) => readFileSync(join(import.meta.dirname, "..", file), "utf8"))
  .join("\n");

const catalogues = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replace(".json", ""), textsIn(file)] as const),
);
const english = catalogues.get("en") ?? {};
const code = places();
const calls = code.filter(
  ({ node }) => node.type === "CallExpression" && ["t", "rich"].includes(nameOf(node)),
);

function textsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
}

test("the pages and their texts were read", () => {
  assert.ok(catalogues.size >= 3 && calls.length > 50, `${catalogues.size} languages, ${calls.length} calls`);
});

test("every language has every text, in the order of the English file", () => {
  for (const [language, texts] of catalogues)
    assert.deepEqual(Object.keys(texts), Object.keys(english), language);
});

test("no text is empty, and none but the English is left in English by oversight", () => {
  for (const [language, texts] of catalogues)
    for (const [id, text] of Object.entries(texts)) {
      assert.notEqual(text.trim(), "", `${language} ${id}`);
      const same =
        language !== "en" &&
        text === english[id] &&
        / \p{L}+ \p{L}+ /u.test(text) &&
        !text.includes("plural");
      assert.ok(!same, `${language} ${id} is the English text`);
    }
});

test("a text has the same places to fill in every language", () => {
  for (const [language, texts] of catalogues)
    for (const [id, text] of Object.entries(texts))
      assert.deepEqual(
        placesOf(text, language, id),
        placesOf(english[id] ?? "", "en", id),
        `${language} ${id}`,
      );
});

test("who asks for a text gives what it has places for, and nothing else", () => {
  const wrong = calls.flatMap((call) => {
    const [id, values] = argumentsOf(call);
    if (id?.type !== "Literal") return [];
    const wanted = placesOf(english[String(id["value"])] ?? "", "en", String(id["value"]));
    const given = namesOf(values);
    return given === undefined || String(given) === String(wanted)
      ? []
      : [`${where(call)}: ${given} for ${wanted}`];
  });
  assert.deepEqual(wrong, []);
});

test("a text is asked for when it is drawn, not when its file is loaded", () => {
  const early = calls.filter(({ within }) => !within.some(({ type }) => /Function/.test(type)));
  assert.deepEqual(early.map(where), []);
});

test("a code of a published list is called what the list calls it", () => {
  const called = controlledLists().filter((list) =>
    Object.keys(english).some((id) => id.startsWith(`${list}.`)),
  );
  assert.ok(called.length > 20, `${called.length} lists`);
  for (const list of called) {
    const rows: { id: string; label: string }[] = parse(readFileSync(join(LISTS, `${list}.csv`)), {
      columns: true,
    });
    for (const { id, label } of rows) assert.equal(english[`${list}.${id}`], label, `${list}.${id}`);
  }
});

test("a measure is called what its own file calls it", () => {
  for (const { id, name } of MEASURES) {
    const text = english[`measure-name.${id}`];
    if (text !== undefined) assert.equal(text, name, id);
  }
});

test("texts that come with the pages of the studies are asked for by those alone", () => {
  const lists = new Set(calledLists());
  const own = ["src/web/language/parts.ts", ...STUDY_FOLDERS.map((folder) => `src/web/${folder}/`)];
  const named = code.filter(
    ({ node }) => typeof node["value"] === "string" && (node["value"] in english || lists.has(node["value"])),
  );
  const early = named.filter(
    ({ node, file }) => isOfStudies(String(node["value"])) && !own.some((folder) => file.startsWith(folder)),
  );
  assert.ok(named.length > 500);
  assert.deepEqual(early.map(where), []);
});

test("every text is used", () => {
  const named = new Set(
    code.flatMap(({ node }) => (typeof node["value"] === "string" ? [node["value"]] : [])),
  );
  const begun = code.flatMap(({ node }) =>
    node.type === "TemplateElement" && isNode(node)
      ? [beginningOf(node)].filter((text) => /^[a-z]+[A-Za-z]*\./.test(text))
      : [],
  );
  const lists = calledLists();
  const unused = Object.keys(english).filter(
    (id) =>
      !named.has(id) &&
      !saidByReplies(id) &&
      !begun.some((text) => id.startsWith(text)) &&
      !lists.some((list) => id.startsWith(`${list}.`)),
  );
  assert.deepEqual(unused, []);
});

test("the words of a page stand in the message files, not in its code", () => {
  const strays = code.flatMap((place) => {
    const words = strayWords(place);
    return words === undefined || isCode(words) ? [] : [`${where(place)}: ${words}`];
  });
  assert.deepEqual(strays, []);
});

/** Sides of a relation, as replies name them; `voice.*` tells them. */
const REPLY_CODES: ReadonlySet<string> = new Set(["own side", "other side"]);

/** Codes of replies such as 'single source', which the message files have words for. */
function isCode(words: string): boolean {
  if (REPLY_CODES.has(words)) return true;
  return words.includes(" ") && Object.keys(english).some((id) => id.endsWith(`.${words}`));
}

/** Sentences and reasons that the core names, in its own files. */
function saidByReplies(id: string): boolean {
  return CORE_CODE.includes(`"${id.replace(/^reason\./, "")}"`);
}

/** The names of the places and elements of a text. */
function placesOf(text: string, language: string, id: string): string[] {
  try {
    const found = new Set<string>();
    JSON.stringify(IntlMessageFormat.__parse?.(text), (key, value) => {
      if (isPlace(value)) found.add(value.value);
      return key === "location" ? undefined : value;
    });
    return [...found].toSorted();
  } catch (error) {
    throw new Error(`${language} ${id} is no ICU message: ${String(error)}`);
  }
}

/** Everything but literal text (0) and the '#' of a plural (7). */
function isPlace(part: unknown): part is { type: number; value: string } {
  if (typeof part !== "object" || part === null || !("type" in part) || !("value" in part)) return false;
  return (
    typeof part.type === "number" && typeof part.value === "string" && part.type !== 0 && part.type !== 7
  );
}

function argumentsOf({ node }: Place) {
  const given = node["arguments"];
  return Array.isArray(given) ? given.filter(isNode) : [];
}

/** What a call gives by name; undefined where that cannot be read from the code. */
function namesOf(values: ReturnType<typeof argumentsOf>[number] | undefined): string[] | undefined {
  if (values === undefined) return [];
  const properties = Array.isArray(values["properties"]) ? values["properties"].filter(isNode) : undefined;
  if (properties?.some(({ type }) => type === "SpreadElement")) return undefined;
  return properties?.map((property) => nameOf(property["key"])).toSorted();
}

function beginningOf(node: { [part: string]: unknown }): string {
  const value = node["value"];
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

/** Lists of codes whose texts are asked for by code, or whose name the pages know. */
function calledLists(): string[] {
  const names = code.flatMap(({ node }) => (typeof node["value"] === "string" ? [node["value"]] : []));
  return [...askedLists(), ...controlledLists().filter((list) => names.includes(list))];
}

function askedLists(): string[] {
  return code
    .filter(({ node }) => node.type === "CallExpression" && ["coded", "label"].includes(nameOf(node)))
    .flatMap((call) => argumentsOf(call)[0]?.["value"] ?? [])
    .map(String);
}

function where({ file, line }: Place): string {
  return `${file}:${line}`;
}
