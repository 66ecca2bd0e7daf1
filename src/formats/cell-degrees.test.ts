import assert from "node:assert/strict";
import { test } from "node:test";
import { cellDegrees, degreesPair } from "./cell-degrees.ts";
import { wktEnd } from "./wkt-end.ts";

test("degrees are read as decimals, with a comma, and in minutes and seconds", () => {
  assert.equal(cellDegrees("50.776", "latitude"), 50.776);
  assert.equal(cellDegrees("48,137", "latitude"), 48.137);
  assert.equal(cellDegrees("33°30′S", "latitude"), -33.5);
  assert.equal(cellDegrees("33° 30' 36\" S", "latitude"), -33.51);
  assert.equal(cellDegrees("-97.1105", "longitude"), -97.1105);
});

test("degrees beyond the globe are none, and neither is a projected coordinate", () => {
  assert.equal(cellDegrees("91", "latitude"), undefined);
  assert.equal(cellDegrees("181", "longitude"), undefined);
  assert.equal(cellDegrees("5628000", "latitude"), undefined);
});

test("both degrees stand in one cell, the latitude first unless letters say otherwise", () => {
  const aachen = { latitude: 50.776, longitude: 6.087 };
  for (const cell of ["50.776, 6.087", "50.776,6.087", "50.776;6.087", "50.776 6.087"])
    assert.deepEqual(degreesPair(cell), aachen, cell);
  assert.deepEqual(degreesPair("50,776; 6,087"), aachen);
  assert.equal(degreesPair("Aachen"), undefined);
  assert.equal(degreesPair("50.776"), undefined);
});

test("a line in Well-Known Text has a start and an end, longitude first", () => {
  const line = "LINESTRING (-1.5 53.5, 6 50.5)";
  assert.deepEqual(wktEnd(line, "start"), { latitude: 53.5, longitude: -1.5 });
  assert.deepEqual(wktEnd(line, "end"), { latitude: 50.5, longitude: 6 });
  assert.deepEqual(wktEnd("Point(6 50.5)"), { latitude: 50.5, longitude: 6 });
});

test("a shape that gives no one place says why", () => {
  const why = (cell: string, end?: "start" | "end"): string => {
    const read = wktEnd(cell, end);
    return "why" in read ? read.why : "";
  };
  assert.match(why("LINESTRING (1 2, 3 4)"), /two ends/);
  assert.match(why("POLYGON ((1 2, 3 4, 5 6, 1 2))"), /no POINT/);
  assert.match(why("POINT (6 5"), /no POINT|no position/);
  assert.match(why("POINT (5628000 294000)"), /beyond the globe/);
  assert.match(why("LINESTRING EMPTY", "start"), /no /);
});
