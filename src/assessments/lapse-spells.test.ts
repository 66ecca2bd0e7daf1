import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { factsOf } from "../ledger/fact.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Entity } from "../record/entity.ts";
import type { Says } from "../record/says.ts";
import { type LapseSpells, membershipSpells, tieSpells } from "./lapse-spells.ts";

const [LUBECK, RIGA, HANSE] = ["gn:2875601", "gn:456172", "net:hanse"];
const DAY = "2020-06-30";

const facts = (says: Says) => resolve([claim(says)], new Map());
const tie = (more: object): LapseSpells =>
  tieSpells(factsOf(facts({ kind: "tie", between: [LUBECK, RIGA], form: "twin", ...more }), "tie"), DAY);
const span = (from: string, to?: string): object => ({
  valid: { from: { date: from }, ...(to && { to: { date: to } }) },
});
const told = ({ spells }: LapseSpells) => spells.map(({ from, until, lapsed }) => ({ from, until, lapsed }));

test("a tie that ended in 2001 lapsed then; one that runs to 2030 has not lapsed", () => {
  assert.deepEqual(told(tie(span("1987", "2001"))), [{ from: 1987, until: 2001, lapsed: true }]);
  assert.deepEqual(told(tie(span("1987", "2030"))), [{ from: 1987, until: 2020, lapsed: false }]);
});

test("a tie whose end is passed over, since it is in force, has not lapsed", () => {
  assert.equal(tie({ state: "in-force", ...span("1998", "2010") }).spells[0]?.lapsed, false);
});

test("without a dated beginning, or with an end that no source dates, it is counted as left out", () => {
  assert.deepEqual(tie({}).leftOut, { noBeginning: 1, endNotDated: 0 });
  assert.deepEqual(tie({ valid: { from: { date: "1990", bound: "before" } } }).leftOut.noBeginning, 1);
  assert.deepEqual(tie({ state: "dormant", ...span("1990") }).leftOut, { noBeginning: 0, endNotDated: 1 });
});

test("a letter of intent is no tie that lapses", () => {
  assert.deepEqual(tie({ form: "letter-of-intent", ...span("1990", "1995") }), {
    spells: [],
    leftOut: { noBeginning: 0, endNotDated: 0 },
  });
});

test("a membership that ended with its body did not lapse, one that ended before it did", () => {
  const entities = new Map<string, Entity>([
    [HANSE, { type: "body", id: HANSE, name: "Hanse", sort: "continental-network" }],
  ]);
  const bodyEnds = new Map([[HANSE, { on: { date: "1669" }, because: [] }]]);
  const seat = (to: string) =>
    told(
      membershipSpells(
        factsOf(
          facts({ kind: "membership", member: LUBECK, body: HANSE, grade: 2, ...span("1358", to) }),
          "membership",
        ),
        DAY,
        { entities, bodyEnds },
      ),
    );
  assert.deepEqual(seat("1669"), [{ from: 1358, until: 1669, lapsed: false }]);
  assert.deepEqual(seat("1500"), [{ from: 1358, until: 1500, lapsed: true }]);
});
