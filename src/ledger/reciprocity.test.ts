import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { only } from "../../test/fixtures/only.ts";
import type { Source } from "../record/source.ts";
import { voiceOf } from "./disagreement-voice.ts";
import { sidesOf } from "./reciprocity.ts";
import { resolve } from "./resolve.ts";

const CAPE_TOWN = "gn:3369157";
const MUNICH = "gn:2867714";

function source(id: string, more: Partial<Source>): Source {
  return { id, title: id, kind: "official-page", origin: id, reliability: "B", published: "2020", ...more };
}

const sources = new Map<string, Source>(
  [
    source("src:munich", { publisher: MUNICH }),
    source("src:cape-town", { publisher: CAPE_TOWN, kind: "official-register" }),
    source("src:press", { kind: "press" }),
  ].map((work) => [work.id, work]),
);

const told = (own: string, other: string, ...from: readonly string[]): string => {
  const claims = from.map((each) =>
    claim(
      { kind: "tie", between: [CAPE_TOWN, MUNICH], form: "sectoral", themes: ["climate"] },
      { source: each },
    ),
  );
  return sidesOf(only(resolve(claims, sources)), { own, other }, sources, [], new Map()).reciprocity;
};

test("a row that puts Cape Town first and comes from Munich's page is Munich's word", () => {
  assert.equal(told(CAPE_TOWN, MUNICH, "src:munich"), "other side");
  assert.equal(told(MUNICH, CAPE_TOWN, "src:munich"), "own side");
});

test("both sides are heard when each publishes it; a newspaper is neither", () => {
  assert.equal(told(CAPE_TOWN, MUNICH, "src:munich", "src:cape-town"), "both sides");
  assert.equal(told(CAPE_TOWN, MUNICH, "src:press"), "third parties");
  assert.equal(told(CAPE_TOWN, MUNICH, "src:press", "src:cape-town"), "own side");
});

test("voices are named by publisher and kind: lists, words, registers, Wikidata, Wikipedia, third parties", () => {
  const parties = { own: CAPE_TOWN, other: MUNICH };
  const voice = (more: Partial<Source>): string => voiceOf(source("src:any", more), parties);
  assert.equal(voice({ publisher: CAPE_TOWN, kind: "official-register" }), "own list");
  assert.equal(voice({ publisher: CAPE_TOWN }), "own word");
  assert.equal(voice({ publisher: MUNICH, completeFor: [MUNICH] }), "other's list");
  assert.equal(voice({ publisher: MUNICH, kind: "press" }), "other's word");
  assert.equal(voice({ kind: "official-register", publisherName: "CLAIR" }), "official register");
  assert.equal(
    voice({ kind: "wiki", url: "https://www.wikidata.org/wiki/Q5465", origin: "wikipedia" }),
    "Wikidata",
  );
  assert.equal(voice({ kind: "wiki", origin: "wikipedia" }), "Wikipedia");
  assert.equal(voice({ kind: "press" }), "third party");
});
