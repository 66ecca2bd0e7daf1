import assert from "node:assert/strict";
import { test } from "node:test";
import { fileWords, sizeWords } from "./file-words.ts";

const file = { name: "report.pdf", mediaType: "application/pdf", sha256: "9f86d081884c7d65".padEnd(64, "0") };

test("a document is told by name, pages, size, type and the beginning of its digest", () => {
  assert.equal(
    fileWords({ ...file, pages: 12, bytes: 1_430_000 }),
    "report.pdf, 12 pages, 1.4 MB, PDF, SHA-256 9f86d081884c…",
  );
  assert.equal(
    fileWords({ ...file, pages: 1, bytes: 1 })
      .split(", ")
      .slice(1, 3)
      .join(),
    "1 page,1 byte",
  );
  assert.equal(
    fileWords({ ...file, bytes: 840, mediaType: "image/png" }),
    "report.pdf, 840 bytes, image/png, SHA-256 9f86d081884c…",
  );
});

test("a size never reads as a thousand of its unit", () => {
  assert.deepEqual([999, 1000, 9_949, 99_999, 999_499, 999_500, 1_234_567_890].map(sizeWords), [
    "999 bytes",
    "1 kB",
    "9.9 kB",
    "100 kB",
    "999 kB",
    "1 MB",
    "1,230 MB",
  ]);
});
