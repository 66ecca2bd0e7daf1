import assert from "node:assert/strict";
import { test } from "node:test";
import { twin, validOf } from "../../../test/fixtures/wikidata-drafted.ts";
import { item, NONE, time, UNKNOWN, year } from "../../../test/fixtures/wikidata-json.ts";
import { Interval } from "../../record/interval.ts";

test("start and end are dates of their precision", () => {
  const qualifiers = { P580: [time("+1987-07-02T00:00:00Z", 11)], P582: [time("+1991-10-00T00:00:00Z", 10)] };
  assert.deepEqual(validOf(qualifiers), { from: { date: "1987-07-02" }, to: { date: "1991-10" } });
});

test("an unknown start is kept in words and is no date", () => {
  assert.deepEqual(validOf({ P580: [UNKNOWN] }), { worded: "start: not known" });
});

test("an unknown end says that it ended before the day of the source", () => {
  assert.deepEqual(validOf({ P580: [year(1987)], P582: [UNKNOWN] }), {
    from: { date: "1987" },
    to: { date: "2026-11-16", bound: "before", inferred: true },
    worded: "it has ended, when is not known",
  });
  assert.deepEqual(validOf({ P1534: [item("Q1")] }), {
    to: { date: "2026-11-16", bound: "before", inferred: true },
    worded: "it has ended, when is not known",
  });
});

test("no value of the end says that there is none: the tie is in force", () => {
  const says = twin({ qualifiers: { P580: [year(1987)], P582: [NONE] } }).draft?.says;
  assert.ok(says?.kind === "tie");
  assert.equal(says.state, "in-force");
  assert.deepEqual(says.valid, { from: { date: "1987" }, worded: "no end" });
});

test("a point in time alone is taken as the start, and marked as taken so", () => {
  assert.deepEqual(validOf({ P585: [year(1990)] }), {
    from: { date: "1990", inferred: true },
    worded: "given as a point in time",
  });
});

test("several starts that can be the same are the most precise; others are words", () => {
  assert.deepEqual(validOf({ P580: [year(1987), time("+1987-07-02T00:00:00Z", 11)] }), {
    from: { date: "1987-07-02" },
  });
  assert.deepEqual(validOf({ P580: [year(1987), year(1992)] }), { worded: "start: 1987 or 1992" });
});

test("a tie that ends before it begins is kept with its dates in words, and told", () => {
  const { draft, misread } = twin({ qualifiers: { P580: [year(1995)], P582: [year(1990)] } });
  assert.ok(draft?.says.kind === "tie");
  assert.deepEqual(draft.says.valid, { worded: "from 1995 to 1990" });
  assert.match(misread[0]?.why ?? "", /ends before it begins/);
});

test("the decade of a start goes into words and bounds", () => {
  const valid = validOf({ P580: [time("+1960-00-00T00:00:00Z", 8)] });
  assert.deepEqual(valid, { from: { date: "1970", bound: "before" }, worded: "start: the 1960s" });
  assert.ok(Interval.safeParse(valid).success);
});
