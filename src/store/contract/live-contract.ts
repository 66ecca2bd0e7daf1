import assert from "node:assert/strict";
import { type TestOptions, test } from "node:test";
import { factKey } from "../../ledger/fact-key.ts";
import type { Claim } from "../../record/claim.ts";
import {
  C40,
  correction,
  ids,
  type OpenStore,
  PARIS,
  PARIS_ROME,
  PARIS_TOKYO,
  ROME,
  retraction,
  TOKYO,
  WORLD,
} from "./worked-claims.ts";

const FIXED = correction(
  "fix:1",
  PARIS_ROME,
  { ...tie(PARIS_ROME), valid: { from: { date: "1956" } } },
  "2026-04-01T00:00:00Z",
);

/** What a store promises of claims that were superseded or retracted. */
export function liveContract(open: OpenStore): void {
  const standing = (
    name: string,
    added: readonly Claim[],
    expected: Readonly<Record<string, readonly string[]>>,
    options: TestOptions = {},
  ) =>
    test(name, options, async () => {
      await using store = await open();
      await store.append([PARIS_ROME, PARIS_TOKYO, ...added]);
      for (const [recordedUntil, claims] of Object.entries(expected)) {
        assert.deepEqual(ids(await store.claims({ live: true, recordedUntil })), claims, recordedUntil);
        const edges = await store.edges({ kind: "tie", recordedUntil });
        assert.deepEqual(
          edges.map(({ claim }) => claim),
          claims,
          recordedUntil,
        );
      }
      assert.equal((await store.claims({})).length, 2 + added.length, "nothing is lost");
    });

  standing("a corrected claim stands until its correction is recorded", [FIXED], {
    "2026-03": ["twins:1", "twins:2"],
    "2026-04": ["twins:2", "fix:1"],
  });
  standing(
    "a retracted claim stands until its retraction",
    [retraction("r", "twins:2", "2026-05-01T00:00:00Z")],
    {
      "2026-04": ["twins:1", "twins:2"],
      "2026-05": ["twins:1"],
    },
  );
  standing(
    "a corrected claim does not come back when its correction is retracted",
    [FIXED, retraction("r", "fix:1", "2026-05-01T00:00:00Z")],
    { "2026-04": ["twins:2", "fix:1"], "2026-05": ["twins:2"] },
  );
  standing(
    "a claim corrected twice stands as last corrected",
    [FIXED, correction("fix:2", FIXED, tie(PARIS_ROME), "2026-05-01T00:00:00Z")],
    { "2026-04": ["twins:2", "fix:1"], "2026-05": ["twins:2", "fix:2"] },
  );

  test("a correction that speaks of others takes its claim out of their questions", async () => {
    await using store = await open();
    await store.append(WORLD);
    const moved = { ...tie(PARIS_ROME), between: [PARIS, "gn:3173435"] as [string, string] };
    await store.append([correction("fix:1", PARIS_ROME, moved, "2026-04-01T00:00:00Z")]);
    assert.deepEqual(ids(await store.claims({ about: [ROME], live: true })), ["c40:2"]);
    assert.deepEqual(await store.claimsOfKeys([factKey(PARIS_ROME)]), []);
    assert.deepEqual(await store.claimsOfKeys([factKey(PARIS_ROME)], "2026-03"), [PARIS_ROME]);
    assert.deepEqual(ids(await store.claims({ undoing: [PARIS_ROME.id] })), ["fix:1"]);
  });
}

/** What a store promises of counts of claims that stand. */
export function countContract(open: OpenStore): void {
  test("what no longer stands, and what took it back, is counted for no source and no entity", async () => {
    await using store = await open();
    await store.append([...WORLD, retraction("r", PARIS_TOKYO.id, "2026-05-01T00:00:00Z"), FIXED]);
    assert.deepEqual(Object.fromEntries(await store.claimsBySource()), { "src:c40": 2, "src:paris": 2 });
    assert.deepEqual(Object.fromEntries(await store.claimsBySource("2026-03")), {
      "src:c40": 2,
      "src:paris": 3,
    });
    assert.deepEqual(await store.claimsBySource("2026-02"), new Map());
    const asked = [PARIS, ROME, TOKYO, C40];
    const now = await store.claimsByEntity(asked);
    assert.deepEqual([now.get(PARIS), now.get(ROME), now.get(TOKYO)], [3, 2, undefined]);
    const before = await store.claimsByEntity(asked, "2026-04");
    assert.deepEqual([before.get(PARIS), before.get(TOKYO), before.get(C40)], [4, 1, 2]);
  });
}

function tie({ says }: Claim): Extract<Claim["says"], { kind: "tie" }> {
  assert.equal(says.kind, "tie");
  return says;
}
