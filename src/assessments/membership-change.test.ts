import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { factsOf } from "../ledger/fact.ts";
import { resolve } from "../ledger/resolve.ts";
import { marginalReach } from "../measures/marginal-reach.ts";
import type { Entity } from "../record/entity.ts";
import type { Says } from "../record/says.ts";
import { type ChangeGiven, type MembershipChange, membershipChange } from "./membership-change.ts";
import type { Bench } from "./network-company.ts";
import { roster } from "./roster.ts";

const NAMES = ["Lübeck", "Riga", "Visby", "Tallinn", "Bergen"];
const idOf = (at: number): string => `gn:${at + 1}`;
const COUNTRIES = ["DE", "LV", "SE", "EE", "NO"];
const entities = new Map<string, Entity>(
  NAMES.map((name, at) => [
    idOf(at),
    {
      type: "polity",
      id: idOf(at),
      name,
      level: "city",
      country: COUNTRIES[at] ?? "DE",
      ...(at < 4 && { gazetteerPopulation: 1000 * (at + 1) }),
    },
  ]),
);

const bench = (body: string, members: readonly number[], counted = true): Bench => {
  const stated = { value: Math.max(1, members.length), because: ["x"] };
  const said = members.map((at): Says => ({ kind: "membership", member: idOf(at), body, grade: 2 }));
  return {
    body,
    roster: roster(members.length, counted ? stated : undefined),
    seats: factsOf(
      resolve(
        said.map((says) => claim(says)),
        new Map(),
      ),
      "membership",
    ),
  };
};

const change = (
  network: Bench,
  present: readonly Bench[],
  more: Partial<ChangeGiven> = {},
): MembershipChange =>
  membershipChange({
    change: "leave",
    city: idOf(0),
    network,
    present,
    facts: [],
    graph: adjacency([]),
    themes: new Map(),
    entities,
    bodyEnds: new Map(),
    ...more,
  });

test("who sits in another of its networks is not lost, and who is tied is lost only as a fellow member", () => {
  const told = change(bench("net:one", [0, 1, 2, 4]), [bench("net:two", [0, 1, 3])], {
    graph: adjacency([[idOf(0), idOf(2)]]),
  });
  assert.deepEqual(
    told.onlyHere.members.map(({ name }) => name),
    ["Bergen", "Visby"],
  );
  assert.deepEqual(told.onlyHere.countries, ["NO", "SE"]);
  assert.deepEqual(told.onlyHere.people, { known: 3000, notGiven: 1 });
  assert.deepEqual(
    told.onlyHere.tied.map(({ name }) => name),
    ["Visby"],
  );
  assert.equal(told.overlaps[0]?.shared.value, 1);
  assert.equal(told.overlaps[0]?.jaccard, 1 / 4);
});

test("where a roster is open no share and no overlap is given, and the roster is named", () => {
  const told = change(bench("net:one", [0, 1]), [bench("net:two", [0, 1], false)]);
  assert.equal(told.onlyHere.share, undefined);
  assert.equal(told.overlaps[0]?.jaccard, undefined);
  assert.equal(told.overlaps[0]?.shared.value, 1);
  assert.ok(told.notKnown.some(({ text }) => text.includes("net:two")));
});

test("a fee is told where a source gives one, and is else not given", () => {
  const says: Says = {
    kind: "observation",
    subject: "net:one",
    metric: "has_membership_fee",
    figure: { value: 5000, unit: "EUR" },
  };
  const none = change(bench("net:one", [0, 1]), []);
  assert.deepEqual(none.fees, []);
  assert.ok(none.notKnown.some(({ text }) => text === "The fee is not given."));
  const given = change(bench("net:one", [0, 1]), [], { facts: resolve([claim(says)], new Map()) });
  assert.deepEqual(
    given.fees.map(({ words }) => words),
    ["EUR 5,000"],
  );
  const classes: Says[] = [
    { ...says, measured: "a year, over a million inhabitants", asOf: "2023" },
    { ...says, figure: { value: 700, unit: "EUR" }, measured: "a year, a smaller city", asOf: "2023" },
  ];
  const byClass = change(bench("net:one", [0, 1]), [], {
    facts: resolve(
      classes.map((each, at) => ({ ...claim(each), id: `fee:${at}` })),
      new Map(),
    ),
  });
  assert.deepEqual(
    byClass.fees.map(({ words }) => words),
    [
      "EUR 700 (a year, a smaller city; as of 2023)",
      "EUR 5,000 (a year, over a million inhabitants; as of 2023)",
    ],
  );
});

test("what is lost is as many as the measure of marginal reach counts", () => {
  const members = fc.uniqueArray(fc.nat(4), { maxLength: 5 });
  fc.assert(
    fc.property(members, members, members, (one, two, three) => {
      const lists = [one, two, three].map((list) => [...new Set([0, ...list])]);
      const seats = lists.flatMap((list, body) =>
        list.map((at) => ({ city: idOf(at), body: `net:${body}` })),
      );
      const reach = marginalReach.compute(membershipMatrix(seats), idOf(0));
      const [network, ...present] = lists.map((list, body) => bench(`net:${body}`, list));
      assert.ok(network);
      const told = change(network, present);
      const measured = reach?.find((each) => each.network === "net:0");
      assert.equal(told.onlyHere.members.length, measured?.onlyHere);
      assert.equal(told.onlyHere.share, measured?.share);
    }),
  );
});
