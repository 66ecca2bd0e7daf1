import assert from "node:assert/strict";
import { test } from "node:test";
import { columnProblems } from "./mapping-columns.ts";
import { readMapping } from "./mapping-read.ts";

const between = [{ name: "city" }, { name: "partner" }];
const problems = (given: unknown): string[] => {
  const read = readMapping(given);
  return "problems" in read ? read.problems.map(({ where, why }) => `${where}: ${why}`) : [];
};
const tie = (more: object): object => ({ claims: [{ tie: { between, form: "=sister", ...more } }] });

test("a word is a column, and a word behind = a constant", () => {
  const read = readMapping({
    claims: [
      { tie: { between: ["city", { name: "partner", country: "=DE" }], form: "=sister", from: 1990 } },
    ],
  });
  assert.ok("mapping" in read);
  const [claim] = read.mapping.claims;
  assert.deepEqual(claim?.tie?.between[0], { name: { columns: ["city"] } });
  assert.deepEqual(claim?.tie?.between[1].country, { columns: [], otherwise: "DE" });
  // YAML reads a year that heads a column as a number.
  assert.deepEqual(claim?.tie?.from, { cell: { columns: ["1990"] } });
});

test("a constant that is an id of the ledger names that very body", () => {
  const read = readMapping({ claims: [{ membership: { member: "city", body: "=net:c40" } }] });
  assert.ok("mapping" in read);
  assert.deepEqual(read.mapping.claims[0]?.membership?.body, {
    hansa: { columns: [], otherwise: "net:c40" },
  });
});

test("a mistyped key is told with the nearest one that exists", () => {
  assert.deepEqual(problems({ ...tie({}), sorce: {} }), [
    'mapping: "sorce" is no key here; did you mean source?',
  ]);
  assert.deepEqual(problems(tie({ fro: "x" })), ['claims 1 tie: "fro" is no key here; did you mean from?']);
  assert.deepEqual(
    problems({ claims: [{ tie: { between: [{ name: "a", contry: "b" }, "c"], form: "=twin" } }] }),
    ['claims 1 tie between 1: "contry" is no key here; did you mean country?'],
  );
});

test("a mistyped word of a controlled list is told where it stands, in codes too", () => {
  assert.deepEqual(problems(tie({ form: "=sistr" })), [
    'claims 1 tie form: "sistr" is not known; did you mean sister?',
  ]);
  assert.deepEqual(problems(tie({ form: { column: "f", codes: { p: "partnershp" } } })), [
    'claims 1 tie form codes p: "partnershp" is not known; did you mean partnership?',
  ]);
  assert.deepEqual(problems({ ...tie({}), source: { kind: "register" } }), [
    'source kind: "register" is not known; did you mean official-register?',
  ]);
});

test("what a claim cannot do without is asked for", () => {
  assert.deepEqual(problems({}), ["claims: is missing"]);
  assert.match(problems({ claims: [{ tie: { between: ["a"], form: "=sister" } }] }).join(), /give two ends/);
  assert.match(
    problems({ claims: [{ tie: { between: [{ country: "x" }, "b"], form: "=twin" } }] }).join(),
    /by which column it is named/,
  );
  assert.match(
    problems({ claims: [{ observation: { subject: "a", metric: "=m", value: "v" } }] }).join(),
    /unit/,
  );
  assert.match(
    problems({
      claims: [{ tie: { between, form: "=twin" }, membership: { member: "a", body: "b" } }],
    }).join(),
    /begin each item/,
  );
});

test("a column that the table does not have is told with the nearest it has; pieces of a cell are none", () => {
  const read = readMapping({
    row: "id",
    claims: [
      {
        tie: {
          between: ["munipality", { name: "partner", country: "in" }],
          each: { column: "list", split: ", ", reads: "{partner} ({in})" },
          form: "=twin",
          when: { kind: "tie" },
        },
      },
    ],
  });
  assert.ok("mapping" in read);
  const found = columnProblems(read.mapping, ["id", "municipality", "list", "Kind"]);
  assert.deepEqual(
    found.map(({ where }) => where),
    ["claims 1 tie between 1 name", "claims 1 tie when"],
  );
  assert.match(found[0]?.why ?? "", /no column "munipality"; did you mean "municipality"/);
});
