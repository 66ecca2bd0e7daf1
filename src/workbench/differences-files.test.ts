import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { DifferenceQuestion, type DifferenceReply } from "../contract/difference-question.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { differencesInFiles } from "./differences-files.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-differences-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Ties of 120 cities of 1980 to 2009, drawn. */
const random = seededRandom(3);
const city = (): string => `c${Math.floor(120 * random() ** 2)}`;
const drawn = Array.from({ length: 900 }, (_, at) => `${city()},${city()},${1980 + Math.floor(at / 30)}`);
/** The same with ties of cities that had none before. */
const newcomers = Array.from({ length: 60 }, (_, at) => `n${at},n${at + 1},2009`);

async function told(rows: readonly string[], split?: string): Promise<DifferenceReply> {
  const train = join(folder, "ties.csv");
  writeFileSync(train, `a,b,date\n${rows.join("\n")}\n`);
  return differencesInFiles({ ...DifferenceQuestion.parse({ ...(split && { split }) }), train });
}

test("with ids alone whoever first comes after the split was not to be known, and changes no figure", async () => {
  const [without, beside] = [await told(drawn, "2000"), await told([...drawn, ...newcomers], "2000")];
  assert.ok(without.newTies >= 30);
  assert.equal(beside.leftOut.unlisted, without.leftOut.unlisted + newcomers.length);
  assert.deepEqual({ ...beside, leftOut: without.leftOut }, without);
});

test("with ids alone and no split the day is that of all ties, newcomers' among them", async () => {
  const { split, leftOut } = await told([...drawn, ...newcomers]);
  assert.equal(split, "2002");
  assert.equal(leftOut.unlisted, newcomers.length);
});
