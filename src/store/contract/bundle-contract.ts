import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../../record/claim.ts";
import type { Bundle, Store } from "../store.ts";
import {
  correction,
  ids,
  type OpenStore,
  PARIS,
  PARIS_CITY,
  PARIS_GOAL,
  PARIS_PAGE,
  PARIS_ROME,
  PARIS_TOKYO,
  ROME_IN_C40,
  TOKYO_CITY,
} from "./worked-claims.ts";

const bundle = (version: string, date: string, claims: readonly Claim[]): Bundle => ({
  version,
  date,
  entities: [PARIS_CITY],
  sources: [PARIS_PAGE],
  claims,
});
const FIRST = bundle("1", "2026-03-01", [PARIS_ROME, PARIS_TOKYO]);
const REWORDED: Claim = { ...PARIS_TOKYO, note: "Renewed several times." };

const live = async (store: Store): Promise<string[]> => ids(await store.claims({ live: true }));

/** What a store promises of the bundled data and its newer versions. */
export function bundleContract(open: OpenStore): void {
  const bundled = (name: string, body: (store: Store) => Promise<void>) =>
    test(name, async () => {
      await using store = await open();
      await store.applyBundle(FIRST);
      await body(store);
    });

  bundled("a version of the bundled data is taken over once", async (store) => {
    assert.deepEqual(await store.claims({ origin: "bundle" }), FIRST.claims);
    assert.deepEqual(await store.applyBundle(FIRST), { applied: false, added: 0, changed: 0, retracted: 0 });
    const { dataVersion, dataDate } = await store.meta();
    assert.deepEqual([dataVersion, dataDate], ["1", "2026-03-01"]);
    assert.deepEqual((await store.counts()).claimsByOrigin, { bundle: 2, user: 0 });
  });

  bundled("a newer version adds, supersedes and retracts; the old claims are kept", async (store) => {
    const newRow = { ...ROME_IN_C40, recorded: "2027-01-10T00:00:00Z" };
    const applied = await store.applyBundle(bundle("2", "2027-01-15", [REWORDED, newRow]));
    assert.deepEqual(applied, { applied: true, added: 1, changed: 1, retracted: 1 });
    assert.deepEqual(await live(store), ["twins:2#2", "c40:2"]);
    const [second] = await store.claims({ ids: ["twins:2#2"] });
    const recorded = "2027-01-15T00:00:00Z";
    assert.deepEqual(second, { ...REWORDED, id: "twins:2#2", supersedes: "twins:2", recorded });
    const [withdrawal] = await store.claims({ undoing: ["twins:1"] });
    assert.equal(withdrawal?.id, "bundle-retract:twins:1");
    assert.deepEqual(ids(await store.claims({ live: true, recordedUntil: "2027-01-09" })), [
      "twins:1",
      "twins:2",
    ]);
  });

  bundled("a row that is gone and comes back stands again", async (store) => {
    await store.applyBundle(bundle("2", "2027-01-15", [PARIS_ROME]));
    await store.applyBundle(bundle("3", "2027-02-15", [PARIS_ROME]));
    assert.equal((await store.counts()).claims, 3, "one retraction, not two");
    const again = await store.applyBundle(bundle("4", "2027-03-15", FIRST.claims));
    assert.deepEqual(again, { applied: true, added: 1, changed: 0, retracted: 0 });
    assert.deepEqual(await live(store), ["twins:1", "twins:2#2"]);
    await store.applyBundle(bundle("5", "2027-04-15", [PARIS_TOKYO]));
    assert.deepEqual(await live(store), ["twins:2#2"]);
  });

  bundled("a version made earlier changes nothing", async (store) => {
    const older = await store.applyBundle(bundle("0", "2026-02-01", []));
    assert.equal(older.applied, false);
    assert.deepEqual(await live(store), ["twins:1", "twins:2"]);
  });
}

/** What a store promises of bundled data that cannot be taken over, or only in part, and of renewing it often. */
export function hardBundleContract(open: OpenStore): void {
  test("a version with a row that is no claim, or is there twice, is refused whole", async () => {
    await using store = await open();
    await store.applyBundle(FIRST);
    const bad = { ...PARIS_GOAL, source: "no source id" };
    for (const claims of [
      [REWORDED, bad],
      [REWORDED, PARIS_TOKYO],
    ])
      await assert.rejects(store.applyBundle(bundle("2", "2027-01-15", claims)), { code: "not-valid" });
    assert.deepEqual(await store.claims({}), FIRST.claims);
    assert.equal((await store.meta()).dataVersion, "1");
  });

  test("a bundled row whose id a user has taken comes under the next one", async () => {
    await using store = await open();
    await store.append([PARIS_ROME]);
    await store.applyBundle(FIRST);
    assert.deepEqual(ids(await store.claims({ origin: "bundle" })), ["twins:1#2", "twins:2"]);
    await store.applyBundle(bundle("2", "2027-01-15", FIRST.claims));
    assert.equal((await store.counts()).claims, 3);
  });

  test("a row of the bundle that supersedes another is renewed without losing what it supersedes", async () => {
    await using store = await open();
    const fix = correction("fix:1", PARIS_ROME, PARIS_ROME.says, "2026-04-01T00:00:00Z");
    await store.applyBundle(bundle("1", "2026-05-01", [PARIS_ROME, fix]));
    const second = bundle("2", "2027-01-15", [PARIS_ROME, { ...fix, note: "Seen again." }]);
    await store.applyBundle(second);
    await store.applyBundle({ ...second, version: "3" });
    assert.deepEqual(await live(store), ["fix:1#2"]);
  });

  test("a row changed twice stands as last changed", async () => {
    await using store = await open();
    await store.applyBundle(FIRST);
    await store.applyBundle(bundle("2", "2027-01-15", [PARIS_ROME, REWORDED]));
    await store.applyBundle(
      bundle("3", "2027-02-15", [PARIS_ROME, { ...REWORDED, note: "Renewed in 2019." }]),
    );
    assert.deepEqual(await live(store), ["twins:1", "twins:2#3"]);
  });
}

/** What a store promises to its user when the bundled data is renewed. */
export function ownDataContract(open: OpenStore): void {
  test("a user's claims and descriptions survive a newer version", async () => {
    await using store = await open();
    await store.applyBundle(FIRST);
    const own = correction("own:1", PARIS_ROME, PARIS_ROME.says, "2026-06-01T00:00:00Z");
    const ownName = { ...PARIS_CITY, name: "Paris, our partner" };
    await store.append([own]);
    await store.putEntities([ownName, TOKYO_CITY]);
    await store.applyBundle(bundle("2", "2027-01-15", []));
    assert.deepEqual(await live(store), ["own:1"]);
    assert.deepEqual(await store.claims({ origin: "user" }), [own]);
    assert.deepEqual(await store.entities(), [TOKYO_CITY, ownName]);
    assert.deepEqual(ids(await store.entitiesNamed("Paris")), [PARIS]);
  });

  test("a newer row beside a user's correction of the older one is marked with it, once", async () => {
    await using store = await open();
    await store.applyBundle(FIRST);
    const own = correction("own:1", PARIS_TOKYO, PARIS_ROME.says, "2026-06-01T00:00:00Z");
    await store.append([own]);
    const second = bundle("2", "2027-01-15", [PARIS_ROME, REWORDED]);
    await store.applyBundle(second);
    const [renewed] = await store.claims({ ids: ["twins:2#2"] });
    assert.deepEqual(renewed?.conflicts, [{ kind: "source", with: ["own:1"] }]);
    assert.deepEqual(await live(store), ["twins:1", "own:1", "twins:2#2"]);
    const again = await store.applyBundle({ ...second, version: "3" });
    assert.deepEqual(again, { applied: true, added: 0, changed: 0, retracted: 0 });
  });

  test("a correction that the newer row says too needs no mark", async () => {
    await using store = await open();
    await store.applyBundle(FIRST);
    await store.append([correction("own:1", PARIS_TOKYO, PARIS_TOKYO.says, "2026-06-01T00:00:00Z")]);
    await store.applyBundle(bundle("2", "2027-01-15", [PARIS_ROME, REWORDED]));
    const [renewed] = await store.claims({ ids: ["twins:2#2"] });
    assert.equal(renewed?.conflicts, undefined);
  });
}
