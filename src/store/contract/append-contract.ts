import assert from "node:assert/strict";
import { test } from "node:test";
import { factKey } from "../../ledger/fact-key.ts";
import {
  claim,
  correction,
  ids,
  type OpenStore,
  PARIS,
  PARIS_CITY,
  PARIS_GOAL,
  PARIS_PAGE,
  PARIS_ROME,
  PARIS_TOKYO,
  retraction,
  WORLD,
} from "./worked-claims.ts";

/** What a store promises of the claims that are given to it. */
export function appendContract(open: OpenStore): void {
  test("claims come back as they were said, in the order in which they were appended", async () => {
    await using store = await open();
    assert.deepEqual(await store.append(WORLD), { added: 5, alreadyThere: 0 });
    assert.deepEqual(await store.claims({}), WORLD);
    assert.deepEqual(await store.claims({ ids: ["c40:2", "twins:1"] }), [WORLD[0], WORLD[3]]);
  });

  test("a claim appended twice is there once", async () => {
    await using store = await open();
    await store.append([PARIS_ROME]);
    const again = await store.append([PARIS_ROME, PARIS_TOKYO, PARIS_TOKYO]);
    assert.deepEqual(again, { added: 1, alreadyThere: 2 });
    assert.deepEqual(ids(await store.claims({})), ["twins:1", "twins:2"]);
  });

  test("an id is not given to another claim, and what came with it is not kept either", async () => {
    await using store = await open();
    await store.append([PARIS_ROME]);
    const impostor = { ...PARIS_TOKYO, id: PARIS_ROME.id };
    await assert.rejects(store.append([PARIS_GOAL, impostor]), { code: "claim-id-taken" });
    assert.deepEqual(await store.claims({}), [PARIS_ROME]);
  });

  test("what is no claim is refused with its problems, and what came with it is not kept either", async () => {
    await using store = await open();
    const bad = { ...PARIS_GOAL, source: "no source id" };
    await assert.rejects(store.append([PARIS_ROME, bad]), { code: "not-valid", message: /goals:1/ });
    assert.equal((await store.counts()).claims, 0);
  });

  test("words no column could hold come back whole and find their claim by its key", async () => {
    await using store = await open();
    const odd = claim("odd:1", {
      kind: "attribute",
      subject: PARIS,
      predicate: "has_goal",
      text: 'nul \0, half \uD83C, whole 🗼, "quoted" %_\\ 東京',
    });
    await store.append([odd]);
    assert.deepEqual(await store.claimsOfKeys([factKey(odd)]), [odd]);
  });

  test("more claims than a statement has room for are appended at once, or none", async () => {
    await using store = await open();
    const many = Array.from({ length: 3000 }, (_, row) => ({ ...PARIS_ROME, id: `many:${row}` }));
    await assert.rejects(store.append([...many, { ...PARIS_TOKYO, id: "many:7" }]), {
      code: "claim-id-taken",
    });
    assert.equal((await store.counts()).claims, 0);
    await store.append(many);
    assert.equal((await store.claims({ ids: ids(many) })).length, 3000);
  });

  test("appends begun together are all kept", async () => {
    await using store = await open();
    await Promise.all(WORLD.map((each) => store.append([each])));
    assert.deepEqual(ids(await store.claims({})).sort(), ids(WORLD).sort());
  });
}

/** What a store promises of claims that undo others, and of what is appended together with claims. */
export function undoingContract(open: OpenStore): void {
  test("what claims speak of and rest on is kept with them, or not at all", async () => {
    await using store = await open();
    await store.append([PARIS_ROME]);
    const impostor = { ...PARIS_TOKYO, id: PARIS_ROME.id };
    const described = { entities: [PARIS_CITY], sources: [PARIS_PAGE] };
    const { revision } = await store.meta();
    await assert.rejects(store.append([impostor], described), { code: "claim-id-taken" });
    assert.deepEqual([await store.entities(), await store.sources()], [[], []]);
    assert.equal((await store.meta()).revision, revision);
    await store.append([PARIS_TOKYO], described);
    assert.deepEqual([await store.entities(), await store.sources()], [[PARIS_CITY], [PARIS_PAGE]]);
    assert.deepEqual(ids(await store.entitiesNamed("lutece")), [PARIS]);
  });

  test("a claim is corrected or retracted once: what undoes it again is refused, and told what stands", async () => {
    await using store = await open();
    const day = "2026-04-01T00:00:00Z";
    const fix = correction("fix:1", PARIS_ROME, PARIS_ROME.says, day);
    await store.append([PARIS_ROME, fix]);
    assert.deepEqual(await store.append([fix]), { added: 0, alreadyThere: 1 });
    const second = correction("fix:2", PARIS_ROME, PARIS_ROME.says, day);
    const refused = { code: "claim-not-standing", message: /twins:1 was superseded by fix:1/ };
    await assert.rejects(store.append([second]), refused);
    await assert.rejects(store.append([retraction("r:1", "twins:1", day)]), refused);
    await store.append([retraction("r:2", "fix:1", day)]);
    await assert.rejects(store.append([retraction("r:3", "fix:1", day)]), { message: /retracted by r:2/ });
    await store.append([second]);
    assert.deepEqual(ids(await store.claims({ live: true })), ["fix:2"]);
  });

  test("of two corrections of one claim begun together one is kept", async () => {
    await using store = await open();
    await store.append([PARIS_ROME]);
    const fixes = ["fix:1", "fix:2"].map((id) =>
      correction(id, PARIS_ROME, PARIS_ROME.says, "2026-04-01T00:00:00Z"),
    );
    const done = await Promise.allSettled(fixes.map((fix) => store.append([fix])));
    assert.deepEqual(done.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    await assert.rejects(store.append([...fixes, { ...PARIS_TOKYO, supersedes: "fix:1" }]), {
      code: "claim-not-standing",
    });
    assert.equal((await store.claims({ live: true })).length, 1);
  });
}
