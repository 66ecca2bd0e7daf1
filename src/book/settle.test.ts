import assert from "node:assert/strict";
import { test } from "node:test";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import type { Rule } from "./rule.ts";
import { settle } from "./settle.ts";

const [LUBECK, RIGA] = ["gn:2875601", "gn:456172"] as const;
const BODY = "net:hansa";
const ASKED = { since: "2017-12-31", deadline: "2022-12-31", today: "2026-11-29" };

const source = (id: string, more: Partial<Source>): Source => ({
  id,
  title: id,
  kind: "official-register",
  origin: id,
  reliability: "A",
  ...more,
});
const SOURCES = new Map(
  [
    source("src:early", { published: "2018" }),
    source("src:page", { accessed: "2026-11-23" }),
    source("src:other", { accessed: "2026-11-23" }),
    source("src:old-list", { accessed: "2020-01-01", completeFor: [LUBECK, BODY] }),
  ].map((each) => [each.id, each]),
);
const LIST = source("src:list", { accessed: "2026-11-23", completeFor: [LUBECK, BODY] });

function outcome(
  rule: Rule,
  said: readonly [Says, string?][],
  more: { list?: boolean; today?: string } = {},
): string {
  const sources = more.list ? new Map([...SOURCES, [LIST.id, LIST]]) : SOURCES;
  const claims = said.map(
    ([says, from = "src:page"], at): Claim => ({
      id: `claim:${at}`,
      says,
      source: from,
      locator: {},
      coder: "test",
      confidence: "high",
      reliability: "A",
      reading: "clear",
      recorded: "2026-11-24T00:00:00Z",
    }),
  );
  const known = { facts: resolve(claims, sources), sources, bodyEnds: new Map() };
  const { outcome: came, why } = settle(rule, { ...ASKED, ...(more.today && { today: more.today }) }, known);
  return `${came}: ${why}`;
}

const tie = (valid?: Interval, form: "sister" | "planned" = "sister"): Says => ({
  kind: "tie",
  between: [LUBECK, RIGA],
  form,
  ...(valid && { valid }),
});
const from = (date: string): Interval => ({ from: { date } });
const BEGINS: Rule = { kind: "tie-begins", between: [RIGA, LUBECK] };

test("a tie that a source dates between forecast and deadline has begun", () => {
  assert.equal(outcome(BEGINS, [[tie(from("2019"))]]), "yes: stated");
  assert.equal(outcome(BEGINS, [[tie(from("2022-12-31"))]]), "yes: stated");
});

test("a tie that began before the forecast was no event to forecast", () => {
  assert.equal(outcome(BEGINS, [[tie(from("2005"))]]), "not-resolvable: already-so");
});

test("that no source tells of a tie is 'no' only where a complete list of a later day lacks it", () => {
  assert.equal(outcome(BEGINS, []), "not-resolvable: no-complete-list");
  assert.equal(outcome(BEGINS, [], { list: true }), "no: list-lacks-it");
});

test("a tie dated after the deadline, undated or planned only is no 'yes'", () => {
  assert.equal(outcome(BEGINS, [[tie(from("2024"))]]), "no: stated-otherwise");
  assert.equal(outcome(BEGINS, [[tie()]], { list: true }), "not-resolvable: date-open");
  assert.equal(outcome(BEGINS, [[tie(from("2019"), "planned")]]), "not-resolvable: no-complete-list");
});

test("sources that put the start on both sides of the deadline leave it in dispute", () => {
  const rivals: [Says, string][] = [
    [tie(from("2019")), "src:page"],
    [tie(from("2024")), "src:other"],
  ];
  assert.equal(outcome(BEGINS, rivals), "not-resolvable: disputed");
});

test("before its deadline a forecast is open, unless it has come true", () => {
  assert.equal(outcome(BEGINS, [], { list: true, today: "2022-12-31" }), "open: not-due");
  assert.equal(outcome(BEGINS, [[tie(from("2019"))]], { today: "2020-01-01" }), "yes: stated");
});

const seat = (valid?: Interval): Says => ({
  kind: "membership",
  member: RIGA,
  body: BODY,
  grade: 2,
  ...(valid && { valid }),
});
const ON: Rule = { kind: "member-on", member: RIGA, body: BODY };

test("a member at the deadline is one that a later source still has, and that had begun by then", () => {
  assert.equal(outcome(ON, [[seat(from("2006"))]]), "yes: stated");
  assert.equal(outcome(ON, [[seat(from("2006")), "src:early"]]), "not-resolvable: no-later-source");
  assert.equal(
    outcome(ON, [[seat({ from: { date: "2006" }, to: { date: "2019" } })]]),
    "no: stated-otherwise",
  );
  assert.equal(outcome(ON, [[seat(from("2006")), "src:early"]], { list: true }), "no: list-lacks-it");
  assert.equal(outcome(ON, [[seat(), "src:list"]], { list: true }), "not-resolvable: date-open");
});

const ended = (date: string): Says => ({
  kind: "attribute",
  subject: BODY,
  predicate: "ended",
  valid: from(date),
});
const ENDS: Rule = { kind: "body-ends", body: BODY };
const count = (value: number, asOf: string): Says => ({
  kind: "observation",
  subject: BODY,
  metric: "has_member_count",
  figure: { value, unit: "members" },
  asOf,
});

test("a body has ended by its stated end, and lives on by what is dated after the deadline", () => {
  assert.equal(outcome(ENDS, [[ended("2019")]]), "yes: stated");
  assert.equal(outcome(ENDS, [[ended("2024")]]), "no: stated-otherwise");
  assert.equal(outcome(ENDS, [[count(97, "2025")]]), "no: still-there");
  assert.equal(outcome(ENDS, [[count(97, "2021")]]), "not-resolvable: no-later-source");
  assert.equal(outcome(ENDS, [], { list: true }), "no: still-there");
});

test("a count of members is of its own date", () => {
  const rule: Rule = { kind: "members-at-least", body: BODY, count: 100 };
  assert.equal(outcome(rule, [[count(103, "2021")]]), "yes: stated");
  assert.equal(outcome(rule, [[count(103, "2016")]]), "not-resolvable: no-later-source");
  assert.equal(outcome(rule, [[count(97, "2025")]]), "no: stated-otherwise");
  assert.equal(outcome(rule, [[count(103, "2025")]]), "not-resolvable: date-open");
});

test("fewer partners on file than forecast is 'no' only under a complete list", () => {
  const rule: Rule = { kind: "partners-at-least", city: LUBECK, count: 2 };
  assert.equal(outcome(rule, [[tie(from("1987"))]]), "not-resolvable: no-complete-list");
  assert.equal(outcome(rule, [[tie(from("1987"))]], { list: true }), "no: list-lacks-it");
  const one: Rule = { ...rule, count: 1 };
  assert.equal(outcome(one, [[tie(from("1987"))]]), "yes: stated");
});
