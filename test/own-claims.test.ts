import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { bundledWorkbench } from "./bundled-workbench.ts";

let workbench: Workbench;
let close: () => Promise<void>;
before(async () => {
  ({ workbench, close } = await bundledWorkbench());
});
after(() => close());

test("a twinning of one's own appears in the assessment, a correction changes it, a retraction takes it back", async () => {
  const partners = async (): Promise<string[]> => {
    const { ties } = await workbench.assessment({ city: "Cape Town" });
    return ties.lines.map(({ partner, when }) => `${partner.name} ${when?.from ?? "undated"}`);
  };
  const added = await workbench.addClaim({
    subject: "Cape Town",
    predicate: "sister",
    object: "Ulaangom",
    from: "1999",
    source: "Minutes of the council, 1999",
  });
  assert.ok((await partners()).includes("Ulaangom 1999"));
  const corrected = await workbench.correctClaim({ id: added.claim.id, from: "2001" });
  assert.ok((await partners()).includes("Ulaangom 2001"));
  assert.equal((await workbench.claim({ id: added.claim.id })).standing, "superseded");
  const gone = await workbench.retractClaim({ id: corrected.claim.id, why: "misread" });
  assert.equal(gone.standing, "retracted");
  assert.ok(!(await partners()).some((line) => line.startsWith("Ulaangom")));
  const history = await workbench.claim({ id: corrected.claim.id });
  assert.equal(history.history.length, 2);
});

test("a bundled claim can be corrected, and its old version stays in the history", async () => {
  const corrected = await workbench.correctClaim({
    id: "more-ties:113",
    from: "2013",
    note: "signed the year before",
  });
  assert.equal(corrected.claim.supersedes, "more-ties:113");
  assert.equal(corrected.history[0]?.id, "more-ties:113");
});

test("a claim that does not fit is refused with what to do, and nothing is kept", async () => {
  const before = (await workbench.meta()).claims;
  await assert.rejects(
    workbench.addClaim({ subject: "Cape Town", predicate: "sistre", object: "Riga", source: "Minutes" }),
    (error: unknown) => error instanceof QuestionError && /nearest/.test(error.message),
  );
  await assert.rejects(
    workbench.addClaim({
      subject: "Cape Town",
      predicate: "sister",
      object: "Riga",
      from: "1999-13",
      source: "Minutes",
    }),
    QuestionError,
  );
  assert.equal((await workbench.meta()).claims, before);
});
