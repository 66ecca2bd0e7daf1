import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { STATE_RELATIONS } from "../record/vocabulary.ts";
import { leadingRelation, RELATIONS, relationShares } from "./relation-shares.ts";
import type { AffairLine } from "./state-relation.ts";

const told = STATE_RELATIONS.filter((relation) => relation !== "not-stated");

function line(affair: string, ...relations: AffairLine["relations"]): AffairLine {
  return { affair, title: affair, relations, level: "own-national", rows: 1, because: [affair] };
}

test("of ten affairs one complement has the mean (1 + 1/8) / 11, and bounds that count the silent ones both ways", () => {
  const stated = [line("a", "complement"), ...[..."bcdefghij"].map((id) => line(id, "conflict"))];
  const share = relationShares(stated, 10).find(({ relation }) => relation === "complement");
  assert.equal(share?.mean, 1.125 / 11);
  assert.deepEqual(share?.worstCase, [1 / 20, 11 / 20]);
  // scipy 1.17: stats.beta.ppf([.025, .975], 1.125, 9.875) = 0.00405852, 0.32786404
  assert.deepEqual(
    share?.interval.map((bound) => bound.toFixed(6)),
    ["0.004059", "0.327864"],
  );
});

test("an affair with several relations is mixed, and its own share may turn out to be none", () => {
  const shares = relationShares([line("a", "conflict", "complement"), line("b", "conflict")], 0);
  const of = (code: string): unknown => shares.find(({ relation }) => relation === code)?.worstCase;
  assert.deepEqual(
    [of("mixed"), of("conflict"), of("complement"), of("bypass")],
    [
      [0, 0.5],
      [0.5, 1],
      [0, 0.5],
      [0, 0],
    ],
  );
});

test("where no affair states a relation there are no shares, and where two lead alike none leads", () => {
  assert.deepEqual(relationShares([], 7), []);
  assert.equal(leadingRelation(relationShares([line("a", "conflict"), line("b", "bypass")], 0)), undefined);
  assert.equal(leadingRelation(relationShares([line("a", "conflict")], 0)), "conflict");
});

test("shares and means sum to 1, worst cases hold the share, and silence only widens them", () => {
  const lines = fc.array(fc.subarray(told, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 40 }), (relations, silent) => {
      const stated = relations.map((codes, at) => line(String(at), ...codes));
      const shares = relationShares(stated, silent);
      const wider = relationShares(stated, silent + 1);
      assert.deepEqual(new Set(shares.map(({ relation }) => relation)), new Set(RELATIONS));
      const sum = (of: "share" | "mean"): number => shares.reduce((all, each) => all + each[of], 0);
      assert.ok(Math.abs(sum("share") - 1) < 1e-9 && Math.abs(sum("mean") - 1) < 1e-9);
      for (const [at, { share, interval, worstCase }] of shares.entries()) {
        assert.ok(0 <= interval[0] && interval[0] <= interval[1] && interval[1] <= 1);
        assert.ok(worstCase[0] <= share && (silent > 0 || share <= worstCase[1]));
        const next = wider[at]?.worstCase ?? [1, 0];
        assert.ok(next[0] <= worstCase[0] && worstCase[1] <= next[1] + 1e-12);
      }
    }),
  );
});
