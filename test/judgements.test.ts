import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import type { Home, Said } from "./hansa.ts";

const home: Home = homeInOne();
after(() => home.remove());

const HEAD = "id,claim,verdict,from,reason,judge,judged";
const judgements = (...args: readonly string[]): Promise<Said> =>
  home.hansa(["sources", "judgements", ...args]);

async function table(...rows: readonly string[]): Promise<Said> {
  const file = join(home.folder, "table.csv");
  writeFileSync(file, `${[HEAD, ...rows].join("\n")}\n`);
  return judgements("import", file);
}

async function verdictOf(claim: string): Promise<{ verdict: string; judges: string[] }> {
  const { stdout } = await home.hansa(["sources", "audit", "src:beukman", "--limit", "1000", "--json"]);
  const reply: { lines: { claim: string; verdict: string; judgements: { judge: string }[] }[] } =
    JSON.parse(stdout);
  const line = reply.lines.find((each) => each.claim === claim);
  assert.ok(line, claim);
  return { verdict: line.verdict, judges: line.judgements.map(({ judge }) => judge) };
}

test("a judgement of one's own stands in the audit with who judged, until it is taken back", async () => {
  const before = await verdictOf("beukman:C365");
  assert.deepEqual(before.judges, []);
  const reason = "Nothing in the paper leads there.";
  const given = ["--verdict", "does-not-follow", "--reason", reason, "--judge", "City desk"];
  const { code, stdout, stderr } = await judgements("add", "beukman:C365", ...given);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /own-1: beukman:C365 does-not-follow.*City\s+desk/s);
  assert.deepEqual(await verdictOf("beukman:C365"), { verdict: "does not follow", judges: ["City desk"] });
  const { stdout: csv } = await judgements("--csv");
  assert.match(csv, /^id,claim,verdict,from,reason,judge,judged\r?\nown-1,beukman:C365,does-not-follow,,/);
  assert.equal((await judgements("withdraw", "own-1")).code, 0);
  assert.deepEqual(await verdictOf("beukman:C365"), before);
});

test("a table comes in whole or not at all, and its rows twice are there once", async () => {
  const good = "desk-1,beukman:C191,in-tension,beukman:C365,Both are told of Cape Town.,City desk,2026-11-20";
  const stray = "desk-2,beukman:C9999,in-tension,,No such claim.,City desk,2026-11-20";
  const refused = await table(good, stray);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /Nothing was kept.*desk-2.*C9999/s);
  assert.match((await judgements()).stdout, /No judgements of yours/);
  assert.equal((await table(good)).code, 0);
  assert.match((await table(good)).stdout, /On file already: 1\./);
  const other = await table(good.replace("Both are told", "Other words"));
  assert.match(other.stderr, /desk-1 is another judgement/);
  const bundled = await judgements("withdraw", "audit-1");
  assert.match(bundled.stderr, /audit-1 is of the bundled data.*desk-1/s);
});

test("without who judged, why, or a known verdict nothing is kept, and the error says what to give", async () => {
  const missing = await judgements("add", "beukman:C365", "--verdict", "in-tension", "--reason", "Because.");
  assert.match(missing.stderr, /--judge/);
  const words = ["--reason", "Because.", "--judge", "City desk"];
  const wrong = await judgements("add", "beukman:C365", "--verdict", "wrong", ...words);
  assert.match(wrong.stderr, /does-not-follow/);
  assert.match((await judgements()).stdout, /^(?!.*own-)/s);
});
