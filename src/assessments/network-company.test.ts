import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Bench, networkCompany, type Seat } from "./network-company.ts";
import { roster } from "./roster.ts";

/** A network of some cities, as far as its company looks at it. */
function bench(body: string, ...members: string[]): Bench {
  const seats = members.map((member) => {
    const claims = [{ id: `${body}/${member}` }];
    return { says: { kind: "membership", member, body }, claims } as unknown as Seat;
  });
  const stated = { value: members.length || 1, because: [] };
  return { body, roster: roster(members.length, stated), seats };
}

const NOBODY = new Map();

test("a city in two networks is in the group of both, and the rest is what only one network has", () => {
  const { groups, exclusive, overlaps, apart } = networkCompany(
    bench("one", "Riga", "Tokyo", "Visby"),
    [bench("two", "Tokyo", "Lima"), bench("three", "Bern")],
    [],
    NOBODY,
  );
  assert.deepEqual(
    groups.map((group) => [group.with, group.members.map(({ id }) => id), group.because]),
    [
      [[], ["Riga", "Visby"], ["one/Riga", "one/Visby"]],
      [[1], ["Tokyo"], ["one/Tokyo", "two/Tokyo"]],
    ],
  );
  assert.deepEqual(
    exclusive.members.map(({ id }) => id),
    ["Riga", "Visby"],
  );
  assert.equal(exclusive.among, 2);
  assert.deepEqual(
    overlaps.map(({ between, shared, jaccard }) => [between, shared, jaccard]),
    [[[0, 1], { value: 1, because: ["one/Tokyo", "two/Tokyo"] }, 0.25]],
  );
  assert.deepEqual(
    apart.map(({ id }) => id),
    ["three"],
  );
});

test("a network whose roster is not covered takes nobody out of what another has alone", () => {
  const { exclusive, notCompared } = networkCompany(
    bench("one", "Riga"),
    [],
    [bench("partial", "Riga", "Bern")],
    NOBODY,
  );
  assert.equal(exclusive.members.length, 1);
  assert.deepEqual(
    notCompared.map(({ body, shared }) => [body.id, shared.value]),
    [["partial", 1]],
  );
});

test("each member stands in one group, and in the overlaps as often as the groups say", () => {
  const cities = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
  fc.assert(
    fc.property(cities, fc.array(cities, { maxLength: 4 }), (own, others) => {
      const company = networkCompany(
        bench("own", ...own),
        others.map((members, at) => bench(`n${at}`, ...members)),
        [],
        NOBODY,
      );
      const grouped = company.groups.flatMap(({ members }) => members.map(({ id }) => id));
      assert.deepEqual(grouped.toSorted(), own.toSorted());
      for (const { between, shared } of company.overlaps.filter(({ between: [first] }) => first === 0)) {
        const groups = company.groups.filter((group) => group.with.includes(between[1]));
        assert.equal(
          groups.reduce((sum, { members }) => sum + members.length, 0),
          shared.value,
        );
      }
    }),
  );
});
