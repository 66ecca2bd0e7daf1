import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import { CLAIM_KINDS, type Says } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { codedCorrection } from "./coded-correction.ts";
import type { CodedParts } from "./coded-row.ts";
import { readCsv } from "./csv.ts";
import { readPackage } from "./data-package.ts";
import { predicateTable } from "./predicate-table.ts";

const folder = new URL("../../data/", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, folder), "utf8");
const tables = readdirSync(new URL("claims/", folder)).map((name) => `claims/${name}`);
const { claims, problems } = readPackage(new Map(tables.map((path) => [path, text(path)])));
const { table } = predicateTable(readCsv(text("predicates.csv"), "predicates.csv").rows);

const capeTown = "gn:3369157";
const newYork = "gn:5128581";
const tokyo = "gn:1850147";

type Said = Pick<Claim, "says" | "term">;

const corrected = (old: Said, given: CodedParts): Says => {
  const read = codedCorrection(old, given, table);
  assert.ok("says" in read, JSON.stringify(read));
  return read.says;
};
const why = (old: Said, given: CodedParts): string => {
  const read = codedCorrection(old, given, table);
  assert.ok("problems" in read, "it was read after all");
  return read.problems.map((problem) => `${problem.where}: ${problem.why}`).join("; ");
};

test("every bundled claim of every kind says the same after a correction that gives nothing", () => {
  assert.ok(claims.length > 5000 && problems.length === 0);
  for (const claim of claims) assert.deepEqual(corrected(claim, {}), claim.says, claim.id);
});

test("a bundled claim given its own predicate, subject and object again says the same", () => {
  // The event 'held in' a city is its subject by the predicate, and its object where the city's record is shown.
  for (const claim of claims.filter(({ term }) => term !== "held_in")) {
    const { subject, object, predicate } = statement(claim);
    const given = { predicate, ...(subject && { subject }), ...(object && { object }) };
    assert.deepEqual(corrected(claim, given), claim.says, claim.id);
  }
});

const valid = { from: { date: "2012", bound: "after" }, to: { date: "2020", inferred: true } } as const;
const quoted = { value: 4e6, unit: "people", bound: "almost" } as const;

/** An old claim, what is given, and the fields that differ afterwards; a field that goes is undefined. */
const SINGLE: readonly [old: Says, given: CodedParts, changed: object][] = [
  [
    { kind: "tie", form: "sister", between: [capeTown, newYork] },
    { object: tokyo },
    { between: [capeTown, tokyo] },
  ],
  [
    { kind: "tie", form: "letter-of-intent", between: [capeTown, newYork], state: "dormant" },
    { value: "ports" },
    { purpose: "ports" },
  ],
  [
    { kind: "membership", member: capeTown, body: "net:c40", grade: 2, roles: ["founder"] },
    { from: "about 2005" },
    { valid: { from: { date: "2005", bound: "about" } } },
  ],
  [{ kind: "membership", member: capeTown, body: "net:c40", grade: 2 }, { value: 3 }, { grade: 3 }],
  [
    {
      kind: "episode",
      act: "mission",
      actor: capeTown,
      hosts: [newYork],
      others: ["net:c40"],
      what: "trip",
      valid,
    },
    { object: tokyo },
    { hosts: [tokyo] },
  ],
  [
    { kind: "episode", act: "aid", actor: capeTown, partners: [newYork, tokyo], what: "aid", figure: quoted },
    { value: "water" },
    { what: "water" },
  ],
  [
    {
      kind: "outcome",
      of: "affair:x",
      outcome: "routes",
      realisation: "realised",
      attribution: "credited",
      valid,
    },
    { asOf: "2016" },
    { valid: { ...valid, from: { date: "2016" } } },
  ],
  [
    { kind: "transfer", to: capeTown, from: newYork, practice: "data", stage: "adopted" },
    { themes: ["climate"] },
    { themes: ["climate"] },
  ],
  [
    {
      kind: "observation",
      subject: capeTown,
      metric: "has_population",
      figure: quoted,
      boundary: "municipality",
    },
    { unit: "inhabitants" },
    { figure: { ...quoted, unit: "inhabitants" } },
  ],
  [
    { kind: "observation", subject: capeTown, metric: "has_population", figure: quoted },
    { value: "3900000" },
    { figure: { value: 3.9e6, unit: "people" } },
  ],
  [
    { kind: "observation", subject: capeTown, metric: "has_member_count", figure: quoted, asOf: "2011" },
    { value: "millions" },
    { figure: undefined, text: "millions" },
  ],
  [
    { kind: "attribute", subject: capeTown, predicate: "has_goal", text: "x", valid },
    { value: "y" },
    { text: "y" },
  ],
  [
    { kind: "attribute", subject: capeTown, predicate: "has_goal", valid },
    { to: "2021" },
    { valid: { from: valid.from, to: { date: "2021" } } },
  ],
  [
    { kind: "funding", funder: "org:a", funded: "net:c40", amount: { value: 5, unit: "USD" } },
    { value: 6 },
    { amount: { value: 6, unit: "USD" } },
  ],
  [
    { kind: "office", holder: "person:a", title: "mayor", at: capeTown, party: "org:a" },
    { value: "governor" },
    { title: "governor" },
  ],
  [
    { kind: "influence", by: "net:uclg", step: "in-text", contribution: "credited" },
    { object: "org:un" },
    { on: "org:un" },
  ],
  [
    { kind: "recognition", of: "net:uclg", by: "org:un", standing: "consultative" },
    { value: "seat" },
    { what: "seat" },
  ],
  [{ kind: "competition", competitor: capeTown, over: "trade" }, { object: tokyo }, { with: tokyo }],
  [
    {
      kind: "position",
      holder: capeTown,
      sort: "towards-state",
      issue: "a",
      relation: "not-stated",
      towards: "iso:ZA",
    },
    { value: "b" },
    { issue: "b" },
  ],
  [
    {
      kind: "factor",
      subject: capeTown,
      role: "impediment",
      factor: "agenda-strategy",
      level: "city",
      what: "a",
    },
    { subject: tokyo },
    { subject: tokyo },
  ],
  [{ kind: "name", entity: "net:c40", name: "C-40" }, { value: "C40" }, { name: "C40" }],
  [
    { kind: "assertion", subject: "doc:a", predicate: "argues", text: "x", themes: ["climate"] },
    { detail: { text: "y" } },
    { text: "y" },
  ],
];

test("one field that is given changes that field alone, in every kind of claim", () => {
  for (const [says, given, changed] of SINGLE) {
    const expected = Object.entries({ ...says, ...changed }).filter(([, value]) => value !== undefined);
    assert.deepEqual(corrected({ says }, given), Object.fromEntries(expected), JSON.stringify([says, given]));
  }
  const kinds = new Set<string>(SINGLE.map(([{ kind }]) => kind));
  assert.deepEqual(
    CLAIM_KINDS.filter((kind) => !kinds.has(kind)),
    ["retraction"],
  );
});

test("an event held in a city keeps the city as its actor when the event is corrected", () => {
  const says: Says = {
    kind: "episode",
    act: "hosting",
    actor: capeTown,
    others: ["event:a"],
    what: "held in",
  };
  const read = corrected({ says, term: "held_in" }, { subject: "event:b" });
  assert.deepEqual(read, { ...says, others: ["event:b"] });
});

test("another predicate of the same kind changes only what the predicates say", () => {
  const tie: Says = { kind: "tie", form: "sister", between: [capeTown, newYork], state: "dormant", valid };
  assert.deepEqual(corrected({ says: tie }, { predicate: "friendship" }), { ...tie, form: "friendship" });
  const act: Says = {
    kind: "episode",
    act: "agreement",
    manner: "sign",
    actor: capeTown,
    what: "trade",
    valid,
  };
  const { manner: _, ...rest } = act;
  assert.deepEqual(corrected({ says: act }, { predicate: "held_exchange_with", object: tokyo }), {
    ...rest,
    act: "exchange",
    partners: [tokyo],
  });
});

test("a predicate of another kind makes that kind, with what both can say", () => {
  const says: Says = { kind: "membership", member: capeTown, body: "net:c40", grade: 2, valid };
  assert.deepEqual(corrected({ says }, { predicate: "joined" }), {
    kind: "episode",
    act: "entry",
    actor: capeTown,
    others: ["net:c40"],
    what: "joined",
    valid,
  });
});

test("a correction that does not fit is told what to give", () => {
  const says: Says = {
    kind: "tie",
    form: "sister",
    between: [capeTown, newYork],
    valid: { from: { date: "1999" } },
  };
  assert.match(why({ says }, { predicate: "sistre" }), /^predicate: .*nearest are sister/);
  assert.match(why({ says }, { object: capeTown }), /^object: .*two different ends/);
  assert.match(why({ says }, { object: "net:c40" }), /^object: give gn:ID/);
  assert.match(why({ says }, { to: "1990" }), /^to: it ends before it begins/);
  assert.match(why({ says }, { from: "soon" }), /^from: 'soon' is no date/);
  assert.match(why({ says }, { unit: "km" }), /^unit: .*needs a number/);
  assert.match(
    why({ says: { kind: "retraction", of: "x", why: "y" } }, {}),
    /retraction cannot be corrected/,
  );
});
