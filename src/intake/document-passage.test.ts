import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findPassage, wordsFound } from "./document-passage.ts";
import type { DocumentWords } from "./document-words.ts";

const report: DocumentWords = {
  paged: true,
  pages: [
    "Report on partnerships\nof the city",
    "The agree-\nment with “Aachen” was signed in 1999 by the may\u00ador. It cost €1.5 million in all.",
    "",
    "Co\u2011operation was ﬁnanced by the Land. São Paulo joined\nlater. The end of the page runs",
    "on here. The agreement with Aachen was renewed.",
  ],
};

const pagesOf = (passage: string, words = report) => findPassage(words, passage).map(({ page }) => page);

test("words are found whatever the line ends, hyphens, quotation marks and ligatures are", () => {
  assert.deepEqual(pagesOf('The agreement with "Aachen" was signed in 1999 by the mayor.'), ["2"]);
  assert.deepEqual(pagesOf("Cooperation was financed"), ["4"]);
  assert.deepEqual(pagesOf("sao paulo JOINED later"), ["4"]);
});

test("every page is named on which words stand", () => {
  assert.deepEqual(pagesOf("agreement with Aachen"), ["2", "5"]);
});

test("a passage may leave something out, and run on over the end of a page", () => {
  assert.deepEqual(pagesOf("The agreement … was signed in 1999 [...] €1.5 million"), ["2"]);
  assert.deepEqual(pagesOf("€1.5 million … The agreement with Aachen was signed"), []);
  assert.deepEqual(pagesOf("of the page runs on here"), ["4"]);
});

test("another number is another passage", () => {
  assert.deepEqual(pagesOf("It cost €15 million"), []);
  assert.deepEqual(pagesOf("signed in 1998"), []);
});

test("a short word is found as a word only", () => {
  assert.deepEqual(pagesOf("and"), []);
  assert.deepEqual(pagesOf("Land"), ["4"]);
});

test("words of which there are none are found nowhere", () => {
  assert.deepEqual(pagesOf("… – “”"), []);
});

test("a page is named as it is printed, and which page of the file it is", () => {
  const words = { ...report, labels: ["i", "1", "2", "3", "4"] };
  assert.equal(findPassage(words, "signed in 1999")[0]?.page, "1");
  assert.equal(findPassage(words, "signed in 1999")[0]?.pageOfFile, 2);
});

test("how far a passage goes that does not stand there is told", () => {
  const found = wordsFound(report, "The agreement with Aachen was signed in 2001 by the mayor");
  assert.equal(found?.begins, "The agreement with Aachen was signed in");
  assert.equal(found?.at.page, "2");
});

test("every run of whole words of a text is found in it", () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
      const text = { paged: false, pages: [words.join("\n")] };
      assert.ok(findPassage(text, words.slice(from, (to ?? 0) + 1).join("  ")).length > 0);
    }),
  );
});
