import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import { factKey } from "../ledger/fact-key.ts";
import type { Claim } from "../record/claim.ts";
import { mentions } from "../record/mention.ts";
import { storeContract } from "./contract.ts";
import { openStore } from "./open-store.ts";

storeContract("the SQLite store", () => openStore(":memory:"));

test("any claim comes back as it was, by its id, its key and whom it mentions", async () => {
  await using store = await openStore(":memory:");
  let row = 0;
  await fc.assert(
    fc.asyncProperty(anyClaim, async (drawn) => {
      row += 1;
      const { supersedes, says } = drawn;
      const claim: Claim = {
        ...drawn,
        id: `any:${row}`,
        // A claim is undone once, so each undoes another.
        ...(supersedes && { supersedes: `old:${row}` }),
        ...(says.kind === "retraction" && { says: { ...says, of: `gone:${row}` } }),
      };
      await store.append([claim]);
      assert.deepEqual(await store.claims({ ids: [claim.id] }), [claim]);
      const ofKey = await store.claims({ factKeys: [factKey(claim)] });
      assert.ok(ofKey.some(({ id }) => id === claim.id));
      const about = mentions(claim.says).map(({ entity }) => entity);
      const found = await store.claims({ about, ids: [claim.id] });
      assert.equal(found.length, about.length > 0 ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});

test("any words may be searched for, and any name", async () => {
  await using store = await openStore(":memory:");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (words) => {
      await store.claims({ text: words });
      await store.entitiesNamed(words, { prefix: true });
    }),
  );
});
