import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { resolve } from "./resolve.ts";

const [LUBECK, RIGA] = ["gn:2875601", "gn:456172"];

const sources = new Map(
  ["src:lubeck", "src:riga", "src:bergen"].map((id): [string, Source] => [
    id,
    { id, title: id, kind: "official-page", origin: id, reliability: "B" },
  ]),
);

/** What is told of the same matter in every kind whose identity or aspects hold a date. */
const TOLD: readonly ((valid: Interval | undefined) => Says)[] = [
  (valid) => ({ kind: "tie", between: [LUBECK, RIGA], form: "memorandum", ...(valid && { valid }) }),
  (valid) => ({ kind: "tie", between: [LUBECK, RIGA], form: "sister", ...(valid && { valid }) }),
  (valid) => ({ kind: "membership", member: RIGA, body: "net:hanse", grade: 2, ...(valid && { valid }) }),
  (valid) => ({
    kind: "episode",
    act: "mission",
    actor: LUBECK,
    partners: [RIGA],
    what: "salt",
    ...(valid && { valid }),
  }),
  (valid) => ({
    kind: "outcome",
    of: LUBECK,
    outcome: "deals",
    figure: { value: 3, unit: "ships" },
    realisation: "realised",
    attribution: "claimed",
    ...(valid && { valid }),
  }),
  (valid) => ({ kind: "attribute", subject: "net:hanse", predicate: "founded", ...(valid && { valid }) }),
];

const year = fc.integer({ min: 1990, max: 1999 }).map(String);
const said = fc.record({
  told: fc.nat(TOLD.length - 1),
  source: fc.constantFrom(...sources.keys()),
  stated: fc.option(year, { nil: undefined }),
  assumed: year,
});
type Said = typeof said extends fc.Arbitrary<infer S> ? S : never;

/** The claims with a start where one is stated, and elsewhere with what the coder assumed. */
function claims(all: readonly Said[], assumed: (one: Said) => Interval | undefined): Claim[] {
  return all.map((one, at) => ({
    id: `test:${at}`,
    says: (TOLD[one.told] ?? assert.fail())(one.stated ? { from: { date: one.stated } } : assumed(one)),
    source: one.source,
    locator: {},
    coder: "test",
    confidence: "high",
    reliability: "B",
    reading: "clear",
    recorded: "2026-01-01T00:00:00Z",
  }));
}

/** Which claims are one fact, and what is made of them. */
function made(of: readonly Claim[]): unknown {
  return resolve(of, sources)
    .map((fact) => ({ claims: fact.claims.map(({ id }) => id), status: fact.status }))
    .sort((one, other) => (String(one.claims) < String(other.claims) ? -1 : 1));
}

test("whether and when a coder assumes a date joins, separates, confirms and disputes nothing", () => {
  const sample = fc.array(said, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sample, (all) => {
      const without = made(claims(all, () => undefined));
      const inferred = made(claims(all, ({ assumed }) => ({ from: { date: assumed, inferred: true } })));
      assert.deepEqual(inferred, without);
    }),
  );
});

test("a memorandum of 2015 and one that a coder takes to be of 2015 are not made one by that", () => {
  const memorandum = (source: string, from: object): Claim => {
    const [claim] = claims([{ told: 0, source, stated: undefined, assumed: "2015" }], () => undefined);
    assert.ok(claim?.says.kind === "tie");
    return { ...claim, id: source, says: { ...claim.says, valid: { from: { date: "2015", ...from } } } };
  };
  const facts = resolve([memorandum("src:lubeck", {}), memorandum("src:riga", { inferred: true })], sources);
  assert.deepEqual(
    facts.map(({ status }) => status),
    ["single source", "single source"],
  );
});
