import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../src/assessments/assess.ts";
import { AssessmentReply, ComparisonReply } from "../src/contract/replies.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

/** The day the bundled data was made: what stood then can be counted by hand in data/claims. */
const asOf = "2026-11-23";

const workbench = await workbenchOfTests();

const assessed = (city: string): Promise<Assessment> => workbench.assessment({ city, asOf });

test("Cape Town has 17 partners in 13 countries, 14 of them dated", async () => {
  const { ties } = await assessed("Cape Town");
  assert.deepEqual([ties.partners.value, ties.countries.value, ties.dated.value], [17, 13, 14]);
});

test("Tokyo has 19 partners in 15 countries and 9 bodies", async () => {
  const { ties, memberships } = await assessed("Tokyo");
  assert.deepEqual([ties.partners.value, ties.countries.value], [19, 15]);
  assert.equal(memberships.bodies.value, 9);
});

test("Cape Town's letter of intent with Atlanta is shown and not in force, nor is the tie that ended in 2019", async () => {
  const { ties } = await assessed("Cape Town");
  const lines = ["Atlanta", "New York City"].map((name) =>
    ties.lines.find(({ partner }) => partner.name === name),
  );
  assert.deepEqual(
    lines.map((line) => line?.inForce),
    [false, false],
  );
});

test("Accra is listed by both sides, Funchal by the partner alone, Bujumbura by Cape Town alone", async () => {
  const { ties } = await assessed("Cape Town");
  const evidence = (name: string): unknown =>
    ties.lines.find(({ partner }) => partner.name === name)?.evidence;
  assert.equal(evidence("Accra"), "both sides");
  assert.equal(evidence("Funchal"), "partner's side");
  assert.equal(evidence("Bujumbura"), "this side");
});

test("the form of Cape Town's tie with Nairobi is disputed, and both versions are kept", async () => {
  const { ties } = await assessed("Cape Town");
  const nairobi = ties.lines.find(({ partner }) => partner.name === "Nairobi");
  assert.equal(nairobi?.status, "disputed");
  const form = nairobi?.disputed?.find(({ of }) => of === "form");
  assert.deepEqual(form?.versions.map(({ words }) => words).toSorted(), ["partnership", "sister"]);
});

test("Cape Town quarrelled with its own state on foreign matters in 2014, 2022 and 2023, Tokyo in 2012", async () => {
  const years = async (city: string): Promise<string[]> => {
    const { state } = await assessed(city);
    const open = state.stated.filter(({ relations }) => relations.includes("conflict"));
    return open.flatMap(({ first }) => first?.slice(0, 4) ?? []);
  };
  assert.deepEqual(await years("Cape Town"), ["2014", "2022", "2023"]);
  assert.deepEqual(await years("Tokyo"), ["2012"]);
});

test("over the remote-work visa Cape Town worked with its state and was held up by it: a mixed affair", async () => {
  const { state } = await assessed("Cape Town");
  const visa = state.stated.find(({ affair }) => affair === "affair:remote-work-visa");
  assert.deepEqual(visa?.relations.toSorted(), ["complement", "constrained"]);
  const mixed = state.shares.find(({ relation }) => relation === "mixed");
  assert.ok(mixed?.because.includes("episodes:ep2-274"));
});

test("that Tygerberg made one of the memoranda with Aachen stands beside it", async () => {
  const { ties } = await assessed("Cape Town");
  const notes = ties.lines.filter(({ partner }) => partner.name === "Aachen").map(({ note }) => note ?? "");
  assert.ok(notes.some((note) => /Tygerberg, later merged into Cape Town/.test(note)));
});

test("shares of the relation to the state lie within their worst-case bounds, and silent affairs are outside them", async () => {
  const { state } = await assessed("Cape Town");
  assert.ok(state.notStated.affairs > 0);
  assert.ok(state.shares.length > 0);
  for (const { share, worstCase } of state.shares) {
    assert.ok(worstCase[0] <= share && share <= worstCase[1]);
  }
});

test("outcomes of one story keep their units apart", async () => {
  const { outcomes } = await assessed("Cape Town");
  const flights = outcomes.find(({ affair }) => affair === "affair:cape-town-air-access");
  assert.ok(flights && flights.lines.length >= 20);
  for (const unit of ["new routes", "inbound seats", "two-way seats"])
    assert.ok(flights.units.includes(unit), unit);
});

test("no rank is given to a city whose ties no source lists completely, and the reason is", async () => {
  const { standing } = await assessed("Cape Town");
  const degree = standing.find(({ measure }) => measure === "degree");
  assert.equal(degree?.rank, undefined);
  assert.match(degree?.notGiven ?? "", /incompletely covered/);
});

test("Cape Town's peers are African cities half to twice as large; income was let go, and none has complete lists", async () => {
  const { peers } = await assessed("Cape Town");
  assert.deepEqual(peers.own, { population: 4710000, region: "Africa", income: "upper-middle" });
  assert.equal(peers.incomeYear, "FY26");
  assert.deepEqual(
    peers.steps.map(({ criteria }) => criteria.join("+")),
    ["population+region+income", "population+region", "population"],
  );
  assert.equal(peers.at, 1);
  assert.equal(peers.peers.length + peers.more, peers.steps[1]?.onFile);
  const durban = peers.peers.find(({ city }) => city.name === "Durban");
  assert.deepEqual([durban?.region, durban?.income, durban?.complete], ["Africa", "upper-middle", false]);
  for (const { population = 0, region } of peers.peers)
    assert.ok(population >= 2355000 && population <= 9420000 && region === "Africa");
});

test("a residual has an interval with its draws, and compared cities their peers each", async () => {
  const { standing, peers } = await workbench.comparison({ city: ["Cape Town", "Tokyo"], asOf });
  for (const lines of standing) {
    const degree = lines.find(({ measure }) => measure === "degree");
    const { residual = Number.NaN, residualRange } = degree ?? {};
    assert.ok(residualRange && residualRange.lower < residual && residual < residualRange.upper);
    assert.deepEqual([residualRange.draws, residualRange.seed], [200, 1]);
  }
  assert.deepEqual(
    peers.map(({ own }) => own.region),
    ["Africa", "Asia"],
  );
});

test("C40's roster is usable, ICLEI's and UCCN's are not", async () => {
  const { memberships } = await assessed("Cape Town");
  const usable = (body: string): unknown =>
    memberships.lines.find((line) => line.body.id === body)?.roster.usable;
  assert.equal(usable("net:c40"), true);
  assert.equal(usable("net:iclei"), false);
  assert.equal(usable("net:uccn"), false);
});

test("every claim that an assessment names is in the ledger", async () => {
  const named = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null)
      for (const [field, held] of Object.entries(value)) {
        if ((field === "because" || field === "claims") && Array.isArray(held))
          for (const id of held) named.add(id);
        else collect(held);
      }
  };
  collect(await assessed("Cape Town"));
  assert.ok(named.size > 150, `${named.size} claims named`);
  for (const id of named) assert.equal((await workbench.claim({ id })).claim.id, id);
});

test("replies have the shape that the contract publishes", async () => {
  AssessmentReply.parse(await assessed("Tokyo"));
  ComparisonReply.parse(await workbench.comparison({ city: ["Cape Town", "Tokyo", "Paris"], asOf }));
});

test("a city of the gazetteer with no claim is assessed as not given, not as zero", async () => {
  const { ties, evidence, notKnown, findings } = await assessed("Ulaangom");
  assert.equal(evidence.claims, 0);
  assert.deepEqual(ties.lines, []);
  assert.deepEqual(findings, []);
  assert.ok(notKnown.some(({ text }) => text.includes("no source here gives one")));
});

test("as known before it was recorded, nothing is known", async () => {
  const { evidence } = await workbench.assessment({ city: "Cape Town", asOf, knownAsOf: "2026-10" });
  assert.equal(evidence.claims, 0);
});

test("in 2010 Cape Town's memoranda of 2017 were not in force", async () => {
  const { ties } = await workbench.assessment({ city: "Cape Town", asOf: "2010-01-01" });
  const standing = ties.lines.filter(({ inForce }) => inForce).map(({ partner }) => partner.name);
  assert.ok(standing.includes("Aachen"));
  assert.ok(!standing.includes("Buenos Aires"));
});

test("Cape Town and Tokyo share C40, PHC and ICLEI, and are joined by way of Dubai", async () => {
  const { common, path } = await workbench.comparison({ city: ["Cape Town", "Tokyo"], asOf });
  assert.deepEqual(common.bodies.map(({ body }) => body.id).toSorted(), ["net:c40", "net:iclei", "net:phc"]);
  assert.deepEqual(
    path?.map(({ name }) => name),
    ["Cape Town", "Dubai", "Tokyo"],
  );
});

test("no pair of cities is called rivals", async () => {
  const reply = await workbench.comparison({ city: ["Cape Town", "Tokyo"], asOf });
  assert.doesNotMatch(JSON.stringify(reply), /rival/i);
});

test("asked as of 2000, nothing later is on the page", async () => {
  const page = await workbench.assessment({ city: "Cape Town", asOf: "2000-06-30" });
  const dates = JSON.stringify([
    page.findings,
    page.ties,
    page.effort,
    page.outcomes,
    page.state,
    page.who.figures,
  ]);
  const years = [...dates.matchAll(/"(?:from|first|last|lastSeen|date|asOf)":"(\d{4})/g)].map(([, year]) =>
    Number(year),
  );
  assert.ok(years.length > 5);
  assert.ok(
    years.every((year) => year <= 2000),
    String(years.filter((year) => year > 2000)),
  );
});

test("what Berlin, Paris and Tokyo have together are their three twinnings", async () => {
  const { common } = await workbench.comparison({ city: ["Berlin", "Paris", "Tokyo"], asOf });
  const claims = common.together.flatMap(({ because }) => because);
  for (const id of ["ties:24", "ties:118", "ties:122"]) assert.ok(claims.includes(id), id);
  for (const { partners } of common.only)
    assert.ok(!partners.some(({ partner: { name } }) => ["Berlin", "Paris", "Tokyo"].includes(name)));
});

test("what others began is not told as begun by the city, nor their outcomes as its own", async () => {
  const petersburg = await assessed("Saint Petersburg, RU");
  assert.equal(
    petersburg.effort.began.find(({ beganBy }) => beganBy === "us"),
    undefined,
  );
  const beijing = await assessed("Beijing");
  const told = beijing.outcomes.flatMap(({ lines }) => lines.map(({ what }) => what ?? ""));
  assert.ok(!told.some((what) => what.startsWith("Tokyo set out")));
});

test("a tie is last seen in an episode in which both take part, or in what came of one", async () => {
  const { ties } = await assessed("Beijing");
  const prague = ties.lines.find(({ partner }) => partner.name === "Prague");
  assert.equal(prague?.lastSeen?.date, "2019-10-07");
  const capeTown = (await assessed("Cape Town")).ties;
  assert.deepEqual(capeTown.active, { value: 2, because: ["episodes:ep2-011", "episodes:ep2-008"] });
});

test("Tokyo's year in the chair of Urban 20 did not end its membership", async () => {
  const { memberships } = await assessed("Tokyo");
  assert.equal(memberships.lines.find(({ body }) => body.id === "net:u20")?.holds !== "no", true);
});

test("Tokyo stands in G-NETS as its founder; having been at its meeting of 2023 ended nothing", async () => {
  const { memberships } = await assessed("Tokyo");
  const line = memberships.lines.find(({ body }) => body.id === "net:g-nets");
  assert.deepEqual(
    [line?.roles, line?.grade, line?.when, line?.holds],
    [["founder"], undefined, undefined, "yes"],
  );
  assert.equal(memberships.standing.value, 8);
});

test("Nanjing's twinning with Nagoya, suspended in 2012, was in force in 2000 and is not today", async () => {
  const nagoya = async (day: string): Promise<unknown> => {
    const { ties } = await workbench.assessment({ city: "Nanjing", asOf: day });
    const line = ties.lines.find(({ partner }) => partner.name === "Nagoya");
    return [line?.inForce, line?.holds, line?.state, line?.when?.to];
  };
  assert.deepEqual(await nagoya("2000-01-01"), [true, "yes", undefined, "2012"]);
  assert.deepEqual(await nagoya(asOf), [false, "no", "suspended", "2012"]);
});

test("the sums that the opposition named in 2016 and 2017 are among Cape Town's spending", async () => {
  const { effort } = await assessed("Cape Town");
  const because = effort.spending.flatMap(({ because }) => because);
  for (const id of ["episodes:ep2-265", "episodes:ep2-269"]) assert.ok(because.includes(id), id);
});

test("the mayor's seat on the board of the Global Covenant is of 2016, a year that is inferred", async () => {
  const { memberships } = await assessed("Cape Town");
  const seat = memberships.lines.find(({ body }) => body.id === "net:gcom");
  assert.deepEqual([seat?.when?.from, seat?.when?.inferred], ["2016", ["from"]]);
});

test("without the source that matters most Tokyo's partners fall, and those of its own list alone are told", async () => {
  const { firmness, standing } = await assessed("Tokyo");
  const { value = 0, lower = 0, upper = 0, without = [] } = firmness.sources ?? {};
  assert.equal(value, standing.find(({ measure }) => measure === "degree")?.value);
  const [most] = without;
  assert.equal(most?.name, "Tokyo", "the metropolis's own pages");
  assert.equal(most?.value, lower);
  assert.ok(lower < value && upper >= value);
  assert.ok(most && most.sources.length > 1, "two pages of one city are one source");
});

test("how often the order beside peers flips is told, of those nearest in score, with draws and seed", async () => {
  const { firmness, peers } = await assessed("Cape Town");
  const { order } = firmness;
  assert.ok(order.peers.length > 0 && order.draws === 1000 && order.seed === 1);
  const matched = new Set(peers.peers.map(({ city }) => city.id));
  for (const { city, ahead, flips = 0, removal } of order.peers) {
    assert.ok(matched.has(city.id), city.name);
    assert.ok(ahead >= 0 && ahead <= 1 && flips >= 0 && flips <= 1);
    if (removal) assert.ok(Math.abs(removal.ahead + removal.behind + removal.level - 1) < 1e-9);
  }
});
