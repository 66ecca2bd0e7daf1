import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Says } from "../record/says.ts";
import { codedCorrection } from "./coded-correction.ts";
import type { CodedPart, CodedParts } from "./coded-row.ts";
import { readCsv } from "./csv.ts";
import { predicateTable } from "./predicate-table.ts";

const sheet = readFileSync(new URL("../../data/predicates.csv", import.meta.url), "utf8");
const { table } = predicateTable(readCsv(sheet, "predicates.csv").rows);

const capeTown = "gn:3369157";
const newYork = "gn:5128581";
const tokyo = "gn:1850147";
const valid = { from: { date: "2012", bound: "after" }, to: { date: "2020", inferred: true } } as const;
const quoted = { value: 4e6, unit: "people", bound: "almost" } as const;

type Old = { says: Says };

const corrected = (old: Old, given: CodedParts, unsaid: readonly CodedPart[] = []): Says => {
  const read = codedCorrection(old, given, table, unsaid);
  assert.ok("says" in read, JSON.stringify(read));
  return read.says;
};
const why = (old: Old, given: CodedParts, unsaid: readonly CodedPart[] = []): string => {
  const read = codedCorrection(old, given, table, unsaid);
  assert.ok("problems" in read, "it was read after all");
  return read.problems.map((problem) => `${problem.where}: ${problem.why}`).join("; ");
};

/** An old claim, what is no longer said, and the fields that differ afterwards. */
const UNSAID: readonly [old: Says, unsaid: readonly CodedPart[], changed: object][] = [
  [
    { kind: "tie", form: "sister", between: [capeTown, newYork], valid },
    ["to"],
    { valid: { from: valid.from } },
  ],
  [
    {
      kind: "tie",
      form: "sister",
      between: [capeTown, newYork],
      valid,
      purpose: "ports",
      themes: ["climate"],
    },
    ["from", "to", "value", "themes"],
    { valid: undefined, purpose: undefined, themes: undefined },
  ],
  [
    { kind: "membership", member: capeTown, body: "net:c40", grade: 2 },
    ["value", "unit"],
    { grade: undefined },
  ],
  [
    { kind: "episode", act: "mission", actor: capeTown, hosts: [newYork, tokyo], what: "trip", valid },
    ["object", "asOf"],
    { hosts: [tokyo], valid: { to: valid.to } },
  ],
  [
    { kind: "episode", act: "mission", actor: capeTown, hosts: [newYork], what: "trip" },
    ["object"],
    { hosts: undefined },
  ],
  [
    { kind: "observation", subject: capeTown, metric: "has_population", figure: quoted, asOf: "2011" },
    ["asOf", "bound"],
    { asOf: undefined, figure: { value: 4e6, unit: "people" } },
  ],
  [
    { kind: "funding", funder: "org:a", funded: "net:c40", amount: { value: 5, unit: "USD" } },
    ["value", "unit"],
    { amount: undefined },
  ],
];

test("a part that is no longer said is taken out, and nothing else", () => {
  for (const [says, unsaid, changed] of UNSAID) {
    const expected = Object.entries({ ...says, ...changed }).filter(([, value]) => value !== undefined);
    const read = corrected({ says }, {}, unsaid);
    assert.deepEqual(read, Object.fromEntries(expected), JSON.stringify([says, unsaid]));
  }
});

test("a further field given as null is taken out", () => {
  const says: Says = { kind: "tie", form: "sister", between: [capeTown, newYork], state: "dormant" };
  assert.deepEqual(corrected({ says }, { detail: { state: null } }), {
    kind: "tie",
    form: "sister",
    between: [capeTown, newYork],
  });
});

test("another kind of claim is made without what is no longer said", () => {
  const says: Says = { kind: "membership", member: capeTown, body: "net:c40", grade: 2, valid };
  const left = corrected({ says }, { predicate: "joined" }, ["to"]);
  assert.deepEqual(left.kind === "episode" && left.valid, { from: valid.from });
  const act: Says = {
    kind: "episode",
    act: "agreement",
    actor: capeTown,
    partners: [newYork],
    what: "ports",
  };
  assert.deepEqual(corrected({ says: act }, { predicate: "sister" }, ["value"]), {
    kind: "tie",
    form: "sister",
    between: [capeTown, newYork],
  });
});

test("what a claim cannot do without is not taken out, and its part is named", () => {
  const tie: Says = { kind: "tie", form: "sister", between: [capeTown, newYork] };
  assert.match(why({ says: tie }, {}, ["object"]), /^object: 'sister' needs one/);
  const act: Says = { kind: "episode", act: "mission", actor: capeTown, what: "trip" };
  assert.match(why({ says: act }, {}, ["value"]), /^value: .* needs one/);
  const count: Says = { kind: "observation", subject: capeTown, metric: "has_population", figure: quoted };
  assert.match(why({ says: count }, {}, ["unit"]), /^unit: a number needs its unit/);
  assert.match(why({ says: count }, { unit: "km" }, ["value"]), /^unit: .*needs a number/);
});

test("words that look like a number are corrected to the letter", () => {
  const says: Says = { kind: "attribute", subject: capeTown, predicate: "has_goal", text: "x" };
  assert.deepEqual(corrected({ says }, { value: "1.10" }), { ...says, text: "1.10" });
});
