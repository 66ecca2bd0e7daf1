import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { coderAgreement } from "../assessments/coder-agreement.ts";
import { resolve } from "../ledger/resolve.ts";
import { readSecondCodes, secondCodesOrWhy } from "./read-second-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-second-codes-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("second codes that do not load leave α not given with the reason, and refuse only a comparison of coders", () => {
  writeFileSync(
    join(folder, "second-codes.csv"),
    "claim,list,code,coder,coded,note\nx:1,state-relation,no-such-code,second,2026-11-29,\n",
  );
  assert.throws(() => readSecondCodes(folder), { code: "second-codes-not-valid" });
  const facts = resolve(
    [claim({ kind: "episode", act: "mission", actor: "gn:456172", what: "a visit" })],
    new Map(),
  );
  const told = coderAgreement("state-relation", facts, secondCodesOrWhy(folder));
  assert.deepEqual([told.alpha, told.unread, told.rows], [undefined, true, 0]);
  assert.match(told.notGiven ?? "", /does not load.*hansa data check/);
});

test("a package without second codes has none, which is no fault", () => {
  const told = secondCodesOrWhy(join(folder, "no-such-package"));
  assert.ok(!("unread" in told));
  assert.equal(told.size, 0);
});
