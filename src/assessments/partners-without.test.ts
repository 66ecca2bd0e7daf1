import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claim } from "../../test/fixtures/claim.ts";
import { factsOf } from "../ledger/fact.ts";
import { holdsOn } from "../ledger/holds-on.ts";
import { originsOf, type Sources } from "../ledger/origin.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import { partnersWithout } from "./partners-without.ts";
import { isInForce } from "./tie-portfolio.ts";

const RIGA = "gn:456172";
const PARTNERS = ["gn:2875601", "gn:588409", "gn:2662149"];
const LISTS = ["src:riga", "src:visby", "src:press"];
const DAY = "2026-01-01";
const SOURCES: Sources = new Map();

const anyClaim = fc
  .record({
    partner: fc.constantFrom(...PARTNERS),
    source: fc.constantFrom(...LISTS),
    form: fc.constantFrom("sister" as const, "memorandum" as const),
    end: fc.constantFrom(undefined, "2010", "2030"),
    cites: fc.constantFrom(undefined, LISTS.slice(0, 1), LISTS.slice(0, 2)),
  })
  .map(({ partner, source, form, end, cites }) =>
    claim(
      {
        kind: "tie",
        between: [RIGA, partner],
        form,
        ...(end && { valid: { to: { date: end } } }),
      },
      { source, ...(cites && { cites }) },
    ),
  );

/** Everything that is left, resolved anew. */
function counted(claims: readonly Claim[], origin?: string): number {
  const left = claims.filter((each) => {
    const origins = originsOf(each, SOURCES);
    return !(origins.size === 1 && origin !== undefined && origins.has(origin));
  });
  const standing = factsOf(resolve(left, SOURCES), "tie").filter((tie) =>
    isInForce(tie, holdsOn(tie.says.valid, DAY, tie.seen)),
  );
  return new Set(standing.flatMap(({ says }) => says.between.filter((id) => id !== RIGA))).size;
}

test("partners without a source are those of all that is left, resolved anew", () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
      const ties = factsOf(resolve(claims, SOURCES), "tie");
      const without = partnersWithout(ties, { city: RIGA, day: DAY, sources: SOURCES });
      for (const origin of [undefined, ...LISTS, "src:nobody"])
        assert.equal(without(origin), counted(claims, origin), origin);
    }),
  );
});
