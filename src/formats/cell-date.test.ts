import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { Interval } from "../record/interval.ts";
import { cellDate } from "./cell-date.ts";

const from = (cell: string, order?: "dayfirst" | "monthfirst"): string => {
  const read = cellDate(cell, order);
  if ("why" in read) return `! ${read.why}`;
  return [read.from?.bound, read.from?.date, read.to && "to", read.to?.bound, read.to?.date]
    .filter((part) => part !== undefined)
    .join(" ");
};

test("a date is read as it is written in ISO, with points, with a month's name, or as less than a day", () => {
  const read: readonly [cell: string, date: string][] = [
    ["1987", "1987"],
    ["1987-05", "1987-05"],
    ["1987-05-03", "1987-05-03"],
    ["1987-05-03T00:00:00Z", "1987-05-03"],
    ["03.05.1987", "1987-05-03"],
    ["3.5.1987", "1987-05-03"],
    ["1987/5/3", "1987-05-03"],
    ["05/1987", "1987-05"],
    ["3. Mai 1987", "1987-05-03"],
    ["3 May 1987", "1987-05-03"],
    ["May 3, 1987", "1987-05-03"],
    ["3 de mayo de 1987", "1987-05-03"],
    ["3 maggio 1987", "1987-05-03"],
    ["Juni 1987", "1987-06"],
    ["1er juin 1987", "1987-06-01"],
    ["1990-##-##", "1990"],
    ["1990-07-##", "1990-07"],
    ["1990-??-??", "1990"],
    ["1990-07-??", "1990-07"],
    ["1990-00-00", "1990"],
  ];
  for (const [cell, date] of read) assert.equal(from(cell), date, cell);
});

test("the words before, after, about and a question mark bound a date", () => {
  const read: readonly [cell: string, point: string][] = [
    ["ca. 1990", "about 1990"],
    ["circa 1990", "about 1990"],
    ["um 1990", "about 1990"],
    ["~1990", "about 1990"],
    ["1990?", "about 1990"],
    ["1990 (?)", "about 1990"],
    ["vor 1990", "before 1990"],
    ["before 1990-05", "before 1990-05"],
    ["nach 1990", "after 1990"],
    ["seit 1990", "1990"],
    ["since May 1990", "1990-05"],
  ];
  for (const [cell, point] of read) assert.equal(from(cell), point, cell);
});

test("a span of dates gives both ends, and one that runs backwards is none", () => {
  assert.equal(from("1986-2019"), "1986 to 2019");
  assert.equal(from("1986 – 2019"), "1986 to 2019");
  assert.equal(from("1986/87"), "1986 to 1987");
  assert.equal(from("1986-"), "1986");
  assert.equal(from("03.05.1986 - 07.06.2019"), "1986-05-03 to 2019-06-07");
  assert.equal(from("May 1986 to June 2019"), "1986-05 to 2019-06");
  assert.match(from("2019-1986"), /^! /);
});

test("1999/00 is not the year 1999 alone", () => {
  assert.match(from("1999/00"), /^! "1999\/00" is no date/);
  assert.equal(from("1998/99"), "1998 to 1999");
});

test("5/3/1987 is one day only for who says which number is the day", () => {
  assert.match(from("5/3/1987"), /two days.*dayfirst or .*monthfirst/);
  assert.equal(from("5/3/1987", "dayfirst"), "1987-03-05");
  assert.equal(from("5/3/1987", "monthfirst"), "1987-05-03");
  assert.equal(from("25/3/1987"), "1987-03-25");
  assert.equal(from("3/25/1987"), "1987-03-25");
  assert.equal(from("4/4/1987"), "1987-04-04");
});

test("what stands for no date gives none, and what is no date is told", () => {
  assert.deepEqual(cellDate("####-##-##"), {});
  assert.deepEqual(cellDate("0000-00-00"), {});
  for (const cell of ["31.02.1987", "1987-13", "seit Kriegsende", "12", "19870", "1960er"])
    assert.match(from(cell), /no date that can be read/, cell);
});

test("whatever a cell holds, reading it ends and gives an interval that is one", () => {
  const written = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[\d.\-/# –]{0,24}$/),
    fc.stringMatching(/^(ca\. |vor |seit )?\d{1,4}([-./]\d{1,4}){0,4}$/),
  );
  fc.assert(
    fc.property(written, (cell) => {
      const read = cellDate(cell.trim());
      assert.ok("why" in read || Interval.safeParse(read).success, JSON.stringify(read));
    }),
  );
});
