import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { getDocumentProxy } from "unpdf";
import { buildDossier } from "./browser.ts";
import { type Home, type Said, temporaryHome, wordsIn } from "./hansa.ts";
import { needs } from "./machine.ts";

let home: Home;
const at = (name: string): string => join(home.folder, "out", name);
const read = (name: string): string => readFileSync(at(name), "utf8");
const dossier = (...args: readonly string[]): Promise<Said> =>
  home.hansa(["dossier", ...args, "--as-of", "2026-11-23"]);

const NASTY = '<img src=x onerror="alert(1)">';
const FORMULA = "=cmd()|' /C calc'!A0";

before(async () => {
  buildDossier();
  home = temporaryHome();
  mkdirSync(join(home.folder, "out"));
  for (const name of [NASTY, FORMULA]) {
    const tie = ["--subject", "Riga", "--predicate", "twinned_with", "--new-place", name, "--country", "LV"];
    const { code, stderr } = await home.hansa(["claim", "add", ...tie, "--source", name]);
    assert.equal(code, 0, stderr);
  }
});
after(() => home.remove());

test("a brief on two cities compares them first, then assesses each, and asks nobody for anything", async () => {
  const { code, stdout, stderr } = await dossier("Cape Town", "Tokyo", "--out", at("two.html"));
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Made again by: hansa dossier gn:3369157 gn:1850147 --as-of 2026-11-23/);
  const html = read("two.html");
  assert.match(html, /<html lang="en"/);
  assert.doesNotMatch(
    html,
    /<(script|button|form|input|select|iframe|img|link)\b|\son\w+="|\bsrc=|@import|url\((?!#)/,
  );
  const heads = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, words = ""]) =>
    words.replace(/<[^>]+>/g, ""),
  );
  assert.deepEqual(heads, ["Cape Town and Tokyo", "Cape Town", "Tokyo", "Notes", "How this was made"]);
});

test("every mark and link inside a brief leads somewhere, and no two things share an id", async () => {
  const html = read("two.html");
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
  assert.equal(new Set(ids).size, ids.length);
  const targets = [
    ...[...html.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id),
    ...[...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id = ""]) => id),
    ...[...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id),
  ];
  assert.ok(targets.length > 500, `${targets.length} links`);
  const there = new Set(ids);
  assert.deepEqual(
    targets.filter((id) => !there.has(id)),
    [],
  );
});

test("each heading is one level below the last at most, and every drawing has a name", () => {
  const html = read("two.html");
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  for (const [n, level] of levels.entries())
    assert.ok(level <= (levels[n - 1] ?? 0) + 1, `h${level} after h${levels[n - 1]}`);
  const unnamed = [...html.matchAll(/<svg[^>]*>/g)].filter(
    ([svg]) => !/aria-(labelledby|label|hidden)=/.test(svg),
  );
  assert.deepEqual(unnamed, []);
});

test("a .zip holds the claims, the replies, the brief and how to make it again; made again it is the same", async () => {
  for (const name of ["one.zip", "again.zip"]) {
    const { code, stderr } = await dossier("Cape Town", "Tokyo", "--out", at(name));
    assert.equal(code, 0, stderr);
  }
  assert.ok(readFileSync(at("one.zip")).equals(readFileSync(at("again.zip"))));
  unzip("one.zip", "one");
  assert.deepEqual(readdirSync(at("one"), { recursive: true }).map(String).toSorted(), [
    "README.md",
    "claims.csv",
    "claims.jsonl",
    "dossier.html",
    "replies",
    "replies/assessment-gn-1850147.json",
    "replies/assessment-gn-3369157.json",
    "replies/comparison.json",
  ]);
  const lines = read("one/claims.jsonl");
  const readMe = read("one/README.md");
  assert.ok(readMe.includes(createHash("sha256").update(lines).digest("hex")));
  assert.match(readMe, /hansa dossier gn:3369157 gn:1850147 --as-of 2026-11-23 --out FILE\.zip/);
  const [, command = ""] = /^ {4}hansa (dossier .*) --out FILE\.zip$/m.exec(readMe) ?? [];
  const told = await home.hansa([...wordsIn(command), "--out", at("told.zip")]);
  assert.equal(told.code, 0, told.stderr);
  assert.ok(readFileSync(at("told.zip")).equals(readFileSync(at("one.zip"))), "by the command in it");
  const rows: { claim: string }[] = parse(read("one/claims.csv"), { columns: true });
  const claims = lines
    .trim()
    .split("\n")
    .map((line): string => JSON.parse(line).id);
  assert.deepEqual(
    rows.map(({ claim }) => claim),
    claims,
  );
  const notes = [...read("one/dossier.html").matchAll(/<li id="note-\d+"/g)];
  assert.equal(notes.length, claims.length);
});

test("names that are markup or a formula do no harm in the page and in the table", async () => {
  const { code, stderr } = await dossier("Riga", "--out", at("riga.zip"));
  assert.equal(code, 0, stderr);
  unzip("riga.zip", "riga");
  const html = read("riga/dossier.html");
  assert.ok(html.includes("&lt;img src=x onerror="), "it is told as text");
  assert.doesNotMatch(html, /<img/);
  const rows: Record<string, string>[] = parse(read("riga/claims.csv"), { columns: true });
  assert.ok(rows.some(({ title }) => title === `'${FORMULA}`));
  for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+@\t\r-]/);
});

test("in French and Japanese a brief is set in that language", async () => {
  for (const [lang, words] of [
    ["fr", "dossier sur les relations internationales"],
    ["ja", "国際関係の概要"],
  ] as const) {
    const { code, stderr } = await dossier("Riga", "--lang", lang, "--out", at(`${lang}.html`));
    assert.equal(code, 0, stderr);
    assert.ok(read(`${lang}.html`).includes(`<html lang="${lang}"`));
    assert.ok(read(`${lang}.html`).includes(words));
  }
});

test("what is there is not written over unless asked, another ending is refused, and nothing is left behind", async () => {
  writeFileSync(at("mine.html"), "mine");
  const refused = await dossier("Riga", "--out", at("mine.html"));
  assert.match(refused.stderr, /is there already.*--force/s);
  assert.equal(read("mine.html"), "mine");
  assert.match((await dossier("Riga", "--out", at("riga.docx"))).stderr, /\.html, \.pdf or \.zip/);
  assert.match((await dossier("Atlantis-on-Sea", "--out", at("none.html"))).stderr, /Atlantis-on-Sea/);
  assert.equal((await dossier("Riga", "--out", at("mine.html"), "--force")).code, 0);
  assert.match(read("mine.html"), /^<!doctype html>/);
  assert.ok(!existsSync(at("none.html")));
  assert.deepEqual(
    readdirSync(at(".")).filter((name) => name.startsWith(".")),
    [],
  );
});

test("a .pdf is tagged, has bookmarks, its language and its text", needs("chromium"), async () => {
  const { code, stderr } = await dossier("Riga", "--out", at("riga.pdf"));
  assert.equal(code, 0, stderr);
  const bytes = readFileSync(at("riga.pdf"));
  const raw = bytes.toString("latin1");
  assert.match(raw, /\/StructTreeRoot/);
  assert.match(raw, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(raw, /\/Lang \(en\)/);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const outline = await pdf.getOutline();
  const chapters = ["Riga", "Notes", "How this was made"];
  assert.deepEqual(
    outline.map(({ title }) => title),
    chapters,
  );
  for (const { title } of bookmarksIn(outline)) assert.doesNotMatch(title, /^(.+)\1$/, "told once");
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const role of ["H1", "H2", "P"]) assert.ok(tree.includes(`"${role}"`), role);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  assert.match(items.map((item) => ("str" in item ? item.str : "")).join(" "), /Riga/);
});

test("a .pdf of a city with many empty cells holds no pictures of pages", needs("chromium"), async () => {
  const { code, stderr } = await dossier("Tokyo", "--out", at("tokyo.pdf"));
  assert.equal(code, 0, stderr);
  const bytes = readFileSync(at("tokyo.pdf"));
  assert.doesNotMatch(bytes.toString("latin1"), /\/Subtype \/Image/);
  assert.ok(bytes.length < 3_000_000, `${bytes.length} bytes`);
});

test("without a Chromium a .pdf is refused before any work, with what to do", async () => {
  const { code, stderr } = await home.hansa(["dossier", "Riga", "--out", at("no.pdf")], {
    env: { HANSA_CHROMIUM: "/no/such/chromium" },
  });
  assert.equal(code, 2);
  assert.match(stderr, /HANSA_CHROMIUM is \/no\/such\/chromium.*write a \.html/);
  assert.ok(!existsSync(at("no.pdf")));
});

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const bookmarksIn = (all: readonly Bookmark[]): Bookmark[] =>
  all.flatMap((each) => [each, ...bookmarksIn(each.items)]);

function unzip(name: string, folder: string): void {
  execFileSync("python3", ["-m", "zipfile", "-e", at(name), at(folder)]);
}
