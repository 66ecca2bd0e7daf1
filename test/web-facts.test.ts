import assert from "node:assert/strict";
import { test } from "node:test";
import { factsAddress, factsAsked, factsPath, MOST, withValue } from "../src/web/facts/facts-address.ts";

test("a name is taken whole, however many commas it has; codes are listed with commas", () => {
  const asked = factsAsked("/facts?about=Athens, GR&about=Tokyo&kind=tie, membership&predicate=sister,twin");
  assert.deepEqual(
    [...asked],
    [
      ["about", ["Athens, GR", "Tokyo"]],
      ["kind", ["tie", "membership"]],
      ["predicate", ["sister", "twin"]],
    ],
  );
});

test("an address that is read and written again asks the same", () => {
  const url = "/facts?about=Athens, GR&about=Tokyo&theme=migration&from=2015-06-30&text=what? #tag";
  const asked = factsAsked(url);
  assert.deepEqual(factsAsked(factsPath(asked)), asked);
  assert.deepEqual(factsAsked(factsAddress(url)), asked);
});

test("empty fields and what is no condition ask nothing", () => {
  assert.equal(factsPath(factsAsked("/facts?about=+&kind=,&colour=red")), "/facts");
});

test("the interface is asked with the page's clocks and part; all facts are asked from the first", () => {
  const url = "/facts?kind=tie&asOf=2015-06-30&offset=50&colour=red";
  assert.equal(factsAddress(url), "/api/facts?kind=tie&asOf=2015-06-30&offset=50&limit=50");
  assert.equal(factsAddress(url, MOST), "/api/facts?kind=tie&asOf=2015-06-30&limit=5000");
});

test("a place chosen for an ambiguous name takes its place wherever it was asked", () => {
  const asked = factsAsked("/facts?about=Santiago&about=Tokyo&subject=Santiago");
  const chosen = withValue(asked, "Santiago", "gn:3871336");
  assert.equal(factsPath(chosen), "/facts?about=gn%3A3871336&about=Tokyo&subject=gn%3A3871336");
});
