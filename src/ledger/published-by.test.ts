import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { publishedBy } from "./published-by.ts";

const SOURCES = new Map([
  ["src:page", {}],
  ["src:report", { published: "2016-05" }],
  ["src:yearbook", { published: "2017" }],
  ["src:review", { published: "2019-01-02" }],
]);
const CARRIED = new Map([
  ["src:page", 7],
  ["src:report", 3],
  ["src:yearbook", 2],
  ["src:review", 1],
]);

test("a source of '2017' was not surely out in June 2017, and one without a date never counts", () => {
  const { dates, told } = publishedBy("2017-06-30", SOURCES, CARRIED);
  assert.deepEqual([...dates.keys()], ["src:report"]);
  assert.deepEqual(told, {
    until: "2017-06-30",
    read: { sources: 1, claims: 3 },
    undated: { sources: 1, claims: 7 },
    later: { sources: 2, claims: 3 },
  });
});

test("by the end of 2017 all of that year was out", () => {
  assert.deepEqual([...publishedBy("2017", SOURCES, CARRIED).dates.keys()], ["src:report", "src:yearbook"]);
});

test("every claim is read, undated or later; a later date reads no less", () => {
  const date = fc.integer({ min: 2000, max: 2030 }).map(String);
  const held = fc.array(fc.record({ published: fc.option(date, { nil: undefined }), claims: fc.nat(50) }));
  fc.assert(
    fc.property(held, date, date, (list, one, other) => {
      const sources = new Map(
        list.map(({ published }, at) => [`src:${at}`, published === undefined ? {} : { published }]),
      );
      const carried = new Map(list.map(({ claims }, at) => [`src:${at}`, claims]));
      const [early = one, late = one] = [one, other].sort();
      const [then, now] = [publishedBy(early, sources, carried), publishedBy(late, sources, carried)];
      const all = list.reduce((sum, { claims }) => sum + claims, 0);
      for (const { told } of [then, now])
        assert.equal(told.read.claims + told.undated.claims + told.later.claims, all);
      assert.ok([...then.dates.keys()].every((id) => now.dates.has(id)));
    }),
  );
});
