import assert from "node:assert/strict";
import { test } from "node:test";
import { matchedByWords, stepWords } from "./peer-words.ts";

const matching = {
  own: { population: 433688, region: "Africa", income: "upper-middle" },
  incomeYear: "FY26",
  steps: [
    { criteria: ["population", "region", "income"], onFile: 12, complete: 0 },
    { criteria: ["population", "region"], onFile: 31, complete: 2 },
    { criteria: ["population"], onFile: 90, complete: 7 },
  ],
  least: 5,
} as const;

test("what a city is matched by is told with its own figures and the year of the income groups", () => {
  assert.equal(
    matchedByWords(matching),
    "Matched by size (433,688 by GeoNames; half to twice as large), UN region (Africa) and income of its country (upper middle, World Bank FY26).",
  );
  assert.equal(
    matchedByWords({ ...matching, own: { population: 1, region: "Africa" } }),
    "Matched by size (1 by GeoNames; half to twice as large) and UN region (Africa). Not given, so not matched: income group, World Bank FY26.",
  );
});

test("each step says how many there are, and what is let go because they are too few", () => {
  assert.deepEqual(
    matching.steps.map((_, at) => stepWords(matching, at)),
    [
      "By size, region and income: 12 cities on file, 0 with complete lists; fewer than 5, so income is let go",
      "By size and region: 31 cities on file, 2 with complete lists; fewer than 5, so region is let go",
      "By size: 90 cities on file, 7 with complete lists; these are taken",
    ],
  );
  assert.equal(
    stepWords({ ...matching, steps: [{ criteria: ["population"], onFile: 1, complete: 0 }] }, 0),
    "By size: 1 city on file, 0 with complete lists; fewer than 5, so no rank is given",
  );
});
