import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { greatCircleParts, type Position } from "./geojson-line.ts";

test("the way from Tokyo to Los Angeles is cut where it crosses the 180th meridian", () => {
  const [west, east, ...more] = greatCircleParts([139.7, 35.7], [-118.2, 34.1]);
  assert.deepEqual(more, []);
  assert.equal(west?.at(-1)?.[0], 180);
  assert.equal(east?.[0]?.[0], -180);
  assert.equal(west?.at(-1)?.[1], east?.[0]?.[1]);
  // The great circle runs far to the north of both.
  assert.ok(Number(west?.at(-1)?.[1]) > 45);
});

test("a way that stays on one side is one line with the ends as given", () => {
  const parts = greatCircleParts([18.42322, -33.92584], [24.10589, 56.946]);
  assert.equal(parts.length, 1);
  assert.deepEqual(
    [parts[0]?.[0], parts[0]?.at(-1)],
    [
      [18.42322, -33.92584],
      [24.10589, 56.946],
    ],
  );
});

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test("no part of any line crosses the 180th meridian, and every number is a degree of the earth", () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      for (const part of greatCircleParts(from, to)) {
        assert.ok(part.length >= 2);
        for (const [at, [longitude, latitude]] of part.entries()) {
          assert.ok(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, `${longitude} ${latitude}`);
          const before: Position | undefined = part[at - 1];
          if (before) assert.ok(Math.abs(before[0] - longitude) <= 180, `${before} ${longitude}`);
        }
      }
    }),
  );
});
