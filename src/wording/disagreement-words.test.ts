import assert from "node:assert/strict";
import { test } from "node:test";
import {
  aspectWords,
  lackWords,
  listWords,
  possessive,
  reciprocityWords,
  versionWords,
} from "./disagreement-words.ts";

test("a list that lacks a tie and a list that is not on file are told in different words", () => {
  assert.equal(listWords("Toronto's", "lacks"), "Toronto's complete list lacks it");
  assert.equal(
    listWords("Toronto's", "no complete list"),
    "no complete list of Toronto is on file, so it was not asked",
  );
  assert.match(listWords("the partner's", "no complete list"), /^no complete list of the partner is/);
  for (const why of ["lists another kind", "no date", "not in force then"])
    assert.match(listWords("Athens'", why), /^Athens' complete list .* not asked$/);
});

test("a lack is told with its list's date, since when, and when it was last there", () => {
  assert.equal(lackWords({ date: "2026-11-23", since: "2026-11-23" }), "of 2026-11-23");
  assert.equal(
    lackWords({ date: "2026", since: "2020", lastListed: "2016" }),
    "of 2026, as all since 2020; that of 2016 had it",
  );
});

test("names take their genitive, grades their names, sides their words", () => {
  assert.deepEqual([possessive("Lisbon"), possessive("Athens")], ["Lisbon's", "Athens'"]);
  assert.equal(aspectWords("start at grade 2"), "start as full member");
  assert.equal(versionWords("grade", "grade 1"), "observer or partner");
  assert.equal(versionWords("start", "1987"), "1987");
  assert.equal(reciprocityWords("own side", "Lisbon", "partner"), "told by Lisbon, not by the partner");
  assert.equal(reciprocityWords("other side", "Lisbon", "body"), "told by the body, not by Lisbon");
});
