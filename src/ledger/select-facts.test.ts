import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import type { Fact } from "./fact.ts";
import { resolve } from "./resolve.ts";
import { facet, type Lookups, selectFacts } from "./select-facts.ts";

const [LUBECK, RIGA, BERGEN] = ["gn:2875601", "gn:456172", "gn:3161732"];
const HANSE = "net:hanse";

const lookups: Lookups = {
  entities: new Map(),
  sources: new Map(),
  bodyThemes: new Map(),
  bodyEnds: new Map([[HANSE, { on: { date: "1669" } }]]),
};

const tie = (one: string, other: string, from?: string): Says => ({
  kind: "tie",
  between: [one, other],
  form: "sister",
  ...(from && { valid: { from: { date: from } } }),
});

function factOf(...claims: readonly Claim[]): Fact {
  const [fact, ...more] = resolve(claims, lookups.sources);
  assert.ok(fact !== undefined && more.length === 0);
  return fact;
}

test("the object of a tie is the other end, whichever end its source names first", () => {
  const asked = { subject: [LUBECK] };
  for (const between of [tie(LUBECK, RIGA), tie(RIGA, LUBECK)]) {
    const fact = factOf(claim(between));
    assert.deepEqual(facet(fact, "object", lookups, asked), [RIGA]);
    assert.deepEqual(facet(fact, "object", lookups, { about: [LUBECK] }), [RIGA]);
    assert.deepEqual(facet(fact, "subject", lookups, asked), [LUBECK]);
    assert.deepEqual(facet(fact, "subject", lookups, { object: [RIGA] }), [LUBECK]);
    assert.deepEqual(facet(fact, "object", lookups, { object: [RIGA] }), [RIGA]);
  }
});

test("where nobody is asked for, or both ends are, a tie has two objects", () => {
  const fact = factOf(claim(tie(LUBECK, RIGA)));
  assert.deepEqual(facet(fact, "object", lookups, {}), [LUBECK, RIGA]);
  assert.deepEqual(facet(fact, "object", lookups, { subject: [LUBECK, RIGA] }), [LUBECK, RIGA]);
  assert.deepEqual(facet(fact, "object", lookups, { about: [BERGEN] }), [LUBECK, RIGA]);
});

test("a fact is of the year that is shown, a figure of its own", () => {
  const undated = claim(tie(LUBECK, RIGA), { reliability: "A" });
  const dated = claim(tie(LUBECK, RIGA, "1987-05-03"), { reliability: "D" });
  assert.deepEqual(facet(factOf(undated, dated), "year", lookups, {}), ["1987"]);
  const figure = { value: 200, unit: "members" };
  const counted: Says = { kind: "observation", subject: HANSE, metric: "has_member_count", figure };
  assert.deepEqual(facet(factOf(claim({ ...counted, asOf: "1400" })), "year", lookups, {}), ["1400"]);
  assert.deepEqual(facet(factOf(claim(counted)), "year", lookups, {}), ["not given"]);
});

test("as of a day, later figures and memberships of bodies that are gone are not shown", () => {
  const seat = factOf(
    claim({ kind: "membership", member: LUBECK, body: HANSE, valid: { from: { date: "1358" } } }),
  );
  const counted = factOf(
    claim({ kind: "observation", subject: LUBECK, metric: "has_population", text: "many", asOf: "1500" }),
  );
  const shown = (holdsOn: string): Fact[] => selectFacts([seat, counted], { holdsOn }, lookups);
  assert.deepEqual(shown("1400-01-01"), [seat]);
  assert.deepEqual(shown("1600-01-01"), [seat, counted]);
  assert.deepEqual(shown("1700-01-01"), [counted]);
});

test("whether a footnote carries a claim is asked of the claims of the source named, one by one", () => {
  const counted: Says = {
    kind: "observation",
    subject: HANSE,
    metric: "has_member_count",
    figure: { value: 200, unit: "members" },
  };
  const bare = claim(counted, { source: "src:paper" });
  const noted = claim(counted, { source: "src:paper", cites: ["src:roll"], locator: { footnote: "3" } });
  const elsewhere = claim(counted, { source: "src:roll" });
  const found = (footnote: "some" | "none", source: string, ...claims: readonly Claim[]): number =>
    selectFacts([factOf(...claims)], { footnote, source: [source] }, lookups).length;
  assert.equal(found("none", "src:paper", bare, noted), 1);
  assert.equal(found("some", "src:paper", bare, noted), 1);
  assert.equal(found("none", "src:paper", noted, elsewhere), 0);
  assert.equal(found("some", "src:roll", bare, elsewhere), 0);
});
