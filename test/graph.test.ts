import assert from "node:assert/strict";
import { after, test } from "node:test";
import { BackboneQuery, type BackboneReply } from "../src/contract/backbone-question.ts";
import { GraphQuery, type GraphReply } from "../src/contract/graph-question.ts";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { MEASURES } from "../src/measures/all.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { homeInOne } from "./commands-in-one.ts";
import { assertNear } from "./fixtures/near.ts";

const home = homeInOne();
after(() => home.remove());
const workbench = await workbenchOfTests();

const graph = (asked: Record<string, unknown> = {}): Promise<GraphReply> =>
  workbench.graph(GraphQuery.parse(asked));
const measure = (id: string, asked: Record<string, unknown> = {}): Promise<MeasureReply> =>
  workbench.measure({ id, ...MeasureQuery.parse(asked) });

test("a measure of a slice without a city says so", async () => {
  const { values, notGiven = "" } = await measure("degree", { asOf: "1500-01-01" });
  assert.deepEqual(values, []);
  assert.match(notGiven, /no city is left on this day; ask for another day/);
});

test("figures of the ties on file have their intervals", async () => {
  const { intervals, ...told } = await graph();
  const figures = ["density", "gini", "transitivity", "assortativity", "meanLocalClustering"] as const;
  for (const figure of figures) {
    const { lower = 1, upper = -1, error = -1 } = intervals?.[figure] ?? {};
    assert.ok(
      error > 0 && lower < (told[figure] ?? Number.NaN) && (told[figure] ?? Number.NaN) < upper,
      figure,
    );
  }
});

test("a slice is a part of the whole, and says in words which", async () => {
  const whole = await graph();
  assert.equal(whole.slice, "ties in force");
  for (const slice of [
    { form: "sister" },
    { network: "C40" },
    { region: "Africa" },
    { theme: "climate" },
    { city: "Riga", steps: 2 },
  ]) {
    const part = await graph(slice);
    assert.ok(part.m > 0 && part.m < whole.m, `${part.slice}: ${part.m} of ${whole.m}`);
    assert.notEqual(part.slice, whole.slice);
  }
});

test("ties of all forms together are the ties in force", async () => {
  const [whole, twins, others] = [
    await graph(),
    await graph({ form: "sister,twin,friendship,partnership" }),
    await graph({ form: "memorandum,sectoral" }),
  ];
  assert.ok(twins.m <= whole.m && others.m <= whole.m && twins.m + others.m >= whole.m);
});

test("within one tie of Cape Town lie as many cities as it has partners, and itself", async () => {
  const near = await graph({ city: "Cape Town" });
  const { values = [] } = await measure("degree", { city: "Cape Town", top: 200 });
  const own = values.find(({ city }) => city.name === "Cape Town");
  assert.equal(near.n, (own?.value ?? Number.NaN) + 1);
});

test("an earlier day has the ties of that day", async () => {
  assert.ok((await graph({ asOf: "1990-01-01" })).m < (await graph()).m);
});

test("cities of one value share a rank, and the next stands below them all", async () => {
  const { values = [], given = 0 } = await measure("degree", { top: 1000 });
  assert.ok(given >= values.length && values.length > 10);
  for (const [at, { value, rank }] of values.entries()) {
    const before = values[at - 1];
    assert.equal(rank, before?.value === value ? before.rank : at + 1);
  }
});

test("a name that nothing has is answered with the nearest", async () => {
  await assert.rejects(measure("betweeness"), /Nearest: betweenness/);
  await assert.rejects(graph({ region: "Afrika" }), /Nearest: Africa/);
  await assert.rejects(graph({ network: "C41" }), /Nearest: .*C40/);
});

test("a city's strength is no less than its degree, and listings are returned in part", async () => {
  const [degrees, strengths] = [
    await measure("degree", { top: 1000 }),
    await measure("strength", { top: 1000 }),
  ];
  const byCity = new Map(degrees.values?.map(({ city, value }) => [city.id, value]));
  for (const { city, value } of strengths.values ?? [])
    assert.ok(value >= (byCity.get(city.id) ?? 0), city.id);
  const { value: returned = -1 } = await measure("reciprocity");
  assert.ok(typeof returned === "number" && returned > 0 && returned <= 1, `${returned}`);
  const { values = [] } = await measure("city-reciprocity", { top: 1000 });
  assert.ok(values.length > 1 && values.every(({ value }) => value >= 0 && value <= 1));
});

test("communities, small worlds and participation are measured on slices too", async () => {
  const { value: found = -1 } = await measure("leiden-communities", { region: "Europe" });
  assert.ok(typeof found === "number" && found > 0 && found < 1, `${found}`);
  assert.ok(((await measure("participation", { region: "Europe" })).values ?? []).length > 0);
  const { value: outwards = Number.NaN } = await measure("ei-index", { region: "Europe" });
  assert.ok(typeof outwards === "number" && outwards >= -1 && outwards <= 1, `${outwards}`);
});

test("a measure that takes more than a slice says where it is found", async () => {
  await assert.rejects(measure("flip-share"), /hansa compare/);
});

test("the list of measures is the one of docs/measures", async () => {
  const { measures } = await workbench.measures();
  assert.deepEqual(
    measures.map(({ id }) => id),
    MEASURES.map(({ id }) => id),
  );
});

test("two networks share members, and only a covered roster can lack one", async () => {
  const { shared, jaccard, onlyFirst, onlySecond, notGiven } = await workbench.overlap({
    network: ["C40", "Metropolis"],
  });
  assert.ok(shared.some(({ member }) => member.name === "Istanbul"));
  assert.deepEqual([jaccard, onlyFirst], [undefined, undefined], "Metropolis has 44 of 140 members on file");
  assert.ok(onlySecond?.some(({ member }) => member.name === "Brussels"));
  assert.equal(notGiven.length, 1);
});

test("a roster counted years from the day says nobody is missing on that day", async () => {
  const { onlyFirst, notGiven } = await workbench.overlap({
    network: ["net:anmc21", "C40"],
    asOf: "2010-01-01",
  });
  assert.equal(onlyFirst, undefined);
  assert.match(notGiven.join(), /C40.*counted in 2025/);
});

test("one network twice is no pair", async () => {
  await assert.rejects(workbench.overlap({ network: ["C40", "net:c40"] }), /one network/);
});

test("the backbone keeps pairs that meet more than chance gives, the surest first, and fewer the stricter it is", async () => {
  const ask = (asked: Record<string, unknown>): Promise<BackboneReply> =>
    workbench.backbone(BackboneQuery.parse({ limit: 100_000, ...asked }));
  const [each, strict, holm] = [
    await ask({ correction: "none", alpha: 0.3 }),
    await ask({ correction: "none", alpha: 0.127 }),
    await ask({ alpha: 0.3 }),
  ];
  assert.ok(
    each.total > strict.total && strict.total >= holm.total,
    `${each.total}, ${strict.total}, ${holm.total}`,
  );
  assert.equal(each.tests, (each.cities * (each.cities - 1)) / 2);
  assert.ok((each.residual ?? 1) <= 1e-8);
  for (const [at, { shared, expected, p }] of each.ties.entries()) {
    assert.ok(shared > expected && p <= 0.3);
    assert.ok(p >= (each.ties[at - 1]?.p ?? 0));
  }
});

test("tails of the backbone are exact unless asked, and approximated ones tell their error and take no Holm", async () => {
  const ask = (asked: Record<string, unknown>): Promise<BackboneReply> =>
    workbench.backbone(BackboneQuery.parse(asked));
  const [exact, near] = [
    await ask({ correction: "none" }),
    await ask({ correction: "none", tails: "refined-normal" }),
  ];
  assert.deepEqual([exact.tails, exact.tailError, near.tails], ["exact", undefined, "refined-normal"]);
  assert.ok(near.tailError && near.tailError.most > 0 && near.tailError.compared <= near.tailError.of);
  const { stdout } = await home.hansa(["backbone", "--correction", "none", "--tails", "refined-normal"]);
  assert.match(
    stdout.replaceAll(/\s+/g, " "),
    /refined normal approximation, off from the exact one by [\d.]+ at most/,
  );
  const { code, stderr } = await home.hansa(["backbone", "--tails", "refined-normal"]);
  assert.equal(code, 2);
  assert.match(stderr.replaceAll(/\s+/g, " "), /off by powers of ten; take exact tails, or correction none/);
});

test("each measure of the list gives a value, cities or a table, or says how it is asked for", async () => {
  const networks = ["network-overlap", "overlap-coefficient"];
  for (const { id, of } of MEASURES) {
    const cities = of === "pair" ? ["Cape Town", "Tokyo"] : undefined;
    const bodies = networks.includes(id) ? ["C40", "Urban 20"] : undefined;
    const pair = id === "marginal-reach" ? ["Cape Town", "C40"] : (cities ?? bodies);
    const told = await measure(id, pair ? { pair } : {}).catch((error) => error);
    if (told instanceof Error) {
      assert.match(told.message, /takes more than a slice of the ledger: .*(hansa|src\/measures)/, id);
      continue;
    }
    const { value, values, table, notGiven, drawn } = told;
    assert.ok(
      value !== undefined || values?.length || table?.length || notGiven,
      `${id} is told without a value`,
    );
    if (id.endsWith("-sampled"))
      assert.ok(drawn?.draws > 0 && drawn.seed === 1, `${id} without draws and seed`);
  }
});

test("a figure beside chance has z, p and draws, and a sampled one its error", async () => {
  const { chance, drawn } = await measure("against-chance");
  assert.ok(chance && chance.p > 0 && chance.p <= 1 && chance.draws === 100 && chance.z !== undefined);
  assert.deepEqual(drawn, { draws: 100, seed: 1 });
  const { drawn: sample, values = [] } = await measure("betweenness-sampled");
  assert.ok((sample?.error ?? 0) > 0 && sample?.probability === 0.95 && values.length > 0);
  const { interval, value = 0 } = await measure("ei-index");
  assert.ok(interval && interval.lower < Number(value) && Number(value) < interval.upper);
});

test("no interlock is told without what chance gives in its place, and all of it is over covered rosters", async () => {
  for (const id of ["interlock", "interlock-share", "interlock-null"]) {
    const { values = [], drawn, slice } = await measure(id, { top: 1000 });
    assert.match(slice, /covered/);
    assert.deepEqual(drawn, { draws: 200, seed: 1 });
    for (const { value, chance } of values) {
      assert.ok(chance && chance.lower <= chance.upper && chance.p > 0 && chance.p <= 1, id);
      if (chance.z !== undefined) assertNear([chance.z * chance.deviation], [value - chance.mean]);
    }
  }
});

test("on a day without memberships the backbone says that nobody can meet, and of which day", async () => {
  const {
    notGiven = "",
    total,
    tests,
  } = await workbench.backbone(BackboneQuery.parse({ asOf: "1900-01-01" }));
  assert.deepEqual([total, tests], [0, 0]);
  assert.match(notGiven, /no membership in a body .* is on file as of 1900-01-01.*ask for another day/);
  const { stdout } = await home.hansa(["backbone", "--as-of", "1900-01-01"]);
  assert.doesNotMatch(stdout, /0 pairs|α/);
  assert.match(stdout, /no membership in a body/);
});
