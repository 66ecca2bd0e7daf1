import assert from "node:assert/strict";
import { test } from "node:test";
import { swollenPdf, tinyPdf } from "../../test/fixtures/tiny-pdf.ts";
import { tinyWord } from "../../test/fixtures/tiny-word.ts";
import { tinyZip } from "../../test/fixtures/tiny-zip.ts";
import { documentForm } from "./document-form.ts";
import { documentText, type Reading, type ReadingLimits } from "./document-text.ts";

async function read(name: string, bytes: string | Uint8Array, limits?: Partial<ReadingLimits>) {
  const held = Buffer.from(bytes);
  const { kind, mediaType } = await documentForm(held, name);
  return { kind, mediaType, reading: await documentText(kind, held, limits) };
}

function wordsOf(reading: Reading) {
  assert.ok("words" in reading, "unread" in reading ? reading.unread : "");
  return reading.words;
}

test("a PDF is read page by page, with its title and what is printed on its pages", async () => {
  const bytes = tinyPdf(["First page", "Signed in 1999\nby the mayor"], {
    title: "Report of 2024",
    firstLabel: 7,
  });
  const { mediaType, reading } = await read("anything", bytes);
  assert.equal(mediaType, "application/pdf");
  const { pages, title, labels, paged } = wordsOf(reading);
  assert.deepEqual(
    pages.map((page) => page.trim()),
    ["First page", "Signed in 1999\nby the mayor"],
  );
  assert.deepEqual([title, labels, paged], ["Report of 2024", ["7", "8"], true]);
});

test("a Word document is read with the title of its properties", async () => {
  const { kind, reading } = await read("minutes.docx", tinyWord("The council agreed.\nIt was noted."));
  assert.equal(kind, "word");
  const { pages, title } = wordsOf(reading);
  assert.equal(title, "Minutes & annexes");
  assert.match(pages.join(), /The council agreed\.\s+It was noted\./);
});

test("a Word document that holds a bomb is not unpacked", async () => {
  const bomb = { name: "word/media/x.bin", bytes: new Uint8Array(70_000_000) };
  await assert.rejects(read("bomb.docx", tinyWord("Harmless.", [bomb])), /unpacks more than 200 to 1/);
});

test("a workbook's words are those of its cells", async () => {
  const shared = "<sst><si><t>Partner</t></si><si><r><t>Aachen </t></r><r><t>since 1999</t></r></si></sst>";
  const { kind, reading } = await read(
    "ties.xlsx",
    tinyZip([
      { name: "xl/workbook.xml", bytes: "<workbook/>" },
      { name: "xl/sharedStrings.xml", bytes: shared },
    ]),
  );
  assert.equal(kind, "workbook");
  assert.deepEqual(wordsOf(reading).pages, ["Partner\nAachen \nsince 1999"]);
});

test("a page of the web is read without its scripts, in its own encoding", async () => {
  const html =
    '<!doctype html><meta charset="iso-8859-1"><title> Partnerst\xe4dte\n der Stadt</title><script>var x = "no";</script><p>K\xf6ln<b>er</b> Liste</p><p>Ende';
  const { mediaType, reading } = await read("list", Buffer.from(html, "latin1"));
  assert.equal(mediaType, "text/html");
  const { title, pages } = wordsOf(reading);
  assert.equal(title, "Partnerstädte der Stadt");
  assert.match(pages[0] ?? "", /^\s*Kölner Liste\s+Ende\s*$/);
});

test("a page nested deeper than any stack is read", async () => {
  const { reading } = await read("deep.html", `<html>${"<div>".repeat(100_000)}deep`);
  assert.match(wordsOf(reading).pages[0] ?? "", /deep/);
});

test("Markdown has the title of its first heading; plain text may have pages", async () => {
  const markdown = await read(
    "notes.md",
    "Before.\n\n# Notes on *ties* #\n\nSee [the list](https://example.org/a).\n",
  );
  assert.equal(wordsOf(markdown.reading).title, "Notes on *ties*");
  assert.match(wordsOf(markdown.reading).pages[0] ?? "", /See the list\./);
  const plain = await read("report.txt", "one\ftwo\f");
  assert.deepEqual(wordsOf(plain.reading), { pages: ["one", "two"], paged: true });
});

test("a file of a kind that is not read is still known by its bytes", async () => {
  const { mediaType, reading } = await read("scan.pdf", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"));
  assert.equal(mediaType, "image/png");
  assert.ok("unread" in reading);
});

test("reading ends where it takes too long, and where it takes too much memory", async () => {
  const pages = Array.from({ length: 3000 }, (_, page) => `Page ${page}`);
  const late = await read("long.pdf", tinyPdf(pages), { mostMillis: 200 });
  assert.deepEqual(late.reading, { unread: "it takes too long to read" });
  const began = performance.now();
  const large = await read("swollen.pdf", swollenPdf(250_000_000), { mostBytes: 100_000_000 });
  assert.deepEqual(large.reading, { unread: "it takes too much memory to read" });
  assert.ok(performance.now() - began < 60_000);
});

test("a damaged file is no document with words, and ends nothing", async () => {
  const cut = tinyPdf(["Something"]).subarray(0, 60);
  const { reading } = await read("cut.pdf", cut);
  assert.deepEqual(reading, { unread: "Invalid PDF structure.", damaged: true });
  const broken = tinyWord("x").fill(0, 60, 120);
  await assert.rejects(
    read("broken.docx", broken).then(({ reading }) => {
      throw new Error("unread" in reading ? reading.unread : "it was read");
    }),
    (error) => !/it was read/.test(String(error)),
  );
});

test("a document under a password is closed, and not damaged", async () => {
  const pdf = await read("closed.pdf", tinyPdf(["Something"], { closed: true }));
  assert.deepEqual(pdf.reading, { unread: "it is closed by a password" });
  const office = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const word = await read("closed.docx", office);
  assert.match(word.mediaType, /wordprocessingml/);
  assert.deepEqual(word.reading, { unread: "it is closed by a password" });
});
