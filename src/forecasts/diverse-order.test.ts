import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diverseOrder } from "./diverse-order.ts";

const COUNTRIES = ["DE", "DE", "FR", "DE"];
const sameCountry = (one: number, other: number): number => Number(COUNTRIES[one] === COUNTRIES[other]);

test("without diversity the order is that of relevance", () => {
  const order = diverseOrder([0.9, 0.8, 0.5, 0.7], sameCountry, { diversity: 0, limit: 4 });
  assert.deepEqual(order, [0, 1, 3, 2]);
});

test("with diversity another country comes before a second city of the first", () => {
  const order = diverseOrder([0.9, 0.8, 0.5, 0.7], sameCountry, { diversity: 0.5, limit: 3 });
  assert.deepEqual(order, [0, 2, 1]);
});

const asked = fc.record({
  cities: fc.array(fc.record({ relevance: fc.double({ min: 0, max: 1, noNaN: true }), country: fc.nat(4) }), {
    minLength: 1,
    maxLength: 30,
  }),
  diversity: fc.double({ min: 0, max: 1, noNaN: true }),
  limit: fc.integer({ min: 1, max: 30 }),
});

test("nobody is taken twice, and a shorter list is the beginning of a longer one", () => {
  fc.assert(
    fc.property(asked, ({ cities, diversity, limit }) => {
      const relevance = cities.map((city) => city.relevance);
      const alike = (one: number, other: number): number =>
        Number(cities[one]?.country === cities[other]?.country);
      const long = diverseOrder(relevance, alike, { diversity, limit: 30 });
      assert.equal(new Set(long).size, cities.length);
      assert.deepEqual(diverseOrder(relevance, alike, { diversity, limit }), long.slice(0, limit));
    }),
  );
});

test("with diversity alone no country comes twice while one is left that has not come", () => {
  fc.assert(
    fc.property(asked, ({ cities }) => {
      const country = (at: number): number => cities[at]?.country ?? -1;
      const order = diverseOrder(
        cities.map(({ relevance }) => relevance),
        (one, other) => Number(country(one) === country(other)),
        { diversity: 1, limit: cities.length },
      );
      const countries = new Set(cities.map((city) => city.country));
      assert.equal(new Set(order.slice(0, countries.size).map(country)).size, countries.size);
    }),
  );
});
