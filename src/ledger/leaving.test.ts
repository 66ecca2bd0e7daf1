import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Says } from "../record/says.ts";
import { isLeaving } from "./leaving.ts";
import { resolve } from "./resolve.ts";

const [LUBECK, RIGA, HANSE] = ["gn:2875601", "gn:456172", "net:hanse"];

const entities = new Map<string, Entity>([
  [HANSE, { type: "body", id: HANSE, name: "Hanse", sort: "continental-network" }],
  [RIGA, { type: "polity", id: RIGA, name: "Riga", level: "city", country: "LV" }],
]);
const ends = new Map([[HANSE, { on: { date: "1669" } }]]);

function tells(...said: readonly Says[]): boolean {
  const [fact] = resolve(
    said.map((says) => claim(says)),
    new Map(),
  );
  assert.ok(fact);
  return isLeaving(fact, entities, ends);
}

const seat = (more: object): Says => ({ kind: "membership", member: LUBECK, body: HANSE, ...more });
const until = (to: string): object => ({ valid: { from: { date: "1358" }, to: { date: to } } });
const withdrawal = (more: object): Says => ({
  kind: "episode",
  act: "withdrawal",
  actor: LUBECK,
  what: "left",
  ...more,
});

test("a membership that ended before its body did was left", () => {
  assert.equal(tells(seat({ grade: 2, ...until("1500") })), true);
  assert.equal(tells(seat(until("1500"))), true);
});

test("a membership without an end, or one as long as its body's life, was not left", () => {
  assert.equal(tells(seat({ grade: 2, valid: { from: { date: "1358" } } })), false);
  assert.equal(tells(seat({ grade: 2, ...until("1669") })), false);
  assert.equal(tells(seat({ grade: 2, ...until("1669-05") })), false);
});

test("who is no longer in the chair or on the board, or was once a guest, has not left", () => {
  assert.equal(tells(seat({ roles: ["chair"], ...until("1500") })), false);
  assert.equal(tells(seat({ grade: 3, ...until("1500") })), false);
  assert.equal(tells(seat({ grade: 0, ...until("1358") })), false);
});

test("a withdrawal from a body, or an exclusion by it, is leaving; from a treaty or a twin town it is not", () => {
  assert.equal(tells(withdrawal({ others: [HANSE] })), true);
  assert.equal(tells(withdrawal({ partners: [HANSE], beganBy: "network" })), true);
  assert.equal(tells(withdrawal({ others: ["doc:treaty"] })), false);
  assert.equal(tells(withdrawal({ partners: [RIGA] })), false);
  assert.equal(tells({ kind: "episode", act: "entry", actor: LUBECK, others: [HANSE], what: "in" }), false);
});
