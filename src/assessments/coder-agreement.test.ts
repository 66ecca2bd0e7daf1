import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import type { ListCodedTwice, SecondCode } from "../record/second-code.ts";
import { type CoderAgreement, coderAgreement } from "./coder-agreement.ts";

const act = (what: string, relation: "complement" | "conflict" | "not-stated", affair?: string): Claim =>
  claim({
    kind: "episode",
    act: "mission",
    actor: "gn:456172",
    what,
    relation,
    ...(affair && { affair }),
  } as Says);

function agreement(
  rows: readonly (readonly [Claim, string])[],
  list: ListCodedTwice = "state-relation",
): CoderAgreement {
  const second = rows.map(
    ([{ id }, code]): SecondCode => ({ claim: id, list, code, coder: "second", coded: "2026-11-29" }),
  );
  const facts = resolve(
    rows.map(([held]) => held),
    new Map(),
  );
  return coderAgreement(
    list,
    facts,
    Map.groupBy(second, ({ claim: of }) => of),
  );
}

test("a second code is held against the claim's own, and codes of another list are not", () => {
  const row = act("a quarrel", "conflict");
  const { rows, coders, differing } = agreement([[row, "complement"]]);
  assert.deepEqual([rows, coders.length], [1, 2]);
  assert.deepEqual(differing[0]?.codes.map(({ code }) => code).sort(), ["complement", "conflict"]);
  assert.equal(agreement([[row, "mission"]], "episode-act").differing.length, 0);
  assert.equal(agreement([[row, "us"]], "began-by").rows, 0);
});

test("an affair has one code: what one row states holds for it, and several relations are mixed", () => {
  const told = agreement([
    [act("the fair opens", "complement", "affair:fair"), "complement"],
    [act("the fair ends", "complement", "affair:fair"), "not-stated"],
    [act("a quarrel", "conflict", "affair:visa"), "conflict"],
    [act("an accord", "complement", "affair:visa"), "conflict"],
  ]);
  assert.deepEqual([told.rows, told.affairs, told.differingRows], [4, 2, 2]);
  // 'complement' twice; 'mixed' against 'conflict'.
  assert.equal(told.byAffair?.differing, 1);
});

test("an affair's one code is of the rows that all of its coders read, so that other rows are no other reading", () => {
  const [quarrel, accord] = [
    act("a quarrel", "conflict", "affair:visa"),
    act("an accord", "complement", "affair:visa"),
  ];
  const third = { claim: quarrel.id, list: "state-relation", coder: "third", coded: "2026-11-29" } as const;
  const second: SecondCode[] = [
    { ...third, coder: "second", code: "conflict" },
    { ...third, claim: accord.id, coder: "second", code: "complement" },
  ];
  const byAffair = (more: readonly SecondCode[]): CoderAgreement["byAffair"] =>
    coderAgreement(
      "state-relation",
      resolve([quarrel, accord], new Map()),
      Map.groupBy([...second, ...more], ({ claim: of }) => of),
    ).byAffair;
  assert.equal(byAffair([])?.differing, 0);
  assert.equal(byAffair([{ ...third, code: "conflict" }])?.differing, 0);
  assert.equal(byAffair([{ ...third, code: "bypass" }])?.differing, 1);
});

test("rows of one affair on which the same codes differ are told once, with all their claims", () => {
  const { differing } = agreement([
    [act("six routes", "complement", "affair:air"), "not-stated"],
    [act("ten routes", "complement", "affair:air"), "not-stated"],
    [act("a quarrel", "conflict", "affair:air"), "not-stated"],
  ]);
  assert.deepEqual(
    differing.map(({ rows, because }) => [rows, because.length]),
    [
      [2, 2],
      [1, 1],
    ],
  );
});
