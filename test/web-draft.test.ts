import assert from "node:assert/strict";
import { test } from "node:test";
import { correction, ownClaim } from "../src/web/own/claim-draft.ts";

const START = {
  subject: "gn:3369157",
  predicate: "twinned_with",
  object: "gn:2950159",
  to: "2001",
  note: "n",
};

test("a value is sent as it was typed", () => {
  for (const value of ["007", "1.10", "2017", "about 46"])
    assert.deepEqual(ownClaim({ value: ` ${value} ` }), { value });
});

test("an empty field of a new claim is not sent; the boundary is a detail", () => {
  assert.deepEqual(ownClaim({ subject: "Riga", to: " ", boundary: "municipality" }), {
    subject: "Riga",
    detail: { boundary: "municipality" },
  });
});

test("a correction sends what differs, and null for what is no longer said", () => {
  assert.deepEqual(correction(START, { ...START, to: "", from: "1994", note: "n " }), {
    to: null,
    from: "1994",
  });
});

test("a boundary that is taken out is one the source does not give", () => {
  const start = { ...START, boundary: "province" };
  assert.deepEqual(correction(start, { ...start, boundary: "" }), { detail: { boundary: "not-said" } });
  assert.deepEqual(correction(start, { ...start, note: "" }), { note: null });
});

test("words that are quoted are sent as they stand, and a correction begins with those on file", () => {
  assert.deepEqual(ownClaim({ passage: "signed in 1999 " }), { passage: "signed in 1999" });
  const start = { ...START, page: "8", passage: "signed in 1999" };
  assert.deepEqual(correction(start, { ...start, passage: "" }), { passage: null });
});

test("a correction that changes nothing sends nothing", () => {
  assert.deepEqual(correction(START, START), {});
});

test("what is on no file is sent as a new body or place, with what it needs", () => {
  const object = "Bund der Hafenstädte";
  assert.deepEqual(ownClaim({ object, bring: "body", bodySort: "platform", country: "DE" }), {
    newBody: object,
    bodySort: "platform",
  });
  assert.deepEqual(ownClaim({ object, bring: "place", country: "DE" }), { newPlace: object, country: "DE" });
  assert.deepEqual(ownClaim({ object, bodySort: "platform" }), { object });
});
