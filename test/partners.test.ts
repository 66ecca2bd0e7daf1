/** The partner finder on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import { PartnersQuery, PartnersReply } from "../src/contract/partners-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();

const find = (city: string, asked: Record<string, unknown> = {}): Promise<PartnersReply> =>
  workbench.partners({ city, ...PartnersQuery.parse(asked) });

test("partners for Cape Town outside Africa and of its size are just that, and not tied to it", async () => {
  const reply = await find("Cape Town", {
    theme: "climate",
    notRegion: "Africa",
    size: "0.5..2",
    limit: "20",
  });
  PartnersReply.parse(reply);
  const { ties } = await workbench.assessment({ city: "Cape Town" });
  const tied = new Set(ties.lines.map(({ partner }) => partner.id));
  assert.equal(reply.candidates.length, 20);
  for (const { city, sizeRatio = 0, themes } of reply.candidates) {
    assert.ok(!tied.has(city.id), city.name);
    assert.ok(sizeRatio >= 0.5 && sizeRatio <= 2, `${city.name} ${sizeRatio}`);
    assert.deepEqual(
      themes.map(({ theme }) => theme),
      ["climate"],
    );
  }
  assert.ok(
    reply.candidates.every(({ city }) => !["ZA", "KE", "NG", "EG", "ET"].includes(city.country ?? "")),
  );
});

test("in a region not covered yet no candidate shares a subregion with a partner, and the others are counted", async () => {
  const { candidates, considered } = await find("Cape Town", {
    newRegion: "true",
    limit: "200",
    diversity: "0",
  });
  const left = considered.leftOut.find(({ by }) => by.startsWith("in a subregion"));
  assert.ok(candidates.length > 0 && (left?.count ?? 0) > 0);
  assert.match(left?.by ?? "", /\(.*Western Europe.*\)/, "the subregions left out are named");
  // It is tied to Aachen and to Saint Petersburg, among others.
  const found = new Set(candidates.map(({ city }) => city.country));
  for (const country of ["DE", "FR", "RU", "PL"]) assert.ok(!found.has(country), country);
});

test("a region is not new to a city in its own state, and who is left out for that is counted", async () => {
  const asked = { newRegion: "true", limit: "200", diversity: "0" };
  const { candidates, considered } = await find("Cape Town", asked);
  // It has no tie in Southern Africa on file, and Tshwane is a city of South Africa on file.
  assert.ok(!candidates.some(({ city }) => city.country === "ZA"));
  const left = considered.leftOut.find(({ by }) => by === "in its own state");
  assert.ok((left?.count ?? 0) > 0);
});

test("every place on file is ranked, tied already, or counted where it was left out", async () => {
  const { considered } = await find("Tokyo", { network: "C40", avoid: "dispute", language: "English" });
  const left = considered.leftOut.reduce((sum, { count }) => sum + count, 0);
  assert.equal(considered.tied + left + considered.ranked, considered.onFile);
  assert.ok(considered.ranked > 0);
});

test("without diversity the order is that of relevance; with it alone no country comes twice", async () => {
  const plain = await find("Riga", { diversity: "0" });
  assert.deepEqual(
    plain.candidates.map(({ place }) => place),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  const apart = await find("Riga", { diversity: "1" });
  assert.equal(new Set(apart.candidates.map(({ city }) => city.country)).size, 10);
});

test("flags and networks in common name their claims, and a flag to avoid is not there", async () => {
  const told = (await find("Tokyo", { limit: "200", diversity: "0" })).candidates;
  assert.ok(told.some(({ risks }) => risks.length > 0));
  for (const { risks, networks } of told)
    for (const { because } of [...risks, ...networks]) assert.ok(because.length > 0);
  const careful = await find("Tokyo", { limit: "200", diversity: "0", avoid: "dispute,tie-ended" });
  const flags = careful.candidates.flatMap(({ risks }) => risks.map(({ risk }) => risk));
  assert.ok(!flags.includes("dispute") && !flags.includes("tie-ended"));
});

test("the forecast made for an earlier day knows no tie that came later", async () => {
  const [then, now] = [await find("Cape Town", { asOf: "1995-12-31" }), await find("Cape Town")];
  assert.ok(then.model.dated < now.model.dated);
  assert.ok(then.considered.tied < now.considered.tied);
});

test("a language no state speaks officially, a day before any dated tie and sizes the wrong way round are refused", async () => {
  const code = (error: unknown): string => (error instanceof QuestionError ? error.code : "");
  await assert.rejects(find("Riga", { language: "Klingon" }), (error) => code(error) === "unknown-language");
  await assert.rejects(find("Riga", { asOf: "1850-01-01" }), (error) => code(error) === "no-forecast");
  assert.throws(() => PartnersQuery.parse({ size: "2..1" }));
});
