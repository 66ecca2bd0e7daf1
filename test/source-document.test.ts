import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import { putExampleDocument } from "./fixtures/example-document.ts";
import { tinyPdf } from "./fixtures/tiny-pdf.ts";
import { type Home, wordsIn } from "./hansa.ts";

let home: Home;
before(() => {
  home = homeInOne();
  putExampleDocument(home.folder);
  const pages = ["Annual report", "The agreement with Aachen\nwas signed in 1999."];
  writeFileSync(join(home.folder, "report.pdf"), tinyPdf(pages, { firstLabel: 5 }));
});
after(() => home.remove());

async function told(args: readonly string[], code = 0): Promise<string> {
  const said = await home.hansa(args);
  assert.equal(said.code, code, said.stderr);
  return said.stdout + said.stderr;
}

test("the command lines of the page on documents run, and say what it says", async () => {
  const page = readFileSync(join(import.meta.dirname, "..", "docs", "documents.md"), "utf8");
  const lines = [...page.matchAll(/^\$ hansa (.*)$/gm)].map(([, line = ""]) => wordsIn(line));
  assert.equal(lines.length, 3);
  const texts: string[] = [];
  for (const line of lines) texts.push(await told(line));
  assert.match(
    texts[0] ?? "",
    /^src:doc-[0-9a-f]{12}: a new source\.\n.*Agreement between Cape Town and Aachen/,
  );
  assert.match(texts[0] ?? "", /agreement\.md, \d+ bytes, Markdown, SHA-256/);
  assert.match(texts[1] ?? "", /1 place\.\n- …?.*signed in 1999 in Aachen/s);
  assert.match(texts[2] ?? "", /Passage +found in the document\n/);
});

test("a document is added once; its pages are named as printed, and its source shows it", async () => {
  const { source } = JSON.parse(await told(["--json", "source", "add", "report.pdf", "--keep"]));
  assert.match(await told(["sources", "add", "report.pdf"]), /on file already, nothing changed/);
  const found = await told(["source", "find", source.id, "signed", "in", "1999"]);
  assert.match(found, /p\. 6 \(page 2 of the file\): The agreement with Aachen was signed in 1999\./);
  assert.match(await told(["source", source.id]), /Document +report\.pdf, 2 pages, .* PDF, SHA-256/);
});

test("words that do not stand there are no answer, and how far they do is told", async () => {
  const text = await told(["source", "find", "report.pdf", "The agreement with Riga"], 1);
  assert.match(text, /do not stand there[\s\S]*“The agreement with” does:\n- p\. 6/);
  const reply = JSON.parse(await told(["source", "find", "report.pdf", "Riga", "--json"], 1));
  assert.deepEqual(reply.found, []);
});

test("a passage that does not stand in the document is refused, unless it is said to be unchecked", async () => {
  const { source } = JSON.parse(await told(["--json", "source", "add", "report.pdf"]));
  const claim = [
    "claim",
    "add",
    "--subject",
    "Cape Town",
    "--predicate",
    "partnership",
    "--object",
    "Aachen",
  ];
  const quoting = [...claim, "--source", source.id, "--passage", "signed in 2001"];
  assert.match(await told(quoting, 2), /passage: these words do not stand in the document/);
  assert.match(await told([...quoting, "--unchecked"]), /Passage +taken unchecked: these words do not/);
});

test("what is refused says so in one line, with a code and what to do", async () => {
  const text = await told(["source", "add", "http://127.0.0.1/report.pdf"], 2);
  assert.match(text, /^hansa: .*not to a public server.*--allow-private.*\n$/);
  const { error } = JSON.parse((await home.hansa(["--json", "source", "add", "nothing.pdf"])).stdout);
  assert.equal(error.code, "no-file");
  assert.match(await told(["source", "add", "report.pdf", "--kind", "tale"], 2), /^hansa: --kind: /);
  assert.match(await told(["source", "add", "report.pdf", "--url", "example"], 2), /^hansa: --url: .*https/);
});

test("a package keeps which file a source is and what a claim quotes, for whoever takes it in", async () => {
  const { source } = JSON.parse(await told(["--json", "source", "add", "report.pdf"]));
  const claim = [
    "claim",
    "add",
    "--subject",
    "Cape Town",
    "--predicate",
    "partnership",
    "--object",
    "Aachen",
  ];
  const passage = "The agreement with Aachen was signed in 1999";
  const said = ["--source", source.id, "--passage", passage, "--json"];
  const { passageCheck: _, ...written } = JSON.parse(await told([...claim, ...said]));
  assert.deepEqual(written.claim.locator, { page: "6", passage });
  await told(["export", "datapackage", "--city", "Cape Town", "--out", "pack"]);
  assert.match(await told(["data", "check", "pack"]), /no problems/i);
  await told(["export", "jsonld", "--city", "Cape Town", "--out", "pack.jsonld"]);
  const graph = readFileSync(join(home.folder, "pack.jsonld"), "utf8");
  assert.ok(graph.includes(source.file.sha256) && graph.includes(passage));
  const other = homeInOne();
  try {
    const taken = await other.hansa(["import", "package", join(home.folder, "pack")]);
    assert.equal(taken.code, 0, taken.stderr);
    const shown = JSON.parse((await other.hansa(["claim", "show", written.claim.id, "--json"])).stdout);
    assert.deepEqual([shown.claim, shown.source], [written.claim, written.source]);
    const again = await other.hansa(["source", "add", join(home.folder, "report.pdf"), "--json"]);
    assert.deepEqual(
      [JSON.parse(again.stdout).outcome, JSON.parse(again.stdout).source],
      ["already-there", written.source],
    );
  } finally {
    other.remove();
  }
});
