import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { edgeListIn } from "./edge-list.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-edges-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a list in UTF-16 with its byte order mark is read like one in UTF-8, either way round", async () => {
  const text = "\ufeffLübeck\tRiga\nRiga\tTallinn\n";
  const little = Buffer.from(text, "utf16le");
  const files = { utf8: Buffer.from(text), little, big: Buffer.from(little).swap16() };
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(folder, `${name}.tsv`);
    writeFileSync(file, bytes);
    const { names, from, to, misread } = await edgeListIn(file);
    assert.deepEqual(
      [names, from, to, misread.total],
      [["Lübeck", "Riga", "Tallinn"], [0, 1], [1, 2], 0],
      name,
    );
  }
});
