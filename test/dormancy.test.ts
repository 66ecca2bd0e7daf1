/** How ties and memberships lapse, on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startServer } from "../src/api/start-server.ts";
import { dormancyText } from "../src/cli/ledger/dormancy-text.ts";
import { pageOf } from "../src/cli/text/page.ts";
import { DormancyQuery, DormancyReply } from "../src/contract/dormancy-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const ask = async (asked: Record<string, unknown> = {}): Promise<DormancyReply> =>
  DormancyReply.parse(await workbench.dormancy(DormancyQuery.parse(asked)));

test("with ten dated ends of memberships in city networks and more a hazard is given, the same at every age", async () => {
  const reply = await ask({ kind: "membership", city: "Cape Town" });
  assert.ok(reply.lapses.value >= 10 && reply.lapses.value < 20, `${reply.lapses.value}`);
  assert.equal(reply.noFit, undefined);
  assert.equal(reply.fit?.b, undefined);
  assert.equal(new Set(reply.byAge.map(({ chance }) => chance)).size, 1);
  assert.ok(reply.lines.length > 0);
  assert.ok(reply.lines.every(({ chance = 0 }) => chance > 0 && chance < 0.1));
});

test("before ten ends were dated no hazard of memberships is given, and the reply says so", async () => {
  const reply = await ask({ kind: "membership", city: "Cape Town", asOf: "2016-12-31" });
  assert.ok(reply.lapses.value < 10);
  assert.match(reply.noFit?.text ?? "", /^\d ends? of memberships of cities/);
  assert.equal(reply.fit, undefined);
  assert.deepEqual(reply.byAge, []);
  assert.ok(reply.lines.length > 0);
  assert.ok(reply.lines.every(({ chance }) => chance === undefined));
});

test("ties lapse seldom as far as their ends are dated, and every end names its claims", async () => {
  const reply = await ask({ city: "Cape Town", years: "10" });
  assert.ok(reply.lapses.value >= 10 && reply.lapses.because.length >= reply.lapses.value);
  const [young = 1, old = 0] = [reply.byAge[0]?.chance, reply.byAge.at(-1)?.chance];
  const each = 1 - (1 - reply.lapses.value / reply.spellYears) ** 10;
  assert.ok(young < each && each < old, "the hazard rises with age, about the mean of all ages");
  assert.ok(reply.lines.every(({ chance = 0 }) => chance > 0 && chance < 0.1));
  assert.ok(reply.lines.every(({ chance = 0, lower = 1, upper = 0 }) => lower < chance && chance < upper));
  assert.ok(reply.lines.every(({ of, because }) => of.name === "Cape Town" && because.length > 0));
  assert.equal(reply.until, Number(reply.asOf.slice(0, 4)) + 10);
});

test("asked of an earlier day, what lapsed later still stands", async () => {
  const [then, now] = [await ask({ asOf: "2010-12-31" }), await ask()];
  assert.ok(then.lapses.value < now.lapses.value);
});

test("of no city in particular, what a source ends itself comes first, then the likeliest of all on file", async () => {
  const { lines, standing, until } = await ask({ kind: "state-membership", limit: "500" });
  assert.equal(lines.length, Math.min(500, standing));
  const soon = lines.map(({ ends }) => ends !== undefined && ends <= `${until}-12-31`);
  assert.ok(soon.lastIndexOf(true) < (soon.includes(false) ? soon.indexOf(false) : soon.length));
  const chances = lines.filter((_, at) => !soon[at]).map(({ chance = 0 }) => chance);
  assert.deepEqual(
    chances,
    chances.toSorted((one, other) => other - one),
  );
  assert.ok(
    lines.every(({ times = 0 }) => times > 0),
    "age is in the hazard, and says by how much",
  );
});

test("of a network its members alone are told; a network has no ties", async () => {
  const { network, lines } = await ask({ kind: "membership", network: "C40" });
  assert.equal(network?.id, "net:c40");
  assert.ok(lines.every((line) => line.with.id === "net:c40" && line.of.id !== "net:c40"));
  await assert.rejects(ask({ network: "C40" }), /has memberships, and no ties/);
});

test("forecasts of the past are held against what came, and a year with too few lapses is named", async () => {
  for (const kind of ["tie", "state-membership"]) {
    const { record, lapses } = await ask({ kind });
    for (const { happened, standing, expected } of record.made)
      assert.ok(happened <= standing && happened <= lapses.value && expected >= 0);
    assert.ok(record.made.length > 0 || record.tooFew !== undefined);
    if (record.tooFew) assert.ok(record.tooFew.lapses < record.tooFew.needed);
  }
});

test("dated ends of memberships that are added move their hazard, and that of ties and of states in no way", async () => {
  const [ties, seats, states] = [
    await ask({}),
    await ask({ kind: "membership" }),
    await ask({ kind: "state-membership" }),
  ];
  const cities = [
    "Riga",
    "Tallinn",
    "Rostock",
    "Dakar",
    "Nairobi",
    "Lima",
    "Quito",
    "Osaka",
    "Tartu",
    "Vilnius",
  ];
  for (const [at, subject] of cities.entries())
    await workbench.addClaim({
      subject,
      predicate: "member_of",
      object: "net:eurocities",
      from: `${1991 + at}`,
      to: `${2001 + at}`,
      source: "A list of members past and present",
    });
  const ended = await ask({ kind: "membership" });
  assert.equal(ended.lapses.value, seats.lapses.value + cities.length);
  const hazard = ({ lapses, spellYears }: DormancyReply): number => lapses.value / spellYears;
  assert.ok(hazard(ended) > hazard(seats));
  const { fit } = ended;
  assert.ok(fit && ended.lines.every(({ chance = 0 }) => chance > 0));
  for (const [before, kind] of [
    [ties, "tie"],
    [states, "state-membership"],
  ] as const) {
    const after = await ask({ kind });
    assert.deepEqual([after.kind, after.fit, after.spells], [kind, before.fit, before.spells]);
  }
  const server = await startServer(workbench, { host: "127.0.0.1", port: 0, log: assert.ifError });
  try {
    const told = await (await fetch(new URL("/api/dormancy?kind=membership", server.address))).json();
    assert.equal(DormancyReply.parse(told).lapses.value, ended.lapses.value);
  } finally {
    await server.close();
  }
  const text = dormancyText(ended, pageOf(process.stdout, { COLUMNS: "200" }));
  assert.match(text, new RegExp(`${ended.lapses.value} dated ends`));
  assert.doesNotMatch(text, /No hazard is given/);
});
