import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { membershipMatrix, type Seat } from "../graph/membership-matrix.ts";
import { marginalReach } from "./marginal-reach.ts";

const seat = fc.record({ city: fc.constantFrom(..."abcdef"), body: fc.constantFrom("p", "q", "r", "s") });

test("a city meets as many fewer when it leaves, or more when it joins, as the network reaches alone", () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 16 }), (seats) => {
      const met = (held: readonly Seat[]): number => {
        const own = new Set(held.filter(({ city }) => city === "a").map(({ body }) => body));
        return new Set(held.filter(({ city, body }) => city !== "a" && own.has(body)).map(({ city }) => city))
          .size;
      };
      for (const { network, member, others, onlyHere, share } of marginalReach.compute(
        membershipMatrix(seats, ["a"]),
        "a",
      ) ?? []) {
        const without = seats.filter(({ city, body }) => city !== "a" || body !== network);
        const within = [...without, { city: "a", body: network }];
        assert.equal(onlyHere, met(within) - met(without));
        assert.equal(member, seats.length > without.length);
        assert.ok(onlyHere <= others && (share === undefined ? others === 0 : share === onlyHere / others));
      }
    }),
  );
});

test("a city that is not in the matrix has no reach; one in no network gains all of each", () => {
  const matrix = membershipMatrix([{ city: "b", body: "p" }], ["a"]);
  assert.equal(marginalReach.compute(matrix, "nowhere"), undefined);
  assert.deepEqual(marginalReach.compute(matrix, "a"), [
    { network: "p", member: false, others: 1, onlyHere: 1, share: 1 },
  ]);
  assert.deepEqual(marginalReach.compute(matrix, "b"), [
    { network: "p", member: true, others: 0, onlyHere: 0, share: undefined },
  ]);
});
