import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import type { Roster } from "../assessments/roster.ts";
import type { Claim } from "../record/claim.ts";
import { openStore } from "../store/open-store.ts";
import { takeSnapshot } from "./snapshot.ts";
import { dayView } from "./standing-of-day.ts";

const HANSE = "net:hanse";

type Grade = 0 | 1 | 2 | 3 | undefined;
const seats = (...grades: readonly Grade[]): Claim[] =>
  grades.map((grade, at) =>
    claim({ kind: "membership", member: `gn:${at + 1}`, body: HANSE, ...(grade !== undefined && { grade }) }),
  );

const counted = (value: number, unit: string, asOf?: string, more: Partial<Claim> = {}): Claim =>
  claim(
    {
      kind: "observation",
      subject: HANSE,
      metric: "has_member_count",
      figure: { value, unit },
      ...(asOf && { asOf }),
    },
    more,
  );

async function rosterOf(...claims: readonly Claim[]): Promise<Roster | undefined> {
  await using store = await openStore(":memory:");
  await store.append(claims);
  return dayView(await takeSnapshot(store, undefined), "2026-11-24").rosters.get(HANSE);
}

test("a roster is held against the newest count of members, not against one of something else", async () => {
  const roster = await rosterOf(
    ...seats(2, 2, 3, undefined, 1, 0),
    counted(5, "cities", "2020"),
    counted(4, "members", "2024"),
    counted(240_000, "governments represented", "2025"),
  );
  assert.deepEqual([roster?.onFile, roster?.stated, roster?.statedAsOf], [4, 4, "2024"]);
  assert.equal(roster?.usable, true);
});

test("founders are the roster of the founding, where nobody counts the members", async () => {
  const founders = counted(2, "founding cities", "2018");
  const roster = await rosterOf(...seats(2, 2), founders);
  assert.deepEqual([roster?.usable, roster?.statedAsOf], [true, "2018"]);
  const grown = await rosterOf(...seats(2, 2), founders, counted(200, "cities"));
  assert.deepEqual([grown?.usable, grown?.stated], [false, 200]);
});

test("of two counts of one date the weightier goes, in whatever order they came", async () => {
  const weak = counted(9, "cities", "2024", { reliability: "D" });
  const strong = counted(8, "members", "2024", { reliability: "A" });
  for (const order of [
    [weak, strong],
    [strong, weak],
  ])
    assert.equal((await rosterOf(...seats(2), ...order))?.stated, 8);
});

test("a disputed count is the version shown, and rests on all its claims", async () => {
  const roster = await rosterOf(
    ...seats(2),
    counted(12, "members", "2024", { reliability: "D" }),
    counted(10, "members", "2024", { reliability: "A", source: "src:register" }),
  );
  assert.equal(roster?.stated, 10);
  assert.equal(roster?.because.length, 2);
});
