import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bundledFolder } from "../src/workbench/data-folder.ts";
import { readLegalCompetence } from "../src/workbench/legal-competence.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const asOf = "2026-11-23";

const workbench = await workbenchOfTests();

test("Cape Town's figures are of affairs: conflict leads, and Air Access and the mixed visa affair stand against it", async () => {
  const reply = await workbench.autonomy({ city: "Cape Town", asOf });
  assert.equal(reply.leading, "conflict");
  assert.deepEqual(
    reply.shares.slice(0, 3).map(({ relation, affairs }) => [relation, affairs]),
    [
      ["conflict", 3],
      ["complement", 1],
      ["mixed", 1],
    ],
  );
  assert.equal(reply.against.length, 2);
  assert.ok(reply.against.some(({ affair, rows }) => affair === "affair:cape-town-air-access" && rows > 10));
  assert.ok(reply.notStated.affairs > reply.stated.affairs);
  assert.ok(reply.notStated.because.length >= reply.notStated.affairs);
});

test("before 2014 no affair of Cape Town states its state's part, and no share is given", async () => {
  const { stated, shares, leading } = await workbench.autonomy({ city: "Cape Town", to: "2013", asOf });
  assert.deepEqual([stated.affairs, shares.length, leading], [0, 0, undefined]);
});

test("what C40 asked of states is told as a chain of a body that Tokyo is in, and not as Tokyo's own", async () => {
  const { influence } = await workbench.autonomy({ city: "Tokyo", asOf });
  assert.deepEqual(influence.own, []);
  const chain = influence.throughBodies.find(({ by }) => by.id === "net:c40");
  assert.deepEqual(
    chain?.steps.filter(({ told }) => told.length > 0).map(({ step }) => step),
    ["asked"],
  );
});

test("what Cape Town asked its state for is told as a chain of its own, and of Beijing none is on file", async () => {
  const { influence } = await workbench.autonomy({ city: "Cape Town", asOf });
  assert.deepEqual(
    influence.own.map(({ on, steps }) => [on?.id, steps.map(({ told }) => told.length)]),
    [["iso:ZA", [2, 0, 0, 0, 0]]],
  );
  assert.deepEqual(influence.own[0]?.affair?.because, ["episodes:ep2-274"]);
  const beijing = await workbench.autonomy({ city: "Beijing", asOf });
  assert.deepEqual(beijing.influence.own, []);
});

test("a period that ends before it begins is refused, with what to do", async () => {
  await assert.rejects(workbench.autonomy({ city: "Tokyo", from: "2020", to: "2010" }), /earlier date first/);
});

test("the second codes give α of a city's rows, with its interval, and change no share", async () => {
  const { coders } = await workbench.autonomy({ city: "Cape Town", asOf });
  assert.deepEqual(coders.coders, ["hansa", "language-model"]);
  assert.ok(coders.alpha !== undefined && coders.interval !== undefined && coders.rows > 50);
  assert.ok(coders.interval[0] <= coders.alpha && coders.alpha <= coders.interval[1]);
  assert.ok(coders.byAffair?.alpha !== undefined && coders.affairs < coders.rows);
  assert.ok(coders.differing.every(({ because, codes }) => because.length > 0 && codes.length === 2));
});

test("all lists that want two coders stand together; the relation to the state is the one that bears no conclusion", async () => {
  const { lists } = await workbench.coders({ asOf });
  assert.deepEqual(
    lists.map(({ list, allows }) => [list, allows]),
    [
      ["state-relation", "none"],
      ["state-level", "conclusions"],
      ["episode-act", "tentative"],
      ["episode-manner", "conclusions"],
      ["began-by", "tentative"],
      ["dimension", "conclusions"],
    ],
  );
  for (const { rows, differing, differingRows } of lists) {
    assert.ok(rows > 30 && differingRows < rows);
    assert.equal(
      differing.reduce((sum, each) => sum + each.rows, 0),
      differingRows,
    );
  }
  const [relation] = lists;
  const docs = readFileSync(new URL("../docs/autonomy.md", import.meta.url), "utf8").replace(/\s+/g, " ");
  const told = `α is ${relation?.alpha?.toFixed(2)} row by row (${relation?.rows} rows in ${relation?.affairs} affairs`;
  assert.ok(docs.includes(told), `docs/autonomy.md tells other figures: ${told}`);
  assert.ok(docs.includes(`${relation?.byAffair?.alpha?.toFixed(2)} with one code for each affair`));
  const [only, ...others] = (await workbench.coders({ list: "dimension", asOf })).lists;
  assert.deepEqual([only?.list, others.length], ["dimension", 0]);
});

test("a reader's coding of the same row of the same source is held against the others", async () => {
  const { coders: before } = await workbench.autonomy({ city: "Cape Town", asOf });
  await workbench.addClaim({
    subject: "Cape Town",
    predicate: "conflict_with",
    object: "iso:ZA",
    value: "The mayor called a Russian warship unwelcome.",
    from: "2023-02-14",
    source: "src:capetalk.co.za-3844f4",
    coder: "another coder",
    detail: { affair: "affair:russian-warship-2023", relation: "parallel", relationLevel: "own-national" },
  });
  const { coders } = await workbench.autonomy({ city: "Cape Town", asOf });
  assert.equal(coders.rows, before.rows);
  const warship = coders.differing.find(({ because }) => because.includes("episodes:ep2-024"));
  assert.deepEqual(
    warship?.codes.map(({ coder, code }) => `${coder}: ${code}`),
    ["another coder: parallel", "hansa: conflict", "language-model: constrained"],
  );
});

test("what the law lets a city do stands beside its affairs with a source, and of a country not read it is not given", async () => {
  const { competence, shares } = await workbench.autonomy({ city: "Tokyo", asOf });
  assert.equal(competence?.scope, "none-explicit");
  assert.match(competence?.source ?? "", /^https:\/\/www\.clair\.or\.jp\//);
  assert.equal((await workbench.autonomy({ city: "Nairobi", asOf })).competence, undefined);
  assert.ok(shares.every((share) => !("competence" in share)));
});

test("every row on the law of a country has its source, the day it was read, and a law unless a source says there is none", () => {
  const rows = [...readLegalCompetence(bundledFolder()).values()];
  assert.ok(rows.length > 35);
  for (const { country, scope, law, source } of rows) {
    assert.ok(source.startsWith("http"), country);
    assert.equal(law === undefined, scope === "none-explicit", country);
  }
});
