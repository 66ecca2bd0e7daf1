import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Says } from "../record/says.ts";
import type { CodedRow } from "./coded-row.ts";
import { codedStatement } from "./coded-statement.ts";
import { readCsv } from "./csv.ts";
import { predicateTable } from "./predicate-table.ts";

const sheet = readFileSync(new URL("../../data/predicates.csv", import.meta.url), "utf8");
const { table } = predicateTable(readCsv(sheet, "predicates.csv").rows);

const capeTown = "gn:3369157";
const newYork = "gn:5128581";
const says = (coded: CodedRow) => {
  const read = codedStatement(coded, table);
  assert.ok("says" in read, JSON.stringify(read));
  return read.says;
};
const why = (coded: CodedRow): string => {
  const read = codedStatement(coded, table);
  assert.ok("problems" in read, "it was read after all");
  return read.problems.map((problem) => `${problem.where}: ${problem.why}`).join("; ");
};

test("an everyday word such as 'sister' makes a tie of its two cities", () => {
  assert.deepEqual(says({ subject: capeTown, predicate: "sister", object: newYork, from: "1987" }), {
    kind: "tie",
    form: "sister",
    between: [capeTown, newYork],
    valid: { from: { date: "1987" } },
  });
});

test("signing an agreement is an act and never a tie; its as-of is the date of the act", () => {
  const coded = { subject: capeTown, predicate: "signed_agreement_with", object: newYork, asOf: "2017-08" };
  assert.deepEqual(says({ ...coded, value: "tourism", themes: ["tourism"] }), {
    kind: "episode",
    act: "agreement",
    manner: "sign",
    actor: capeTown,
    partners: [newYork],
    what: "tourism",
    themes: ["tourism"],
    valid: { from: { date: "2017-08" } },
  });
});

test("an event held in a city is hosted by that city", () => {
  assert.deepEqual(says({ subject: "event:forum", predicate: "held_in", object: capeTown }), {
    kind: "episode",
    act: "hosting",
    actor: capeTown,
    others: ["event:forum"],
    what: "held in",
  });
});

test("'almost 200 cities' keeps its bound and unit, and 'thousands' stays a word", () => {
  const count = { subject: "net:eurocities", predicate: "has_member_count" };
  assert.deepEqual(says({ ...count, value: "200", unit: "cities", bound: "almost" }), {
    kind: "observation",
    subject: "net:eurocities",
    metric: "has_member_count",
    figure: { value: 200, unit: "cities", bound: "almost" },
  });
  assert.deepEqual(says({ ...count, value: "thousands" }), {
    kind: "observation",
    subject: "net:eurocities",
    metric: "has_member_count",
    text: "thousands",
  });
});

test("words stay as they were typed, also those that look like numbers; numbers are read where they are wanted", () => {
  for (const value of ["007", "1.10", "2017"]) {
    const goal = says({ subject: capeTown, predicate: "has_goal", value });
    assert.equal(goal.kind === "attribute" && goal.text, value);
  }
  const count = says({ subject: "net:c40", predicate: "has_member_count", value: " 097 ", unit: "cities" });
  assert.deepEqual(count.kind === "observation" && count.figure, { value: 97, unit: "cities" });
});

test("a number where words are wanted keeps its unit", () => {
  const read = says({ subject: "prog:x", predicate: "uses_instrument", value: 2, unit: "weeks" });
  assert.equal(read.kind === "attribute" && read.text, "2 weeks");
});

test("what the source does not say is coded 'not-stated', and detail says what it does", () => {
  const factor = { subject: capeTown, predicate: "impediment_to_interaction", value: "no clear agenda" };
  assert.deepEqual(says(factor), {
    kind: "factor",
    subject: capeTown,
    role: "impediment",
    factor: "not-stated",
    level: "not-stated",
    what: "no clear agenda",
  });
  const coded = says({ ...factor, detail: { factor: "agenda-strategy", level: "city" } });
  assert.deepEqual(coded.kind === "factor" && [coded.factor, coded.level], ["agenda-strategy", "city"]);
});

test("a start after 2012 keeps its bound, and a period in words stays worded", () => {
  const shift = { subject: capeTown, predicate: "evolved_into", value: "proactive marketing" };
  const after = says({ ...shift, from: "after 2012" });
  assert.deepEqual(after.kind === "attribute" && after.valid, { from: { date: "2012", bound: "after" } });
  const once = says({ ...shift, worded: "Antiquity" });
  assert.deepEqual(once.kind === "attribute" && once.valid, { worded: "Antiquity" });
});

test("a mistyped predicate gets the nearest ones", () => {
  assert.match(
    why({ subject: capeTown, predicate: "sisters" }),
    /^predicate: no predicate 'sisters'; the nearest are sister,/,
  );
});

test("a row that lacks or misplaces something is told what to give and where", () => {
  assert.match(
    why({ subject: capeTown, predicate: "member_of" }),
    /^object: 'member_of' needs one: give a name, or an id/,
  );
  assert.match(why({ subject: capeTown, predicate: "twin" }), /^object: 'twin' needs one/);
  assert.match(why({ subject: "Cape Town", predicate: "founded" }), /^subject: give an id such as/);
  assert.match(
    why({ subject: capeTown, predicate: "has_population", value: 4e6 }),
    /^unit: a number needs its unit/,
  );
  assert.match(why({ subject: capeTown, predicate: "influenced_policy" }), /^detail: step: is missing/);
  assert.match(
    why({ subject: capeTown, predicate: "initiator_of_interaction" }),
    /^value: 'initiator_of_interaction' needs one/,
  );
  assert.match(
    why({ subject: capeTown, predicate: "founded_by", value: "a", unit: "km" }),
    /^unit: .*needs a number/,
  );
  assert.match(
    why({ subject: capeTown, predicate: "name_variant", object: newYork }),
    /^object: .*takes no object/,
  );
  assert.match(
    why({ subject: capeTown, predicate: "member_of", value: "x" }),
    /^value: .*no value; put it into the note/,
  );
  assert.match(
    why({ subject: capeTown, predicate: "has_gdp", from: "2012" }),
    /^from: .*give the as-of date/,
  );
  assert.match(why({ subject: capeTown, predicate: "sister", asOf: "2012" }), /^asOf: .*by from and to/);
  assert.match(
    why({ subject: capeTown, predicate: "founded", from: "long ago" }),
    /^from: 'long ago' is no date/,
  );
  assert.match(
    why({ subject: "net:c40", predicate: "funded_by", value: "much" }),
    /^value: .*takes a number with its unit/,
  );
  const misspelt = { subject: capeTown, predicate: "founded", detail: { thems: [] } };
  assert.match(why(misspelt), /^detail: .*thems/);
});

test("every row either says something that fits the record or says why not", () => {
  const word = fc.string({ minLength: 1, maxLength: 12 });
  const row = fc.record(
    {
      subject: fc.constantFrom(capeTown, "net:c40", "nonsense"),
      predicate: fc.oneof(fc.constantFrom(...table.keys()), word),
      object: fc.constantFrom(newYork, "iso:ZA"),
      value: fc.oneof(word, fc.double({ noNaN: true })),
      unit: word,
      asOf: fc.constantFrom("2017", "1987-05", "soon"),
      from: fc.constantFrom("2012", "after 2012", "2012-13"),
      worded: word,
      themes: fc.subarray(["climate", "sport", "gossip"]),
    },
    { requiredKeys: ["subject", "predicate"] },
  );
  fc.assert(
    fc.property(row, (coded) => {
      const read = codedStatement(coded, table);
      assert.ok("says" in read ? Says.safeParse(read.says).success : read.problems.length > 0);
    }),
  );
});
