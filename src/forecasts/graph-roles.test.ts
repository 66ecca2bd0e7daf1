import assert from "node:assert/strict";
import { test } from "node:test";
import { acrossSides, graphRoles } from "./graph-roles.ts";
import { pastOf } from "./past.ts";
import { worldOf } from "./world.ts";

const world = worldOf(Array.from({ length: 8 }, (_, at) => ({ id: String(at) })));
const pasts = (ties: readonly (readonly [number, number])[]) =>
  pastOf(
    world,
    ties.map(([one, other]) => ({ one, other })),
  );

test("the centre of a star and its tips have opposite roles, and a city without a tie none", () => {
  const { role } = graphRoles(
    pasts([
      [0, 1],
      [0, 2],
      [0, 3],
    ]),
  );
  assert.ok(Math.abs((role[0] ?? 0) - Math.log(3)) < 1e-12);
  assert.ok(Math.abs((role[1] ?? 0) + Math.log(3)) < 1e-12);
  assert.equal(role[7], 0);
});

test("a path puts cities on two sides, a triangle on none, and apart from it nothing is said", () => {
  const roles = graphRoles(
    pasts([
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 5],
      [5, 6],
      [6, 4],
    ]),
  );
  assert.equal(acrossSides(roles, 0, 3), 1);
  assert.equal(acrossSides(roles, 0, 2), -1);
  assert.equal(acrossSides(roles, 4, 5), 0);
  assert.equal(acrossSides(roles, 0, 4), 0);
  assert.equal(acrossSides(roles, 0, 7), 0);
});
