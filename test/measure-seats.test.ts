/** Measures of memberships on slices: by the cities, by the networks, and never over a roster that is not covered. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { GraphQuery } from "../src/contract/graph-question.ts";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { temporaryHome } from "./hansa.ts";

const home = temporaryHome();
after(() => home.remove());
const workbench = await workbenchOfTests();
const { measures } = await workbench.measures();

const measure = (id: string, asked: Record<string, unknown> = {}): Promise<MeasureReply> =>
  workbench.measure({ id, ...MeasureQuery.parse(asked) });

const namesIn = ({ table = [] }: MeasureReply): Set<unknown> =>
  new Set(table.flatMap((row) => [row["first"], row["second"]]));

test("within a part of the world interlock is of its cities alone, each still beside chance", async () => {
  const [whole, part] = [
    await measure("interlock", { top: 10_000 }),
    await measure("interlock", { region: "Africa", top: 10_000 }),
  ];
  assert.match(part.slice, /^memberships in bodies whose rosters are covered, of cities within Africa$/);
  assert.ok(part.cities > 1 && part.cities < whole.cities && part.edges < whole.edges);
  const african = new Set(["ZA", "NG", "KE", "GH", "SN", "ET", "EG", "MA", "TZ", "CI"]);
  assert.ok(part.values?.some(({ city }) => african.has(city.country ?? "")));
  for (const { city, value, chance } of part.values ?? []) {
    const own = whole.values?.find((each) => each.city.id === city.id)?.value ?? 0;
    assert.ok(value <= own, `${city.name} meets no more cities of Africa than of the world`);
    assert.ok(chance !== undefined, city.name);
  }
});

test("a theme takes the networks that some source links to it", async () => {
  const [all, climate] = [
    await measure("network-overlaps"),
    await measure("network-overlaps", { theme: "climate" }),
  ];
  assert.match(climate.slice, /bodies of the theme climate/);
  const [of, among] = [namesIn(climate), namesIn(all)];
  assert.ok(of.size > 1 && of.size < among.size && [...of].every((name) => among.has(name)));
});

test("networks are chosen by name, and two of them share what their overlap says", async () => {
  const asked = { networks: ["C40", "Urban 20"] };
  const { table = [], slice } = await measure("network-overlaps", asked);
  assert.match(slice, /C40.* and .*Urban 20.* whose rosters are covered/);
  assert.equal(table.length, 1);
  const { shared } = await workbench.overlap({ network: asked.networks });
  assert.equal(table[0]?.["shared"], shared.length);
});

test("among the members of a network every city is one, and its other networks count, too", async () => {
  const { members } = await workbench.network({ id: "net:c40" });
  const ids = new Set(members.map(({ member }) => member.id));
  const { values = [], cities } = await measure("interlock-share", { network: "C40", top: 10_000 });
  assert.ok(cities > 10 && cities <= ids.size);
  for (const { city } of values) assert.ok(ids.has(city.id), city.name);
});

test("near a city are its partners and itself", async () => {
  const near = await workbench.measure({
    id: "degree",
    ...MeasureQuery.parse({ city: "Cape Town", top: 1000 }),
  });
  const ids = new Set(near.values?.map(({ city }) => city.id));
  const { values = [], slice } = await measure("reflections", { city: "Cape Town", top: 1000 });
  assert.match(slice, /of cities within one tie of Cape Town/);
  assert.ok(values.length > 1 && values.every(({ city }) => ids.has(city.id)));
});

test("an earlier day has the memberships of that day", async () => {
  const [now, then] = [await measure("fitness"), await measure("fitness", { asOf: "2012-01-01" })];
  assert.ok(then.edges < now.edges && then.asOf === "2012-01-01");
});

test("whatever the slice, no network is in it whose roster is not covered", async () => {
  const { networks } = await workbench.networks({ limit: 1000, offset: 0 });
  const covered = new Set(networks.filter(({ roster }) => roster.usable).map(({ body }) => body.name));
  for (const asked of [
    {},
    { region: "Europe" },
    { theme: "climate" },
    { network: "Metropolis" },
    { city: "Riga" },
  ])
    for (const name of namesIn(await measure("network-overlaps", asked)))
      assert.ok(covered.has(String(name)), String(name));
  await assert.rejects(
    measure("fitness", { networks: ["C40", "Metropolis"] }),
    /Metropolis.* roster is not covered/,
  );
});

test("a pair is measured on a slice, too, and one that is not in it is told so", async () => {
  const whole = await measure("marginal-reach", { pair: ["Cape Town", "C40"] });
  const part = await measure("marginal-reach", { pair: ["Cape Town", "C40"], region: "Africa" });
  assert.ok(Number(part.value) <= Number(whole.value));
  const { notGiven = "" } = await measure("overlap-coefficient", {
    pair: ["C40", "Urban 20"],
    networks: ["C40"],
  });
  assert.match(notGiven, /no membership in .*Urban 20.* is in this slice/);
});

test("what is of ties alone is refused of memberships, and networks of what is on ties, each with what to ask", async () => {
  for (const { id, on } of measures)
    if (on === "memberships") {
      await assert.rejects(measure(id, { form: "sister" }), /forms are of ties.*Leave --form out/, id);
      await assert.rejects(measure(id, { source: "src:beukman" }), /Leave --source out/, id);
    } else if (on === "ties") await assert.rejects(measure(id, { networks: ["C40"] }), /--network NAME/, id);
});

test("the list says of every measure what it takes, and each takes that", async () => {
  for (const { id, on, takes } of measures) {
    assert.equal(on === undefined, takes.length === 0, id);
    if (on === undefined || takes.includes("pair")) continue;
    assert.ok(takes.includes("region"), id);
    const { slice } = await measure(id, { region: "Africa", theme: "climate" });
    assert.match(slice, on === "ties" ? /^ties .*climate/ : /^memberships .*climate/, id);
  }
});

test("the page of all measures names those that are on memberships", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "docs", "measures", "README.md"), "utf8");
  const [, told = ""] = /^- \*\*On memberships\*\*(.+?)^- /ms.exec(page) ?? [];
  const named = [...told.matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, id]) => id);
  const on = measures.flatMap((each) => (each.on === "memberships" ? [each.id] : []));
  assert.deepEqual(named.toSorted(), on.toSorted());
});

test("the table of all cities has the memberships of a part of the world, and leaves them out by a form of ties", async () => {
  const africa = await workbench.cityMeasures(GraphQuery.parse({ region: "Africa" }));
  assert.match(africa.memberships ?? "", /of cities within Africa/);
  assert.ok(africa.seats > 0 && africa.columns.some(({ id }) => id === "interlock"));
  const sisters = await workbench.cityMeasures(GraphQuery.parse({ form: "sister", region: "Africa" }));
  assert.equal(sisters.memberships, undefined);
  assert.match(sisters.leftOut.find((each) => each.measure === "interlock")?.why ?? "", /no form of ties/);
});

test("the command's list marks what is on ties and what on memberships, with the options of each", async () => {
  const { stdout } = await home.hansa(["measure"]);
  const said = stdout.replaceAll(/\s+/g, " ");
  assert.match(said, /\* on the ties or any slice of them: --form, --theme, --source/);
  assert.match(
    said,
    /\+ on the memberships in networks whose rosters are covered, or a slice of them: --theme/,
  );
  assert.match(stdout, /^\* degree · /m);
  assert.match(stdout, /^\+ interlock · /m);
  assert.match(stdout, /^- flip-share · /m);
});
