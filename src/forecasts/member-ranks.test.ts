import assert from "node:assert/strict";
import { test } from "node:test";
import { membersDrawn, recallRedrawn } from "./member-ranks.ts";

const NETWORKS = 20;
const MEMBERS = 30;
const CITIES = NETWORKS * MEMBERS;
const members = Array.from({ length: CITIES }, (_, one) => ({ one, other: CITIES + (one % NETWORKS) }));

/** Of half of the networks every new member is found, of the other half none. */
const found = Float64Array.from(members, ({ other }) => other % 2);
const shares = new Map([["model", { at10: found, at50: found }]]);
const redrawn = (seed: number) =>
  recallRedrawn({ shares }, "model", membersDrawn(members, [CITIES, NETWORKS], seed), members).recallAt10;
const { figure } = redrawn(1);

test("where each is drawn once recall is the mean over networks", () => {
  assert.equal(figure(new Uint16Array(CITIES + NETWORKS).fill(1)), 0.5);
});

test("recall differs between draws as much as so few networks make it", () => {
  const values = [1, 2, 3, 4, 5].flatMap((seed) => {
    const { draws, figure } = redrawn(seed);
    return draws.flatMap((times) => figure(times) ?? []);
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  // Of the mean of 20 that are 0 or 1 alike.
  const deviation = Math.sqrt(0.25 / NETWORKS);
  assert.ok(Math.abs(Math.sqrt(variance) / deviation - 1) < 0.07, `${Math.sqrt(variance)} ${deviation}`);
});

test("a network drawn twice counts twice, however many of its members were drawn", () => {
  const times = new Uint16Array(CITIES + NETWORKS).fill(1);
  // The second network to be joined is one whose members are all found.
  times[CITIES + 1] = 2;
  for (const [at, { other }] of members.entries()) if (other === CITIES + 1) times[at] = 2;
  assert.equal(figure(times), 11 / 21);
});
