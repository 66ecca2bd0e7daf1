import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { only } from "../../test/fixtures/only.ts";
import type { Claim } from "../record/claim.ts";
import type { DatePoint } from "../record/interval.ts";
import type { Source } from "../record/source.ts";
import type { Fact } from "./fact.ts";
import { resolve } from "./resolve.ts";
import { TrustOrder, trusting } from "./trust-order.ts";

const LUBECK = "gn:2875601";
const RIGA = "gn:456172";

const sources = new Map<string, Source>(
  [
    source("src:lubeck", { kind: "official-register", origin: LUBECK, publisher: LUBECK, reliability: "A" }),
    source("src:riga", { origin: RIGA, publisher: RIGA }),
    source("src:wikipedia", { kind: "wiki", origin: "wikipedia", reliability: "D" }),
    source("src:mirror", { origin: "mirror", derivedFrom: ["src:wikipedia"], reliability: "E" }),
  ].map((work) => [work.id, work]),
);

function source(id: string, more: Partial<Source>): Source {
  return { id, title: id, kind: "official-page", origin: id, reliability: "B", ...more };
}

const twinning = (from: string, start: DatePoint): Claim =>
  claim(
    { kind: "tie", between: [LUBECK, RIGA], form: "sister", valid: { from: start } },
    { source: from, reliability: sources.get(from)?.reliability ?? "E" },
  );

const disputed = [
  twinning("src:lubeck", { date: "1987" }),
  twinning("src:riga", { date: "1988" }),
  twinning("src:wikipedia", { date: "1990" }),
];

const trusted = (claims: readonly Claim[], ...order: string[]): Fact =>
  only(resolve(claims, trusting(sources, order)));

function startOf({ says, aspects }: Fact): [string | undefined, string | undefined] {
  const rule = aspects.find(({ of }) => of === "start")?.rule;
  return [says.kind === "tie" ? says.valid?.from?.date : undefined, rule];
}

test("without an order the most reliable source is shown; with one, the source that the reader puts first", () => {
  assert.deepEqual(startOf(trusted(disputed)), ["1987", "the more reliable source"]);
  assert.deepEqual(startOf(trusted(disputed, "src:wikipedia")), ["1990", "your trust order"]);
});

test("a source is named by its id, its publisher, its origin or its kind, and the first that names it counts", () => {
  for (const entry of [`publisher:${RIGA}`, `origin:${RIGA}`, "kind:official-page", "src:riga"])
    assert.deepEqual(startOf(trusted(disputed, entry)), ["1988", "your trust order"], entry);
  assert.deepEqual(startOf(trusted(disputed, "src:wikipedia", "src:riga")), ["1990", "your trust order"]);
});

test("a mirror is ranked with the work it copies", () => {
  const claims = [twinning("src:lubeck", { date: "1987" }), twinning("src:mirror", { date: "1990" })];
  assert.deepEqual(startOf(trusted(claims, "origin:wikipedia"))[0], "1990");
});

test("what is put after the others is believed last", () => {
  const order = ["others", "src:lubeck"];
  assert.deepEqual(startOf(trusted(disputed, ...order))[0], "1988");
});

test("an order takes no side where sources are compatible: the day goes on being shown within the year", () => {
  const claims = [twinning("src:wikipedia", { date: "1987" }), twinning("src:riga", { date: "1987-05-03" })];
  assert.equal(startOf(trusted(claims, "src:wikipedia"))[0], "1987-05-03");
});

test("nothing is deleted and a dispute stays one: claims, versions and status are those without an order", () => {
  const parts = ({ id, key, status, claims, aspects }: Fact): unknown => ({
    id,
    key,
    status,
    claims: claims.map((each) => each.id),
    versions: aspects.map(({ of, status: told, versions }) => [
      of,
      told,
      versions.map(({ words }) => words).toSorted(),
    ]),
  });
  const date = fc.record({ date: fc.constantFrom("1987", "1987-05-03", "1988", "1990") });
  const claims = fc.array(fc.tuple(fc.constantFrom(...sources.keys()), date), { minLength: 1, maxLength: 6 });
  const order = fc.uniqueArray(
    fc.constantFrom("others", "kind:wiki", `publisher:${RIGA}`, ...sources.keys()),
  );
  fc.assert(
    fc.property(claims, order, (rows, entries) => {
      const held = rows.map(([from, start]) => twinning(from, start));
      assert.deepEqual(parts(trusted(held, ...entries)), parts(trusted(held)));
    }),
  );
});

test("an order that names nothing on file shows what no order shows", () => {
  assert.deepEqual(trusted(disputed, "src:elsewhere").says, trusted(disputed).says);
});

test("a membership's grade and start are those of the source the reader puts first", () => {
  const seat = (from: string, grade: 1 | 2, date: string): Claim =>
    claim(
      { kind: "membership", member: RIGA, body: "net:hanse", grade, valid: { from: { date } } },
      { source: from },
    );
  const claims = [seat("src:riga", 2, "1282"), seat("src:wikipedia", 1, "1285")];
  const { says } = trusted(claims, "src:wikipedia");
  assert.ok(says.kind === "membership");
  assert.deepEqual([says.grade, says.valid?.from?.date], [1, "1285"]);
  const plain = trusted(claims).says;
  assert.deepEqual(plain.kind === "membership" && [plain.grade, plain.valid?.from?.date], [2, "1282"]);
});

test("an order is a list of sources, publishers, origins, kinds and the others, each once", () => {
  const good = ["src:beukman", "publisher:gn:3369157", "kind:wiki", "origin:wikipedia", "others"];
  assert.ok(TrustOrder.safeParse(good).success);
  for (const bad of [["wikipedia"], ["kind:rumour"], ["publisher:Riga"], ["others", "others"], ["origin:"]])
    assert.ok(!TrustOrder.safeParse(bad).success, bad.join());
});
