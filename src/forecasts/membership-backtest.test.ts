import assert from "node:assert/strict";
import { test } from "node:test";
import { membershipWorld } from "../../bench/membership-world.ts";
import type { MembershipBacktestGiven } from "./membership-asked.ts";
import {
  type MembershipBacktest,
  type MembershipFigures,
  membershipBacktest,
  membershipWeights,
  type NoMembershipBacktest,
} from "./membership-backtest.ts";
import { membershipPast } from "./membership-past.ts";

const SPLIT = 2010;
const DRAWN = membershipWorld(0.8, 1, { cities: 200, seats: 700 });
const LARGE = membershipWorld(0.8, 1, { cities: 800, seats: 2400 });

function given(
  more: Partial<MembershipBacktestGiven> = {},
  { world, memberships } = DRAWN,
): MembershipBacktestGiven {
  return {
    world,
    known: memberships.filter(({ since = 0 }) => since < SPLIT),
    later: memberships.filter(({ since = 0 }) => since >= SPLIT),
    unclear: [],
    now: SPLIT,
    horizon: 10,
    seed: 1,
    ...more,
  };
}

function done(outcome: MembershipBacktest | NoMembershipBacktest): MembershipBacktest {
  assert.ok(!("why" in outcome), JSON.stringify(outcome));
  return outcome;
}

function figures({ forecasters }: MembershipBacktest, id = "interpretable"): MembershipFigures {
  const found = forecasters.find(({ forecaster }) => forecaster.id === id);
  assert.ok(found, id);
  return found.figures;
}

const RULES = ["preferentialAttachment", "cityNumber", "countryAffinity", "regionAffinity", "coMembership"];
const outcome = done(membershipBacktest(given()));
const large = done(membershipBacktest(given({}, LARGE)));

test("where networks take large cities of their own countries, the model beats every simple rule on both kinds of negatives", () => {
  const own = figures(large);
  for (const rule of RULES) {
    const its = figures(large, rule);
    assert.ok((own.auc.uniform ?? 0) > (its.auc.uniform ?? 1), rule);
    assert.ok((own.auc.degreeMatched ?? 0) > (its.auc.degreeMatched ?? 1), `${rule}, matched`);
    assert.ok((own.brier ?? 1) < (its.brier ?? 0), `${rule}, Brier`);
    assert.ok((its.modelGains?.lower ?? -1) > 0, `${rule}, average precision`);
  }
  assert.ok((own.ece ?? 1) < 0.03, String(own.ece));
  assert.ok((own.brierSkill ?? 0) > 0);
});

test("of what is known, chances, and of the truth only the part that can be foreseen, a fifth of the joinings being blind", () => {
  // A blind joining is scored like any other pair, and one of the two home countries' cities above 3 in 4 of all.
  const { uniform = 0 } = figures(large).auc;
  const most = 0.8 * (1 - 0.25 / 2) + 0.2 * 0.5 + 0.05;
  assert.ok(uniform > 0.7 && uniform < most, `${uniform} of at most ${most}`);
});

test("where any city joins any network, nothing is foreseen", () => {
  const blind = done(membershipBacktest(given({}, membershipWorld(0, 3))));
  for (const id of ["interpretable", ...RULES]) {
    const { auc } = figures(blind, id);
    assert.ok(Math.abs((auc.uniform ?? 1) - 0.5) < 0.06, `${id} ${auc.uniform}`);
    assert.ok(Math.abs((auc.degreeMatched ?? 1) - 0.5) < 0.06, `${id} ${auc.degreeMatched}`);
  }
});

test("against cities in as many networks, and networks as large, neither number tells much", () => {
  for (const rule of ["preferentialAttachment", "cityNumber"]) {
    const { degreeMatched = 0 } = figures(large, rule).auc;
    assert.ok(Math.abs(degreeMatched - 0.5) < 0.06, `${rule} ${degreeMatched}`);
  }
});

test("what came later changes nothing that is learnt, and nothing that is known", () => {
  const { world, known, later } = given();
  const other = done(membershipBacktest(given({ later: later.slice(0, 60) })));
  assert.deepEqual(membershipWeights(other.trained), membershipWeights(outcome.trained));
  assert.deepEqual(membershipPast(world, [...known, ...later], SPLIT), membershipPast(world, known, SPLIT));
});

test("who left is no member, and no newcomer when coming back", () => {
  const seat = { city: 0, network: 0, since: 1990, joined: true, until: 2000 };
  const { size, ever } = membershipPast(DRAWN.world, [seat], SPLIT);
  assert.equal(size[0], 0);
  const back = membershipBacktest(
    given({ known: [...given().known, seat], later: [{ ...seat, since: SPLIT + 1 }] }),
  );
  assert.ok(ever.has(0) && "why" in back && back.why === "no-new-memberships");
});

test("new cities and new networks are told apart, and add up", () => {
  const { counts } = outcome;
  const own = figures(outcome);
  assert.equal(own.seen.ties + own.coldStart.ties, given().later.length);
  assert.equal(own.coldCities.ties, counts.coldCities);
  assert.ok(counts.coldCities > 0 && counts.coldNetworks === 0);
  const fresh = DRAWN.world.networks.length;
  const world = {
    ...DRAWN.world,
    networks: [...DRAWN.world.networks, { id: "new", founded: SPLIT - 1, completeUntil: 2020 }],
  };
  const joins = [0, 1, 2].map((city) => ({ city, network: fresh, since: SPLIT + 1, joined: true }));
  const told = done(membershipBacktest(given({ world, later: [...given().later, ...joins] })));
  assert.equal(told.counts.coldNetworks, 3);
});

test("a network without a complete roster is not asked about, nor one founded later", () => {
  const networks = DRAWN.world.networks.map(({ id }, at) =>
    at === 0 ? { id } : { id, completeUntil: 2015 },
  );
  const world = {
    ...DRAWN.world,
    networks: [...networks, { id: "late", founded: 2011, completeUntil: 2020 }],
  };
  const told = done(membershipBacktest(given({ world })));
  assert.ok(!told.asked.includes(0) && !told.asked.includes(networks.length));
  const beyond = given().later.filter(({ network, since = 0 }) => network === 0 || since > 2015).length;
  assert.equal(told.counts.beyondRoster, beyond);
});

test("a seat of which nobody can tell when it began is drawn as no negative", () => {
  const { places, networks } = DRAWN.world;
  const taken = new Set(DRAWN.memberships.map(({ city, network }) => `${city} ${network}`));
  const unclear = places.cities.flatMap((_, city) =>
    networks.flatMap((_, network) =>
      taken.has(`${city} ${network}`) || city === 7 ? [] : [{ city, network }],
    ),
  );
  const told = done(membershipBacktest(given({ unclear })));
  const { uniform, prevalence } = told.negatives;
  const came = figures(told).seen.ties + figures(told).coldStart.ties;
  assert.ok(uniform > 0 && uniform < 10 * came);
  assert.equal(prevalence, came / (came + uniform));
  const { brier = 0, brierSkill } = figures(told);
  assert.equal(brierSkill, 1 - brier / (prevalence * (1 - prevalence)));
  assert.ok(told.ranks.networks.every(({ came, candidates }) => candidates <= came + 1));
});

test("the same seed gives the same figures, another seed others", () => {
  const told = ({ forecasters }: MembershipBacktest): unknown => forecasters.map((each) => each.figures);
  assert.deepEqual(told(done(membershipBacktest(given()))), told(outcome));
  assert.notDeepEqual(told(done(membershipBacktest(given({ seed: 2 })))), told(outcome));
});

test("without dates a part of the memberships is hidden and sought", () => {
  const bare = ({ city, network }: { city: number; network: number }) => ({ city, network, joined: true });
  const {
    now: _,
    horizon: __,
    ...rest
  } = given({
    known: given().known.map(bare),
    later: given().later.map(bare),
  });
  const told = done(membershipBacktest(rest));
  assert.match(told.how, /no dates/);
  assert.ok((figures(told).auc.uniform ?? 0) > 0.65);
});

test("what cannot be played through has its name", () => {
  const why = (more: Partial<MembershipBacktestGiven>): string => {
    const told = membershipBacktest(given(more));
    return "why" in told ? told.why : "played";
  };
  const { world, known } = given();
  assert.equal(why({ known: [] }), "no-network");
  assert.equal(why({ later: [] }), "no-new-memberships");
  assert.equal(why({ known: known.slice(0, 20) }), "too-few-to-learn");
  const all = world.places.cities.flatMap((_, city) =>
    world.networks.map((_, network) => ({ city, network, since: SPLIT + 1, joined: true })),
  );
  assert.equal(why({ later: all }), "no-negatives");
});
