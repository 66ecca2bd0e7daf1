import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import { type Answer, closeEndpoints, endpoint, status, twinsOf } from "./fixtures/sparql-endpoint.ts";
import {
  dated,
  entityAddress,
  fact,
  literal,
  type Row,
  rank,
  results,
  triple,
} from "./fixtures/wikidata-rows.ts";
import { standing } from "./fixtures/wikidata-world.ts";
import { type Home, type Said, said } from "./hansa.ts";

let home: Home;
beforeEach(() => {
  home = homeInOne();
});
afterEach(() => {
  closeEndpoints();
  home.remove();
});

const DAY = "2026-11-16";
const SOURCE = `src:wikidata-${DAY}`;

/** What the endpoint tells of a city, true ids and all: its name, GeoNames id, state and where it lies. */
function described(of: string, id: string): Row[] {
  const [name = "", geonames = "", state = "", code = "", at = ""] = CITIES[id] ?? [];
  return [
    fact(of, "label", literal(name, "en"), id),
    fact(of, "P1566", literal(geonames), id),
    fact(of, "P17", entityAddress(state), id),
    fact(of, "P625", literal(`Point(${at})`), id),
    fact(of, "P297", literal(code), state),
  ];
}

const CITIES: Readonly<Record<string, readonly string[]>> = {
  Q64: ["Berlin", "2950159", "Q183", "DE", "13.41 52.52"],
  Q90: ["Paris", "2988507", "Q142", "FR", "2.35 48.85"],
  Q365: ["Cologne", "2886242", "Q183", "DE", "6.95 50.93"],
  Q1773: ["Riga", "456172", "Q211", "LV", "24.11 56.95"],
};

function twin(of: string, no: number, target: string, made: "Normal" | "Deprecated" = "Normal"): Row[] {
  const s = `statement/${of}-${no}`;
  return [
    triple(of, s, "rank", rank(made)),
    triple(of, s, "statement/P190", entityAddress(target)),
    ...dated(of, s, "P580", "1987-01-01T00:00:00Z", 9),
    ...described(of, of),
    ...described(of, target),
  ];
}

const WORLD = new Map([
  ["Q64", [...twin("Q64", 1, "Q90"), ...twin("Q64", 2, "Q1773", "Deprecated")]],
  ["Q90", twin("Q90", 1, "Q64")],
  ["Q365", twin("Q365", 1, "Q90")],
  ["Q1773", twin("Q1773", 1, "Q365")],
]);

const asking = (url: string, ...more: string[]): string[] => [
  ...["import", "wikidata", "--endpoint", url, "--contact", "reader@example.org"],
  ...more,
];

/** All of the world, two places a question. */
const live = (url: string, ...more: string[]): Promise<Said> =>
  home.hansa(asking(url, "--live", "--date", DAY, "--page", "2", ...more));

const rows = async (): Promise<(string | undefined)[]> =>
  (await standing(home.store, SOURCE)).map(({ id }) => /Q\d+-\d/.exec(id)?.[0]);

const ALL = ["Q1773-1", "Q365-1", "Q64-1", "Q90-1"];

test("all of an endpoint comes page by page, and a second time brings nothing", async () => {
  const { url, asked } = await endpoint(twinsOf(WORLD));
  for (const added of [4, 0]) {
    const { code, stdout, stderr } = await live(url, "--json");
    assert.equal(code, 0, stderr);
    const { named, passedOver, ...summary } = JSON.parse(stdout);
    assert.deepEqual([summary.added, passedOver.total, named.matched, named.open], [added, 1, 4, 0]);
  }
  assert.deepEqual(await rows(), ALL);
  assert.match(asked[0]?.request.headers["user-agent"] ?? "", /^Hansa\/\S+ \(reader@example\.org\) Node/);
});

test("an endpoint that is busy, down, slow and breaks off is asked again, and all of it comes once", async () => {
  const whole = twinsOf(WORLD);
  const cut: Answer = (response) => response.end(results(WORLD.get("Q64") ?? []).slice(0, 300));
  const moody: Answer[] = [
    status(429, "slow down", { "retry-after": "2" }),
    status(503, "<html>busy</html>"),
    cut,
    whole,
    () => {}, // Never answers.
    whole,
  ];
  const { url, asked } = await endpoint(...moody);
  const begun = performance.now();
  const { code, stderr } = await live(url, "--patience", "2");
  assert.equal(code, 0, stderr);
  assert.ok(performance.now() - begun > 2000, "it waits as long as the server says");
  for (const told of [
    /429.*asking again in 2 s/,
    /503.*asking again/,
    /ends too early.*again/,
    /asking again/,
  ])
    assert.match(stderr, told);
  assert.deepEqual(await rows(), ALL);
  assert.ok(asked.length >= 8);
});

test("a page in place of results, a redirect and a refusal are told, and what had come stays", async () => {
  const whole = twinsOf(WORLD);
  const cases: [Answer, RegExp][] = [
    [status(200, "<!DOCTYPE html><title>Welcome</title>"), /HTML page.*--endpoint/s],
    [status(301, "", { location: "http://127.0.0.1/sparql" }), /redirects what was sent to it/],
    [status(403, "no programs"), /403/],
  ];
  for (const [answer, told] of cases) {
    const { url, asked } = await endpoint(whole, answer);
    const { code, stderr } = await live(url);
    assert.equal(code, 2, stderr);
    assert.match(stderr, told);
    assert.equal(asked.length, 2);
    assert.deepEqual(await rows(), ["Q1773-1", "Q365-1"]);
  }
});

test("a reading that is killed goes on under its day where it was, and ends as an undisturbed one", async () => {
  const whole = twinsOf(WORLD);
  let child: ChildProcess | undefined;
  const killing: Answer = () => child?.kill("SIGKILL");
  const { url, asked } = await endpoint(whole, killing, whole);
  child = home.start(asking(url, "--live", "--date", DAY, "--page", "2"));
  await once(child, "close");
  assert.deepEqual(await rows(), ["Q1773-1", "Q365-1"]);
  const before = asked.length;
  // Without --date it is still the reading of that day.
  const { code, stderr } = await said(home.start(asking(url, "--live", "--page", "2")));
  assert.equal(code, 0, stderr);
  assert.match(stderr, /Goes on after 2 rows/);
  assert.match(asked[before]?.query ?? "", />\s"http:\/\/www\.wikidata\.org\/entity\/Q365"/);
  const resumed = await standing(home.store, SOURCE);
  home.remove();
  home = homeInOne();
  assert.equal((await live(url)).code, 0);
  assert.deepEqual(resumed, await standing(home.store, SOURCE));
});

test("ids are asked for by themselves and touch no other's statements", async () => {
  const { url, asked } = await endpoint(twinsOf(WORLD));
  assert.equal((await live(url)).code, 0);
  const before = asked.length;
  const { code, stdout, stderr } = await home.hansa(
    asking(url, "Q64", "Q90", "--date", DAY, "--retract-gone", "--json"),
  );
  assert.equal(code, 0, stderr);
  assert.deepEqual([JSON.parse(stdout).gone, JSON.parse(stdout).alreadyThere], [0, 2]);
  assert.match(asked[before]?.query ?? "", /VALUES \?asked \{ wd:Q64 wd:Q90 \}/);
  assert.deepEqual(await rows(), ALL);
});

test("what the endpoint no longer has is taken back where that is asked", async () => {
  const { url } = await endpoint(twinsOf(WORLD));
  assert.equal((await live(url)).code, 0);
  const { url: later } = await endpoint(twinsOf(new Map([...WORLD].filter(([id]) => id !== "Q365"))));
  const { code, stderr } = await live(later, "--retract-gone");
  assert.equal(code, 0, stderr);
  assert.deepEqual(
    await rows(),
    ALL.filter((row) => row !== "Q365-1"),
  );
});
