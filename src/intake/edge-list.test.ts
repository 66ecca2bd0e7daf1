import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { edgeListIn } from "./edge-list.ts";
import { IntakeError } from "./intake-error.ts";

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

const listIn = (name: string, bytes: string | Buffer) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return edgeListIn(file);
};

test("lines end as they may: by a line feed, a carriage return, or both", async () => {
  for (const end of ["\n", "\r", "\r\n"]) {
    const { names, from } = await listIn("ends.txt", ["a b", "b c", "c a", "c d"].join(end) + end);
    assert.deepEqual([names, from.length], [["a", "b", "c", "d"], 4], JSON.stringify(end));
  }
});

test("names in Windows-1252 stay apart; what is binary, or turns to other bytes, is refused", async () => {
  const { names } = await listIn("western.txt", Buffer.from("caf\u00e9 b\ncaf\u00e8 b\nb c\n", "latin1"));
  assert.deepEqual(names, ["caf\u00e9", "b", "caf\u00e8", "c"]);
  await assert.rejects(listIn("binary", Buffer.from([0, 1, 2, 32, 3, 4])), /binary, not a list of edges/);
  const turns = Buffer.concat([Buffer.from("a b\n".repeat(200_000)), Buffer.from("caf\u00e9 b\n", "latin1")]);
  await assert.rejects(listIn("turns.txt", turns), /Save it as UTF-8/);
});

test("the names of columns may be parted otherwise than what is below, and two names alone are no header", async () => {
  const { names, header } = await listIn("head.csv", "source target\nRiga,Tallinn\nTallinn,Tartu\n");
  assert.deepEqual([names, header], [["Riga", "Tallinn", "Tartu"], true]);
  assert.deepEqual((await listIn("letters.txt", "A B\nC D\n")).names, ["A", "B", "C", "D"]);
});

test("a list parted by semicolons is read, and one whose first line may be parted two ways says what to do", async () => {
  const { names, header } = await listIn(
    "semi.csv",
    "source;target;weight\nRiga;Tallinn;0,5\nTallinn;Tartu;1,5\n",
  );
  assert.deepEqual([names, header], [["Riga", "Tallinn", "Tartu"], true]);
  await assert.rejects(
    listIn("either.csv", "# a remark\nWashington, D.C.;Berlin\n"),
    /line 2: either its semicolon or its comma .* quotation marks, or part the names by a tab/,
  );
});

test("a first line names the columns where what stands below it is of another form, and no name of it comes again", async () => {
  const told = async (text: string): Promise<unknown> => {
    const { names, from, to, header } = await listIn("form.txt", text);
    return [names, from, to, header];
  };
  assert.deepEqual(await told("stad partner\n1 2\n2 3\n"), [["1", "2", "3"], [0, 1], [1, 2], true]);
  assert.deepEqual(await told("Stadt;Partnerstadt;Jahr\nLübeck;Riga;1987\nRiga;Visby;?\n"), [
    ["Lübeck", "Riga", "Visby"],
    [0, 1],
    [1, 2],
    true,
  ]);
  assert.deepEqual(await told("A,B,unknown\nB,C,1990\n"), [["A", "B", "C"], [0, 1], [1, 2], false]);
  assert.deepEqual(await told("Riga Visby\nRiga 7\n"), [["Riga", "Visby", "7"], [0, 0], [1, 2], false]);
  assert.deepEqual(await told("Riga Visby\n"), [["Riga", "Visby"], [0], [1], false]);
});

test("Matrix Market tells sizes first, which are no edge; other formats of graphs are named and refused", async () => {
  const matrix = "%%MatrixMarket matrix coordinate pattern symmetric\n% remark\n3 3 2\n2 1\n3 2\n";
  const { names, sizes, from } = await listIn("m.mtx", matrix);
  assert.deepEqual([names, sizes, from.length], [["2", "1", "3"], true, 2]);
  for (const [text, dialect] of [
    ['*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n', "Pajek"],
    ["graph [\n  node [ id 1 ]\n]\n", "GML"],
    ["digraph ties {\n a -> b;\n}\n", "DOT"],
    ['{"nodes": []}', "JSON"],
  ] as const)
    await assert.rejects(
      listIn("other", text),
      new RegExp(`is ${dialect}, no bare list .* two names a line`),
    );
});

test("lines with more than two columns are counted, as what stands there is not read", async () => {
  assert.equal((await listIn("further.txt", "a b 1\nb c\nc d 0.5 1990\n")).further, 2);
});

test("whatever bytes a file has, it is a list of edges or is refused with a sentence", async () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", "é", " ", "\t", ",", ";", '"', "\n", "\r", "#", "%", "<"),
    maxLength: 60,
  });
  const bytes = fc.oneof(
    text.map((each) => Buffer.from(each)),
    text.map((each) => Buffer.from(each, "utf16le")),
    fc.uint8Array({ maxLength: 40 }).map((each) => Buffer.from(each)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      try {
        const { names, from, to, misread } = await listIn("any.txt", content);
        assert.ok(from.length === to.length && from.length > 0);
        assert.ok([...from, ...to].every((end) => names[end] !== undefined));
        assert.ok(misread.shown.length <= misread.total);
      } catch (error) {
        assert.ok(error instanceof IntakeError && error.message.endsWith("."), String(error));
      }
    }),
    { numRuns: 300 },
  );
});
