import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import { type Autonomy, type AutonomyAsked, autonomy } from "./autonomy.ts";
import { influenceChains, lobbyingChains } from "./influence-chain.ts";
import type { World } from "./world.ts";

const RIGA = "gn:456172";
type Told = Extract<Says, { kind: "episode" }>;

const act = (what: string, date: string | undefined, more: Partial<Told>): Says => ({
  kind: "episode",
  act: "mission",
  actor: RIGA,
  what,
  ...(date && { valid: { from: { date } } }),
  ...more,
});

function autonomyOf(claims: readonly Claim[], asked: AutonomyAsked = {}): Autonomy {
  const world = {
    city: { id: RIGA, type: "polity", level: "city", name: "Riga", country: "LV" },
    day: "2026-11-24",
    facts: resolve(claims, new Map()),
    entities: new Map(),
    rosters: new Map(),
    bodyEnds: new Map(),
  } as unknown as World;
  return autonomy(world, asked, []);
}

const own = { relationLevel: "own-national" } as const;
const visa = act("quarrel over a visa", "2014", { ...own, relation: "conflict", affair: "affair:visa" });
const fair = act("fair with the ministry", "2016", { ...own, relation: "complement", themes: ["tourism"] });
const expo = act("expo with the ministry", "2018", { ...own, relation: "complement", themes: ["tourism"] });
const silent = act("a visit", "2016-05", { themes: ["culture"] });
const undated = act("a visit one day", undefined, { ...own, relation: "bypass" });
const rail = act("rails at home", "2016", { relation: "conflict", relationLevel: "domestic" });
const abroad = act("fair of another state", "2017", { relation: "complement", relationLevel: "partner" });
const all = [visa, fair, expo, silent, undated, rail, abroad];
const claims = all.map((says) => claim(says));

test("matters at home and other states' part are set apart, and what is not stated is in no denominator", () => {
  const { stated, notStated, domestic, otherStates, shares } = autonomyOf(claims);
  assert.deepEqual(
    [stated, notStated, domestic, otherStates].map(({ affairs }) => affairs),
    [4, 1, 1, 1],
  );
  assert.equal(shares.find(({ relation }) => relation === "complement")?.share, 0.5);
});

test("the cases against the leading relation are those of every other", () => {
  const { leading, against, inLine } = autonomyOf(claims);
  assert.equal(leading, "complement");
  assert.deepEqual(
    against.map(({ relations }) => relations),
    [["conflict"], ["bypass"]],
  );
  assert.equal(inLine.length, 2);
});

test("several rows of one affair are one affair", () => {
  const again = act("it is quarrelled over again", "2015", {
    ...own,
    relation: "conflict",
    affair: "affair:visa",
  });
  assert.equal(autonomyOf([...claims, claim(again)]).stated.affairs, 4);
});

test("however often its rows repeat, an affair counts once, and every affair is in one place alone", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(all.length - 1), { maxLength: 20 }), (again) => {
      const told = autonomyOf([...claims, ...again.flatMap((at) => (all[at] ? [claim(all[at])] : []))]);
      const { stated, notStated, domestic, otherStates, shares } = told;
      const places = [stated, notStated, domestic, otherStates].map(({ affairs }) => affairs);
      assert.deepEqual(places, [4, 1, 1, 1]);
      assert.deepEqual(
        shares.map(({ share }) => share),
        autonomyOf(claims).shares.map(({ share }) => share),
      );
    }),
  );
});

test("a period or a theme leaves out, and counts, what has no date or no theme", () => {
  const period = autonomyOf(claims, { from: "2016", to: "2017-06" });
  assert.equal(period.stated.affairs, 1);
  assert.equal(period.leftOut.withoutDate.affairs, 1);
  const theme = autonomyOf(claims, { theme: "tourism" });
  assert.equal(theme.stated.affairs, 2);
  assert.equal(theme.leftOut.withoutTheme.affairs, 4);
});

test("counts by theme and by decade have a line for what has none", () => {
  const { byTheme, byDecade } = autonomyOf(claims);
  assert.deepEqual(
    byTheme.map(({ of, notStated }) => [of, notStated.affairs]),
    [
      ["culture", 1],
      ["tourism", 0],
      [undefined, 0],
    ],
  );
  assert.deepEqual(
    byDecade.map(({ of }) => of),
    ["2010s", undefined],
  );
});

test("two coders of one row are compared; two sources of one thing are not two coders", () => {
  const second = claim({ ...visa, relation: "constrained" } as Says, { coder: "second" });
  const { coders } = autonomyOf([...claims, second, claim(fair, { coder: "second" })]);
  assert.equal(coders.rows, 2);
  assert.deepEqual(
    coders.differing.map(({ what }) => what),
    ["quarrel over a visa"],
  );
  assert.ok(coders.alpha !== undefined && coders.alpha < 1);
  const elsewhere = claim(visa, { coder: "second", source: "src:other" });
  assert.equal(autonomyOf([...claims, elsewhere]).coders.rows, 0);
});

test("a chain has all five steps, and those without a claim are left empty", () => {
  const step = (code: "asked" | "adopted"): Claim =>
    claim({ kind: "influence", by: RIGA, on: "net:un", step: code, what: code, contribution: "claimed" });
  const standing = claim({ kind: "recognition", of: RIGA, by: "net:un", standing: "observer" });
  const facts = resolve([step("adopted"), step("asked"), standing], new Map());
  const [chain, ...more] = influenceChains(facts, new Set([RIGA]), new Map());
  assert.equal(more.length, 0);
  assert.deepEqual(
    chain?.steps.map(({ step: code, told }) => [code, told.length]),
    [
      ["asked", 1],
      ["heard", 0],
      ["in-text", 0],
      ["adopted", 1],
      ["carried-out", 0],
    ],
  );
  assert.deepEqual(
    chain?.standing.map(({ standing: held }) => held),
    ["observer"],
  );
});

test("what a city asked in an act of lobbying is a step of its own chain, and the rest of the affair is no step", () => {
  const visaAsked = act("asks for a visa", "2021", {
    act: "lobbying",
    partners: ["iso:LV"],
    affair: "affair:visa",
  });
  const { influence } = autonomyOf([claim(visaAsked), claim(visa), claim(fair)]);
  const [chain, ...more] = influence.own;
  assert.deepEqual([chain?.on?.id, more.length], ["iso:LV", 0]);
  assert.deepEqual(
    chain?.steps.map(({ told }) => told.map(({ what, contribution }) => [what, contribution])),
    [[["asks for a visa", undefined]], [], [], [], []],
  );
  assert.equal(chain?.affair?.rows, 1);
});

test("a demand that a claim codes as a step is told once, and one of several addressees is a chain for each", () => {
  const asks = act("asks for a visa", "2021", {
    act: "lobbying",
    partners: ["iso:LV", "org:european-parliament"],
    affair: "affair:visa",
  });
  const facts = resolve([claim(asks), claim(visa)], new Map());
  const asked = (coded: readonly Claim[]): (string | undefined)[] =>
    lobbyingChains(facts, resolve(coded, new Map()), RIGA, new Map()).map(({ on }) => on?.id);
  const step = (by: string, code: "asked" | "heard"): Claim =>
    claim({ kind: "influence", by, on: "iso:LV", step: code, what: "a visa", contribution: "claimed" });
  assert.deepEqual(asked([]), ["iso:LV", "org:european-parliament"]);
  assert.deepEqual(asked([step(RIGA, "asked")]), ["org:european-parliament"]);
  assert.deepEqual(asked([step("net:uclg", "asked"), step(RIGA, "heard")]).length, 2);
});
