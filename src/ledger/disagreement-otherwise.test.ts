import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { only } from "../../test/fixtures/only.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Source } from "../record/source.ts";
import { type Otherwise, otherwise } from "./disagreement-otherwise.ts";
import { resolve } from "./resolve.ts";

const RIGA = "gn:456172";
const LUBECK = "gn:2875601";

const sources = new Map<string, Source>(
  (
    [
      { id: "src:lubeck", kind: "official-register", published: "2026" },
      { id: "src:riga", kind: "official-page", published: "2020" },
      { id: "src:press", kind: "press", published: "2019-05" },
    ] as const
  ).map((work) => [work.id, { ...work, title: work.id, origin: work.id, reliability: "B" }]),
);

const tie = (source: string, valid?: Interval, more: object = {}): Claim =>
  claim(
    { kind: "tie", between: [LUBECK, RIGA], form: "sister", ...(valid && { valid }), ...more },
    { source },
  );

const seat = (source: string, grade: 0 | 1 | 2 | 3, valid?: Interval): Claim =>
  claim({ kind: "membership", member: RIGA, body: "net:hanse", grade, ...(valid && { valid }) }, { source });

const told = (...claims: readonly Claim[]): Otherwise[] => otherwise(only(resolve(claims, sources)), sources);
const words = ([first]: readonly Otherwise[]): string[] | undefined =>
  first && [first.of, ...first.versions.map((version) => version.words)];

test("another year, another form and another state are said otherwise; a day within the year is not", () => {
  const since = (date: string): Interval => ({ from: { date } });
  assert.deepEqual(told(tie("src:lubeck", since("1987")), tie("src:riga", since("1987-05-03"))), []);
  assert.equal(told(tie("src:lubeck", since("1987")), tie("src:riga", since("1988")))[0]?.of, "start");
  assert.equal(told(tie("src:lubeck"), tie("src:riga", undefined, { form: "friendship" }))[0]?.of, "form");
  const states = told(
    tie("src:riga", undefined, { state: "in-force" }),
    tie("src:press", undefined, { state: "suspended" }),
  );
  assert.equal(states[0]?.of, "state");
});

test("observer by one source and member by another is said otherwise, unless the one followed the other", () => {
  assert.deepEqual(words(told(seat("src:riga", 1), seat("src:press", 2))), ["grade", "grade 2", "grade 1"]);
  const since = (date: string): Interval => ({ from: { date } });
  assert.deepEqual(told(seat("src:riga", 1, since("2005")), seat("src:press", 2, since("2010"))), []);
  assert.deepEqual(
    told(seat("src:riga", 1, { to: { date: "2009" } }), seat("src:press", 2, since("2010"))),
    [],
  );
});

test("who steers a body is its member, who attended once is no rival, and one source may tell two steps", () => {
  assert.deepEqual(told(seat("src:riga", 2), seat("src:press", 3)), []);
  assert.deepEqual(told(seat("src:riga", 0), seat("src:press", 2)), []);
  assert.deepEqual(told(seat("src:riga", 1), seat("src:riga", 2)), []);
});

test("a register that goes on listing a tie after its end says otherwise; a page that is no list does not", () => {
  const ended = tie("src:press", { to: { date: "2018" } });
  assert.deepEqual(words(told(ended, tie("src:lubeck"))), [
    "listed after its end",
    "until 2018",
    "still listed on 2026",
  ]);
  assert.deepEqual(told(ended, tie("src:riga")), []);
  const suspended = tie("src:press", undefined, { state: "suspended" });
  assert.deepEqual(words(told(suspended, tie("src:lubeck")))?.[1], "suspended, told 2019-05");
});

test("a register of before the end contradicts nothing", () => {
  assert.deepEqual(told(tie("src:press", { to: { date: "2026" } }), tie("src:lubeck")), []);
});
