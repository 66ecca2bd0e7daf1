import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkData } from "./data-check.ts";
import { readPredicates } from "./read-predicates.ts";

test("predicates that cannot be read are a problem of the data, as they are for whoever adds a claim", () => {
  const folder = mkdtempSync(join(tmpdir(), "hansa-package-"));
  try {
    writeFileSync(join(folder, "datapackage.json"), '{ "version": "1", "created": "2026-01-01" }');
    for (const broken of ['predicate,kind\n"never closed', "predicate,kind\nfounded,sort\n"]) {
      writeFileSync(join(folder, "predicates.csv"), broken);
      const { problems } = checkData(folder);
      assert.ok(
        problems.some(({ where }) => where.startsWith("predicates.csv")),
        broken,
      );
      assert.throws(() => readPredicates(folder), { code: "predicates-not-valid" });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
