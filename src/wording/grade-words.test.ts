import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { GRADES, gradeWords } from "./grade-words.ts";

test("a grade is called what the published list calls it", () => {
  const list = readFileSync(new URL("../../data/lists/membership-grade.csv", import.meta.url), "utf8");
  const rows: { id: string; label: string }[] = parse(list, { columns: true });
  assert.ok(rows.length > 0);
  assert.deepEqual(
    rows.map(({ id, label }) => [id, label]),
    GRADES.map((label, grade) => [String(grade), label]),
  );
  assert.equal(gradeWords(undefined), "grade not given");
});
