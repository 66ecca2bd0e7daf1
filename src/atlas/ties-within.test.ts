import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BOUNDS, type DatePoint } from "../record/interval.ts";
import { atlas } from "./atlas.ts";
import { dayNumber } from "./day-number.ts";
import { daysOf } from "./period.ts";
import { chosenTies, type TieChoice, tiesOn } from "./tie-choice.ts";
import { tiesWithin } from "./ties-within.ts";

type Dated = readonly [from: number, to: number, seen: number];

const TODAY = "2026-06-30";

/** Two cities with a tie for each span, members of one network by turns. */
function world(dates: DatePoint[], ties: readonly Dated[], seats: readonly Dated[] = []) {
  const zeros = ties.map(() => 0);
  const column = (spans: readonly Dated[]) => ({
    from: spans.map(([from]) => from),
    to: spans.map(([, to]) => to),
    seen: spans.map(([, , seen]) => seen),
  });
  return atlas({
    today: TODAY,
    cities: {
      id: ["gn:1", "gn:2"],
      name: ["Accra", "Berlin"],
      level: ["city", "city"],
      country: [0, 0],
      longitude: [0, 13],
      latitude: [5, 52],
      population: [1, 2],
    },
    countries: [{ code: "GH", name: "Ghana", region: "Africa", subregion: "Western Africa" }],
    networks: [{ id: "net:x", name: "X" }],
    dates,
    forms: ["sister"],
    themeSets: [[]],
    statuses: ["agreed", "single source", "disputed"],
    ties: {
      a: zeros,
      b: ties.map(() => 1),
      form: zeros,
      themes: zeros,
      status: zeros,
      origins: zeros,
      counts: ties.map(() => 1),
      ...column(ties),
    },
    memberships: {
      city: seats.map((_, at) => at % 2),
      network: seats.map(() => 0),
      status: seats.map(() => 0),
      ...column(seats),
    },
  });
}

const within = (
  made: ReturnType<typeof world>,
  from: number,
  to: number,
  choice: TieChoice = {},
): number[] => [...tiesWithin(made, chosenTies(made, choice), daysOf({ from, to }, TODAY), choice).rows];

test("a tie counts for the years in which it begins and ends, of which no day is told, and not before or after", () => {
  const made = world([{ date: "1990" }, { date: "1995" }], [[0, 1, -1]]);
  assert.deepEqual(within(made, 1980, 1989), []);
  assert.deepEqual(within(made, 1980, 1990), [0]);
  assert.deepEqual(within(made, 1992, 1993), [0]);
  assert.deepEqual(within(made, 1995, 2000), [0]);
  assert.deepEqual(within(made, 1996, 2000), []);
});

test("a tie of a few months within the period counts, though it stood at the end of none of its years", () => {
  const made = world([{ date: "1991-03-01" }, { date: "1991-05-31" }], [[0, 1, -1]]);
  assert.deepEqual(within(made, 1990, 2000), [0]);
  assert.deepEqual([...tiesOn(made, chosenTies(made, {}), dayNumber("1991-12-31"), {}).rows], []);
});

test("an open end counts on; without a beginning a tie counts from the source that shows it, and may have before", () => {
  const made = world(
    [{ date: "1990" }, { date: "2010" }],
    [
      [0, -1, -1],
      [-1, -1, 1],
      [-1, 1, -1],
    ],
  );
  assert.deepEqual(within(made, 2020, 2026), [0, 1]);
  assert.deepEqual(within(made, 2000, 2010), [0, 1]);
  assert.deepEqual(within(made, 2000, 2009), [0]);
  assert.deepEqual(within(made, 2000, 2009, { possible: true }), [0, 1, 2]);
});

test("members of a network share a tie within a period only if both were members on one of its days", () => {
  const dates = [{ date: "1980" }, { date: "1990-01-01" }, { date: "1995-12-31" }, { date: "1996-01-01" }];
  const network = { network: "net:x" };
  const apart = world(
    dates,
    [[0, -1, -1]],
    [
      [1, 2, -1],
      [3, -1, -1],
    ],
  );
  assert.deepEqual(within(apart, 1990, 2000, network), []);
  const together = world(
    dates,
    [[0, -1, -1]],
    [
      [1, 3, -1],
      [3, -1, -1],
    ],
  );
  assert.deepEqual(within(together, 1990, 2000, network), [0]);
  assert.deepEqual(within(together, 1997, 2000, network), []);
});

const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 1994 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) =>
    fc.constantFrom(4, 7, 10).map((length) => `${year}-${two(month)}-${two(day)}`.slice(0, length)),
  );
const two = (number: number): string => String(number).padStart(2, "0");
const point: fc.Arbitrary<DatePoint> = fc.record({ date, bound: fc.constantFrom(...BOUNDS) });
const place = fc.integer({ min: -1, max: 5 });
const span = fc.tuple(place, place, place);

test("within a period are the ties that the map has on some day of it, each as on its surest day", () => {
  const points = fc.array(point, { minLength: 6, maxLength: 6 });
  const spans = fc.array(span, { minLength: 1, maxLength: 3 });
  const years = fc.tuple(fc.integer({ min: 1989, max: 1995 }), fc.integer({ min: 0, max: 2 }));
  const choice = fc.record({ network: fc.constant("net:x"), possible: fc.boolean() }, { requiredKeys: [] });
  fc.assert(
    fc.property(points, spans, spans, years, choice, (dates, ties, seats, [from, more], asked) => {
      const made = world(dates, ties, seats);
      const chosen = chosenTies(made, asked);
      const [first, last] = daysOf({ from, to: from + more }, TODAY);
      const best = new Map<number, number>();
      for (let day = first; day <= last; day++) {
        const { rows, standings } = tiesOn(made, chosen, day, asked);
        for (const [at, row] of rows.entries())
          best.set(row, Math.max(best.get(row) ?? 0, standings[at] ?? 0));
      }
      const { rows, standings } = tiesWithin(made, chosen, [first, last], asked);
      const found = Array.from(rows, (row, at): [number, number] => [row, standings[at] ?? 0]);
      assert.deepEqual(
        found,
        [...best].sort(([one], [other]) => one - other),
      );
    }),
    { numRuns: 200 },
  );
});
