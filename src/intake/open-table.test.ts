import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import writeWorkbook from "write-excel-file/node";
import type { TableLayout } from "../formats/mapping-table.ts";
import { openTable } from "./open-table.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-table-"));
after(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const gathered = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const read = async (
  path: string,
  layout: TableLayout = {},
): Promise<{ header: readonly string[]; rows: string[][]; where: string[] }> => {
  const table = await openTable(path, layout);
  const rows = await gathered(table.rows());
  return {
    header: table.header,
    rows: rows.flatMap((row) => ("cells" in row ? [[...row.cells.values()]] : [])),
    where: rows.map(({ where }) => where),
  };
};
const TABLE = "city;partner\nKöln;Córdoba\nMünchen;Łódź\n";
const ROWS = [
  ["Köln", "Córdoba"],
  ["München", "Łódź"],
];
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

test("a table is read in UTF-8 with and without a mark, and in UTF-16 of either order, marked or not", async () => {
  const written: readonly [name: string, bytes: Uint8Array][] = [
    ["utf8.csv", Buffer.from(TABLE)],
    ["bom.csv", Buffer.from(`\uFEFF${TABLE}`)],
    ["le.csv", utf16(`\uFEFF${TABLE}`, false)],
    ["be.csv", utf16(`\uFEFF${TABLE}`, true)],
    ["le-unmarked.csv", utf16(TABLE, false)],
    ["be-unmarked.csv", utf16(TABLE, true)],
  ];
  for (const [name, bytes] of written) {
    const { header, rows } = await read(file(name, bytes));
    assert.deepEqual(header, ["city", "partner"], name);
    assert.deepEqual(rows, ROWS, name);
  }
});

test("what is no UTF-8 is read as Windows-1252, unless the mapping names its encoding", async () => {
  const latin = file("latin.csv", Buffer.from("city;partner\nKöln;Córdoba\n", "latin1"));
  assert.deepEqual((await read(latin)).rows, [["Köln", "Córdoba"]]);
  const polish = file(
    "polish.csv",
    Buffer.from([...Buffer.from("city;partner\n"), 0xa3, 0xf3, 0x64, 0x9f, ...Buffer.from(";x\n")]),
  );
  assert.deepEqual((await read(polish, { encoding: "windows-1250" })).rows, [["Łódź", "x"]]);
});

test("a packed table is read as it is, and a cut one is refused while it is read", async () => {
  const long = `city;partner\n${Array.from({ length: 60_000 }, (_, at) => `Köln ${at};${Math.sin(at)}`).join("\n")}\n`;
  const packed = gzipSync(long);
  const { rows } = await read(file("whole.csv.gz", packed));
  assert.equal(rows.length, 60_000);
  await assert.rejects(read(file("cut.csv.gz", packed.subarray(0, packed.length - 900))), {
    code: "ends-too-early",
  });
});

test("a web page, a binary and an empty file are no tables", async () => {
  const page = file("page.csv", "<!DOCTYPE html><html><title>Not found</title></html>");
  await assert.rejects(read(page), { code: "wrong-content", message: /HTML page.*Not found/ });
  await assert.rejects(read(file("binary.csv", Buffer.from([1, 0, 0, 0, 3, 0, 0, 9]))), /binary/);
  await assert.rejects(read(file("empty.csv", "")), /is empty/);
});

test("a sheet of a workbook is a table, by name, by number, or the first that holds rows", async () => {
  const path = join(folder, "ties.xlsx");
  const day = new Date("1987-05-03T00:00:00Z");
  await writeWorkbook([
    { sheet: "About", data: [] },
    {
      sheet: "Ties",
      data: [
        [{ value: "Register of ties", columnSpan: 4 }, null, null, null],
        [{ value: "City", columnSpan: 2 }, null, { value: "Partner", columnSpan: 2 }, null],
        ["name", "people", "name", "since"].map((value) => ({ value })),
        [{ value: "Köln" }, { value: 1_084_831 }, { value: "Kyoto" }, { value: day, format: "dd/mm/yyyy" }],
        [{ value: "Bonn" }, null, { value: "Tallinn" }, { value: "ca. 1992" }],
      ],
    },
  ]).toFile(path);
  const layout: TableLayout = { sheet: "Ties", skip: 1, header: [1, 2] };
  const { header, rows, where } = await read(path, layout);
  assert.deepEqual(header, ["City name", "City people", "Partner name", "Partner since"]);
  assert.deepEqual(rows, [
    ["Köln", "1084831", "Kyoto", "1987-05-03"],
    ["Bonn", "", "Tallinn", "ca. 1992"],
  ]);
  assert.deepEqual(where, ["sheet Ties, row 4", "sheet Ties, row 5"]);
  assert.deepEqual((await read(path, { ...layout, sheet: 2 })).rows, rows);
  assert.equal((await read(path)).header[0], "Register of ties");
  await assert.rejects(read(path, { sheet: "Twins" }), /no sheet "Twins".*"About", "Ties"/);
});

test("a sheet whose name is a number is meant by it before the sheet in that place", async () => {
  const path = join(folder, "years.xlsx");
  const sheet = (name: string, city: string) => ({
    sheet: name,
    data: [[{ value: "city" }], [{ value: city }]],
  });
  await writeWorkbook([sheet("2018", "Köln"), sheet("2019", "Bonn"), sheet("1", "Kiel")]).toFile(path);
  const cities = async (number: number) => (await read(path, { sheet: number })).rows.flat();
  assert.deepEqual([await cities(2019), await cities(1), await cities(2)], [["Bonn"], ["Kiel"], ["Bonn"]]);
});

test("a table is read from its beginning as often as it is asked", async () => {
  const table = await openTable(file("again.csv", TABLE), {});
  const once = await gathered(table.rows());
  assert.deepEqual(await gathered(table.rows()), once);
  assert.deepEqual(table.progress(), {
    done: Buffer.byteLength(TABLE),
    of: Buffer.byteLength(TABLE),
    unit: "bytes",
  });
});
