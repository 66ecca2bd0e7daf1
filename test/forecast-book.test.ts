import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import type { Draft } from "../src/book/entry.ts";
import { ForecastReply, ForecastScoreReply, ForecastsReply } from "../src/contract/forecast-book-question.ts";
import { homeInOne } from "./commands-in-one.ts";
import { exampleForecast } from "./fixtures/example-files.ts";

const home = homeInOne();
after(() => home.remove());

const book = (...args: string[]) => home.hansa(["forecast", "book", ...args]);
const put = (name: string, held: unknown): string => {
  writeFileSync(join(home.folder, name), JSON.stringify(held));
  return name;
};
const draft = (id: string, more: Partial<Draft> = {}): Draft => ({ ...exampleForecast(id), ...more });
const listed = async (...args: string[]): Promise<ForecastsReply> =>
  ForecastsReply.parse(JSON.parse((await book("list", "--json", ...args)).stdout));

test("the bundled book holds thirty forecasts and more that are open, each with rule, deadline and basis", async () => {
  const { forecasts, today } = await listed("--book", "bundled", "--no-retrospective");
  assert.ok(forecasts.length >= 30, `${forecasts.length}`);
  for (const { forecast } of forecasts) {
    assert.ok(forecast.deadline > forecast.made.slice(0, 10) && forecast.basis.words.length > 20);
    assert.ok(forecast.deadline > today);
  }
});

test("what could have been forecast in 2017 rests on sources of then, and is marked and scored apart", async () => {
  const { forecasts } = await listed("--retrospective");
  for (const { forecast } of forecasts) {
    assert.equal(forecast.basis.publishedUntil, "2017");
    assert.equal(forecast.retrospective?.asIf, "2017-12-31");
  }
  const shown = await book("show", "2017-100rc-ends", "--json");
  const { state, now, resolution } = ForecastReply.parse(JSON.parse(shown.stdout));
  assert.deepEqual([state, now.outcome, resolution?.outcome], ["yes", "yes", "yes"]);
  assert.ok(now.because.length > 0, "by a claim");
  const score = ForecastScoreReply.parse(JSON.parse((await book("score", "--json")).stdout));
  assert.ok(score.retrospective.scored > 30 && score.retrospective.yes > 0);
  assert.equal(score.made.scored, 0);
  assert.equal(score.retrospective.forecasts, forecasts.length);
});

test("the bundled book is settled as its data settle it: nothing is left to record", async () => {
  const { resolved, unchanged } = JSON.parse((await book("resolve", "--json")).stdout);
  assert.deepEqual(resolved, []);
  assert.ok(unchanged > 30);
});

test("a forecast is added, told, and refused under the same id, past its deadline, or so already", async () => {
  const added = await book("add", put("one.json", draft("one")));
  assert.equal(added.code, 0, added.stderr);
  assert.match((await book("list", "--book", "own")).stdout, /Tokyo is a member of C40.*\[one\]/s);
  const refused = async (held: unknown, why: RegExp): Promise<void> => {
    const { code, stderr } = await book("add", put("refused.json", held));
    assert.notEqual(code, 0);
    assert.match(stderr, why);
  };
  await refused(draft("one", { probability: 0.5 }), /forecast one already/);
  await refused(draft("late", { deadline: "2020-01-01" }), /not after today/);
  await refused(
    draft("known", { rule: { kind: "partners-at-least", city: "gn:1850147", count: 1 } }),
    /already/,
  );
  await refused(draft("stray", { rule: { kind: "body-ends", body: "net:nowhere" } }), /not in this ledger/);
  await refused({ ...draft("sure"), probability: 1 }, /probability/);
  await refused([draft("fine"), draft("one")], /forecast one already/);
  const { forecasts } = await listed("--book", "own");
  assert.deepEqual(
    forecasts.map(({ forecast }) => forecast.id),
    ["one"],
    "all or none",
  );
});

test("two who add at once come one after the other, and none is lost", async () => {
  const ids = Array.from({ length: 6 }, (_, at) => `at-once-${at}`);
  const all = await Promise.all(
    ids.map((id) => home.alone(["forecast", "book", "add", put(`${id}.json`, draft(id))])),
  );
  for (const { code, stderr } of all) assert.equal(code, 0, stderr);
  const { forecasts } = await listed("--book", "own");
  assert.deepEqual(
    forecasts.map(({ n }) => n),
    forecasts.map((_, at) => at + 1),
  );
  assert.ok(ids.every((id) => forecasts.some(({ forecast }) => forecast.id === id)));
  assert.equal((await book("verify")).code, 0);
});

test("an entry edited behind the store's back is found by name, and nothing is built on it", async () => {
  const { books } = JSON.parse((await book("verify", "--json")).stdout);
  const head: string = books[1].head;
  assert.equal((await book("verify", "--head", head)).code, 0);
  const db = new DatabaseSync(home.store);
  assert.throws(() => db.exec("delete from forecast_book"), /never deleted/);
  const edit = "update forecast_book set line = replace(line, '0.95', '0.05') where n = 2";
  assert.throws(() => db.exec(edit), /never changed/);
  db.exec(`drop trigger forecast_is_never_changed; drop trigger forecast_is_never_deleted; ${edit}`);
  const { code, stdout } = await book("verify");
  assert.equal(code, 1);
  assert.match(stdout, /own book was changed: at entry 2 \(at-once-\d\)/);
  const refused = await book("add", put("after.json", draft("after")));
  assert.match(refused.stderr, /not as it was written/);
  db.exec("delete from forecast_book where n > 1");
  db.close();
  assert.equal((await book("verify")).code, 0, "cut off, it looks whole");
  assert.equal((await book("verify", "--head", head)).code, 1, "but not to whoever noted the head");
});
