import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { covariatesGiven } from "./covariate-file.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-covariate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

async function brought(text: string, day = "2020-06-30") {
  const path = join(folder, "states.csv");
  writeFileSync(path, text);
  return (await covariatesGiven(path))(day);
}

test("a pair of states may stand by code or name and either way round; a year later than the day is never taken", async () => {
  const text = "iso_a,iso_b,year,trade\nFR,SN,2010,3\nSEN,France,2015,5\nFR,SN,2021,9\nFR,DE,2021,1\n";
  const [fact] = await brought(text);
  assert.equal(fact?.name, "trade");
  assert.equal(fact?.of("SN", "FR"), 5);
  assert.ok(Number.isNaN(fact?.of("FR", "DE")));
  const [later] = await brought(text, "2022-01-01");
  assert.equal(later?.of("FR", "SN"), 9);
});

test("positions of states in the General Assembly become how far apart two are, in the newest session up to the day", async () => {
  const published =
    "Row,ccode,session,NVotes,IdealPoint,QO%,Q5%,iso3c,Countryname\n" +
    "1,2,70,80,2.5,1,1,USA,United States\n2,365,70,80,-1.0,1,1,RUS,Russia\n3,2,76,80,3.5,1,1,USA,United States\n4,265,40,80,-2,1,1,DDR,German Democratic Republic\n";
  const [fact, ...more] = await brought(published);
  assert.deepEqual(more, []);
  assert.equal(fact?.name, "distance of IdealPoint");
  assert.equal(fact?.of("US", "RU"), 3.5);
  assert.equal(fact?.of("RU", "US"), 3.5);
  assert.ok(Number.isNaN(fact?.of("US", "FR")));
  assert.match(fact?.source ?? "", /1 rows? left out/);
});

test("a table without states, or without a number, is refused with what it needs", async () => {
  await assert.rejects(brought("a,b\nFR,SN\n"), /iso_a, iso_b/);
  await assert.rejects(
    brought("iso_a,iso_b,trade\nX1,X2,3\n"),
    /no row with iso_a and iso_b that are states/,
  );
  await assert.rejects(brought("iso_a,iso_b,trade\nFR,SN,many\n"), /a number in trade/);
});
