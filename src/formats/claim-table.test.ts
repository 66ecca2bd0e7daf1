import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import { CLAIM_TABLES, SOURCE_TABLE } from "./claim-table.ts";
import { readCsv, writeCsv } from "./csv.ts";

const tableFor = (kind: string) => {
  const table = CLAIM_TABLES.find(({ name }) => name === `claims/${kind}`);
  assert.ok(table);
  return table;
};

test("every claim comes back from its CSV table as it went in", () => {
  fc.assert(
    fc.property(anyClaim, (claim) => {
      const table = tableFor(claim.says.kind);
      const columns = table.columns.map(({ name }) => name);
      const { rows, problems } = readCsv(writeCsv(columns, [table.write(claim)]), "test");
      assert.deepEqual(problems, []);
      assert.deepEqual(rows.map(table.read), [{ value: claim }]);
    }),
    { numRuns: 400 },
  );
});

test("no two columns of a table share a name", () => {
  for (const { name, columns } of CLAIM_TABLES)
    assert.equal(new Set(columns.map((column) => column.name)).size, columns.length, name);
});

test("a row that does not fit says what is wrong", () => {
  const read = SOURCE_TABLE.read({ id: "src:x", title: "X", kind: "gossip", origin: "x", reliability: "C" });
  assert.ok("why" in read);
  assert.match(read.why, /kind/);
});

test("a cell of broken JSON is a problem of its column, not a crash", () => {
  const read = tableFor("name").read({ id: "t:1", entity: "net:c40", name: "C40", conflicts: "[{" });
  assert.ok("why" in read);
  assert.match(read.why, /conflicts/);
});
