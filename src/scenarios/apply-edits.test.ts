import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEdits, type Edit } from "./apply-edits.ts";
import { compareSides, type Lookup } from "./compare-sides.ts";
import { edgesOf, seat, tie } from "./edge.ts";

const lookup: Lookup = {
  over: "ties-and-networks",
  isState: (id) => id.startsWith("iso:"),
  countryOf: (id) => id.slice(0, 1),
  stateOf: (id) => `iso:${id.slice(0, 1)}`,
  themesOf: (body) => [`theme of ${body}`],
  blocs: ["bloc"],
};

const places = ["aa", "ab", "ba", "bb", "ca", "cb", "iso:a", "iso:b"];
const bodies = ["net", "org", "bloc"];
const place = fc.constantFrom(...places);
const body = fc.constantFrom(...bodies);
const two = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(([a = "", b = ""]) => [a, b] as const);
const edge = fc.oneof(
  two.map(([a, b]) => tie(a, b, [`${a}${b}`])),
  fc.tuple(place, body).map(([a, b]) => seat(a, b, [`${a}${b}`])),
);
const world = fc.array(edge, { maxLength: 20 }).map(edgesOf);
const edit = fc.oneof<fc.Arbitrary<Edit>[]>(
  body.map((id) => ({ edit: "dissolve", body: id })),
  fc.tuple(fc.array(place), fc.array(body)).map(([members, of]) => ({
    edit: "leave",
    members: new Set(members),
    bodies: new Set(of),
  })),
  fc.tuple(place, body).map(([member, of]) => ({ edit: "join", member, body: of })),
  fc.tuple(fc.constantFrom("cut" as const, "make" as const), two).map(([what, between]) => ({
    edit: what,
    between,
  })),
  place.map((city) => ({ edit: "remove", city })),
);

test("a scenario without edits changes nothing, for nobody", () => {
  fc.assert(
    fc.property(world, (before) => {
      const { after, changes } = applyEdits(before, []);
      assert.deepEqual(changes, []);
      const found = compareSides(before, after, lookup);
      assert.deepEqual(found.places, []);
      assert.deepEqual(found.fragmentation.before, found.fragmentation.after);
      assert.equal(found.pairs.before, found.pairs.after);
      assert.deepEqual([found.themes, found.blocs.map(({ before, after }) => after - before)], [[], [0]]);
    }),
  );
});

const names = (given: Edit): string[] => {
  switch (given.edit) {
    case "dissolve":
      return [given.body];
    case "leave":
      return [...given.members, ...given.bodies];
    case "join":
      return [given.member, given.body];
    case "remove":
      return [given.city];
    default:
      return [...given.between];
  }
};

test("edits that share no place and no body come to the same in either order", () => {
  fc.assert(
    fc.property(world, edit, edit, (before, one, other) => {
      fc.pre(names(one).every((name) => !names(other).includes(name)));
      const [first, second] = [applyEdits(before, [one, other]), applyEdits(before, [other, one])];
      assert.deepEqual([...first.after].sort(), [...second.after].sort());
    }),
  );
});

test("what edits lose and make, undone, gives the edges that were there", () => {
  fc.assert(
    fc.property(world, fc.array(edit, { maxLength: 5 }), (before, edits) => {
      const { after, changes } = applyEdits(before, edits);
      const back = new Map(after);
      for (const { change, edge } of changes.toReversed()) {
        const key = `${edge.sort} ${edge.a} ${edge.b}`;
        if (change === "made") back.delete(key);
        else back.set(key, edge);
      }
      assert.deepEqual([...back].sort(), [...before].sort());
    }),
  );
});

test("every edge that is lost carries its claims, and one that is supposed carries none", () => {
  const before = edgesOf([tie("aa", "ba", ["one"]), tie("ba", "aa", ["two"]), seat("aa", "net", ["three"])]);
  const { changes } = applyEdits(before, [
    { edit: "remove", city: "aa" },
    { edit: "make", between: ["bb", "ab"] },
  ]);
  assert.deepEqual(
    changes.map(({ edit: at, change, edge: { because } }) => [at, change, because]),
    [
      [0, "lost", ["one", "two"]],
      [0, "lost", ["three"]],
      [1, "made", []],
    ],
  );
});
