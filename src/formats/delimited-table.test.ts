import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "csv-stringify/sync";
import * as fc from "fast-check";
import type { Misread } from "../record/draft.ts";
import { LONGEST_ROW } from "./delimited-lines.ts";
import { sniffed } from "./delimited-sniff.ts";
import { delimitedRows } from "./delimited-table.ts";
import type { TableRow } from "./mapped-cell.ts";
import type { TableLayout } from "./mapping-table.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const gathered = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const read = async (
  text: string,
  layout: TableLayout = {},
  size = 7,
): Promise<{ rows: TableRow[]; misread: Misread[] }> => {
  const rows: TableRow[] = [];
  const misread: Misread[] = [];
  const manner = sniffed(text.slice(0, 1 << 16), layout);
  for await (const row of delimitedRows(inPieces(text, size), manner, layout))
    if ("cells" in row) rows.push(row);
    else misread.push(row);
  return { rows, misread };
};
const cells = ({ rows }: { rows: readonly TableRow[] }): string[][] =>
  rows.map((row) => [...row.cells.values()]);
const names = ({ rows }: { rows: readonly TableRow[] }): string[] => [...(rows[0]?.cells.keys() ?? [])];

test("commas, semicolons, tabs and pipes are told apart by what divides lines alike", async () => {
  const lines = [
    ["city", "partner", "since"],
    ["Köln", "Lille, Nord", "1958"],
    ["Bonn; alt", "Tallinn", "1992"],
  ];
  for (const delimiter of [",", ";", "\t", "|"]) {
    const text = stringify(lines, { delimiter });
    assert.deepEqual(cells(await read(text)), lines.slice(1), JSON.stringify(delimiter));
  }
  assert.deepEqual(cells(await read("a;b\n1,5;2,5\n3,5;4,5\n")), [
    ["1,5", "2,5"],
    ["3,5", "4,5"],
  ]);
});

test("any cells are read back, whatever parts them and wherever the text is cut", async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.stringMatching(/^[",;|\t\n\r' a-c]{0,8}$/),
    fc.constantFrom('"', '""', "\r\n", "a\nb", " ", "#"),
  );
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  const kept = table.filter((rows) => rows.every((row) => !row.join("").includes("\uFFFD")));
  await fc.assert(
    fc.asyncProperty(
      kept,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, end, size) => {
        const text = stringify([["a", "b", "c"], ...rows], {
          delimiter,
          record_delimiter: end,
          quoted: true,
        });
        const found = await read(text, { delimiter, quote: '"' }, size);
        assert.deepEqual(found.misread, []);
        assert.deepEqual(cells(found), rows);
      },
    ),
    { numRuns: 200 },
  );
});

test("a quoted line break makes no row, and the next row is told by its own line", async () => {
  const { rows, misread } = await read('a,b\n"one\ntwo",1\nthree,2,3\nfour,4\n');
  assert.deepEqual(
    rows.map(({ where, cells: held }) => [where, held.get("a")]),
    [
      ["line 2", "one\ntwo"],
      ["line 5", "four"],
    ],
  );
  assert.deepEqual(misread, [{ where: "line 4", why: "3 cells, where the header has 2" }]);
});

test("a quotation mark left open costs its own line and no other", async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => (at === 2500 ? `"bad${at},x` : `city ${at},x`));
  const { rows, misread } = await read(`a,b\n${lines.join("\n")}\n`, {}, 4096);
  assert.equal(rows.length, 4999);
  assert.deepEqual(
    misread.map(({ where }) => where),
    ["line 2502"],
  );
  assert.match(misread[0]?.why ?? "", /quotation mark.*quote: none/);
});

test("two marks out of place, far from each other, cost two lines", async () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    at % 200 === 50 ? `a 5" pipe,${at}` : `"c ${at}",${at}`,
  );
  const { rows, misread } = await read(`a,b\n${lines.join("\n")}\n`, {}, 100);
  assert.deepEqual(
    misread.map(({ where }) => where),
    ["line 52", "line 252"],
  );
  assert.equal(rows.length, 298);
});

test("a mark in every line costs every line, and no more time than lines", async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 2 === 0 ? `"open ${at},x` : `5" pipe ${at},x`,
  );
  const { rows, misread } = await read(`a,b\n${lines.join("\n")}\n`, { quote: '"' }, 1 << 16);
  assert.deepEqual([rows.length, misread.length], [0, 20_000]);
});

test("spaces before a quoted cell are none of it", async () => {
  assert.deepEqual(cells(await read('a,b\n"Köln", "Lille, Nord"\n')), [["Köln", "Lille, Nord"]]);
  assert.deepEqual(cells(await read("a\tb\tc\n\t\tx\n")), [["", "", "x"]]);
});

test("marks that begin no cell are letters", async () => {
  const found = await read('city\tby name\nBurg "Neu" am See\tx\nO"Higgins\ty\n');
  assert.deepEqual(cells(found), [
    ['Burg "Neu" am See', "x"],
    ['O"Higgins', "y"],
  ]);
});

test("a line that never ends is passed over in bounded memory, and the next one is read", async () => {
  async function* chunks(): AsyncGenerator<string> {
    yield "a,b\nfirst,1\n";
    for (let at = 0; at < 50; at += 1) yield "x".repeat(LONGEST_ROW / 10);
    yield "\nlast,2\n";
  }
  const found = await gathered(delimitedRows(chunks(), { delimiter: ",", quote: '"' }, {}));
  assert.deepEqual(
    found.map((row) => ("cells" in row ? row.cells.get("a") : row.where)),
    ["first", "line 3", "last"],
  );
});

test("a header may stand lower, in two lines with merged cells, or be missing", async () => {
  const merged = "Register of ties\n\nCity,,Partner,\nname,land,name,land\nKöln,DE,Lille,FR\n";
  const named = await read(merged, { delimiter: ",", skip: 1, header: [1, 2] });
  assert.deepEqual(names(named), ["City name", "City land", "Partner name", "Partner land"]);
  assert.deepEqual(cells(named), [["Köln", "DE", "Lille", "FR"]]);
  const headless = await read("Q365\tQ648\nQ1055\tQ985\n", { header: "none" });
  assert.deepEqual(names(headless), ["1", "2"]);
  assert.equal(headless.rows.length, 2);
});

test("unnamed and twice named columns can be told apart; comments and empty lines are no rows", async () => {
  const found = await read(',name,name\n# a "remark\n\n1,Köln,Lille\n', { comment: "#", delimiter: "," });
  assert.deepEqual(names(found), ["column 1", "name", "name (2)"]);
  assert.deepEqual(cells(found), [["1", "Köln", "Lille"]]);
  const numbered = await read("name,name,name (2)\nKöln,Lille,Kyoto\n");
  assert.deepEqual(names(numbered), ["name", "name (2)", "name (2) (2)"]);
  assert.deepEqual(cells(numbered), [["Köln", "Lille", "Kyoto"]]);
});

test("signs that were lost on the way are told, and empty cells too many are not", async () => {
  const { rows, misread } = await read("a,b\nK\uFFFDln,1\nBonn,2,,\n");
  assert.equal(rows[0]?.cells.get("a"), "Bonn");
  assert.match(misread[0]?.why ?? "", /encoding under table/);
});
