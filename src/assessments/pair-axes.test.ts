import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Says } from "../record/says.ts";
import { EPISODE_ACTS, INSTRUMENTS, THEMES } from "../record/vocabulary.ts";
import type { BackboneAt } from "./cooperation.ts";
import { type PairAxes, pairAxes } from "./pair-axes.ts";
import type { World } from "./world.ts";

const RIGA = "gn:456172";
const BERN = "gn:2661552";
type Told = Extract<Says, { kind: "episode" }>;

const act = (actor: string, more: Partial<Told>): Says => ({
  kind: "episode",
  act: "mission",
  actor,
  what: `${actor} ${JSON.stringify(more)}`,
  ...more,
});

function axes(
  says: readonly Says[],
  chance?: BackboneAt,
  [one, other]: readonly [string, string] = [RIGA, BERN],
): PairAxes {
  const facts = resolve(
    says.map((each) => claim(each)),
    new Map(),
  );
  const world = (id: string): World =>
    ({
      city: { id, type: "polity", level: "city", name: id, country: "XX" },
      day: "2026-11-24",
      facts,
      entities: new Map(),
      rosters: new Map(),
      bodyEnds: new Map(),
    }) as unknown as World;
  return pairAxes([world(one), world(other)], chance);
}

const found = ({ cooperation, competition }: PairAxes): boolean[] => [cooperation.found, competition.found];
const fair = (actor: string): Says =>
  act(actor, { instruments: ["promotion-campaign"], themes: ["tourism"], partners: ["iso:JP"] });

test("of two cities without a record neither axis has evidence", () => {
  const pair = axes([]);
  assert.deepEqual(found(pair), [false, false]);
  assert.equal(pair.competition.niche, undefined);
});

test("a tie in force is cooperation, one that ended is shown and is none", () => {
  const tie = (more: Partial<Extract<Says, { kind: "tie" }>>): Says => ({
    kind: "tie",
    between: [BERN, RIGA],
    form: "sister",
    ...more,
  });
  assert.deepEqual(found(axes([tie({ valid: { from: { date: "1990" } } })])), [true, false]);
  const ended = axes([tie({ valid: { to: { date: "2001" } } })]);
  assert.deepEqual([ended.cooperation.ties.length, ended.cooperation.found], [1, false]);
});

test("both promote themselves to visitors in one country: they are in one market, and the country is named", () => {
  const pair = axes([fair(RIGA), fair(BERN)]);
  assert.deepEqual(found(pair), [false, true]);
  const visitors = pair.competition.goods.find(({ good }) => good === "visitors");
  assert.equal(visitors?.contested, true);
  assert.deepEqual(
    visitors?.targets.map(({ id }) => id),
    ["iso:JP"],
  );
  assert.deepEqual(pair.competition.niche, { overlap: [1, 1], symmetric: 1 });
});

test("what the two do together for visitors is cooperation and no contest", () => {
  const joint = act(RIGA, { instruments: ["promotion-brand"], themes: ["tourism"], partners: [BERN] });
  assert.deepEqual(found(axes([joint])), [true, false]);
});

test("a brand is promoted for what its themes name, and a bid for a conference is no bid beside", () => {
  const goods = (says: Says): string[] =>
    axes([says])
      .competition.goods.filter(({ cities }) => cities.some(({ signs }) => signs.length > 0))
      .map(({ good }) => good);
  const brand = (theme: (typeof THEMES)[number]): Says =>
    act(RIGA, { instruments: ["promotion-brand"], themes: [theme] });
  assert.deepEqual([brand("trade-investment"), brand("tourism"), brand("brand")].map(goods), [
    ["investment"],
    ["visitors"],
    [],
  ]);
  const aim = (issue: string): Says => ({ kind: "position", holder: RIGA, sort: "objective", issue });
  assert.deepEqual([aim("bid for conferences"), aim("bid for Expo"), aim("win its bid")].map(goods), [
    ["congresses"],
    ["bids"],
    ["bids"],
  ]);
});

test("a meeting held is in the market whether told as hosting or as a summit, and one taken away is not", () => {
  const signs = (meeting: "hosting" | "summit" | "withdrawal"): number =>
    axes([act(RIGA, { act: meeting, instruments: ["event-host"] })]).competition.goods.flatMap(({ cities }) =>
      cities.flatMap((city) => city.signs),
    ).length;
  assert.deepEqual((["hosting", "summit", "withdrawal"] as const).map(signs), [1, 1, 0]);
});

test("a bid won against a city is a contest by name, and no deed in common", () => {
  const pair = axes([act(RIGA, { act: "bid", manner: "won", others: [BERN] })]);
  assert.deepEqual(found(pair), [false, true]);
  assert.equal(pair.competition.named.length, 1);
  assert.equal(pair.competition.goods.find(({ good }) => good === "bids")?.contested, true);
});

test("a quarrel is on neither axis, and a claim to compete over no rival good is on none", () => {
  const quarrel = axes([act(RIGA, { act: "dispute", partners: [BERN] })]);
  assert.deepEqual([...found(quarrel), quarrel.cooperation.quarrels.length], [false, false, 1]);
  const over = (what: string): Says => ({ kind: "competition", competitor: RIGA, with: BERN, over: what });
  assert.deepEqual(found(axes([over("climate leadership")])), [false, false]);
  assert.deepEqual(found(axes([over("foreign investment")])), [false, true]);
});

test("bodies that both are in are cooperation only where chance does not give as many", () => {
  const seat = (member: string): Says => ({ kind: "membership", member, body: "net:c40" });
  const chance = { alpha: 0.05, ties: [] };
  assert.deepEqual(found(axes([seat(RIGA), seat(BERN)], chance)), [false, false]);
  const tie = {
    between: [BERN, RIGA] as const,
    sign: 1 as const,
    shared: 3,
    expected: 1,
    p: 0.001,
    adjusted: 0.01,
  };
  assert.deepEqual(found(axes([seat(RIGA), seat(BERN)], { alpha: 0.05, ties: [tie] })), [true, false]);
});

test("climate is no market: whatever two cities do alone on it, without a rival good there is no competition", () => {
  const rivalThemes = new Set(["trade-investment", "tourism"]);
  const noMarket = INSTRUMENTS.filter((each) => !/^(promotion|event)/.test(each));
  const one = fc.record({
    actor: fc.constantFrom(RIGA, BERN),
    act: fc.constantFrom(...EPISODE_ACTS.filter((each) => each !== "bid")),
    instruments: fc.subarray([...noMarket]),
    themes: fc.subarray(THEMES.filter((theme) => !rivalThemes.has(theme))),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (acts) => {
      const pair = axes(acts.map(({ actor, ...more }) => act(actor, more)));
      assert.deepEqual(pair.competition.goods, []);
      assert.equal(pair.competition.found, false);
    }),
  );
});

test("the axes are the same whichever city is named first", () => {
  const says = [
    fair(RIGA),
    fair(BERN),
    act(BERN, { act: "bid", others: [RIGA] }),
    act(RIGA, { partners: [BERN] }),
  ];
  const [there, back] = [axes(says), axes(says, undefined, [BERN, RIGA])];
  assert.deepEqual(found(there), found(back));
  assert.deepEqual(there.competition.niche?.overlap, back.competition.niche?.overlap.toReversed());
});
