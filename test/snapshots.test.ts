import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SnapshotQuery, SnapshotReply } from "../src/contract/snapshot-question.ts";
import type { Claim } from "../src/record/claim.ts";
import type { Source } from "../src/record/source.ts";
import { openStore } from "../src/store/open-store.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import { claim } from "./fixtures/claim.ts";
import { GAZETTEER_FOLDER } from "./hansa.ts";

const LISBON = "gn:2267057";
const PARIS = "gn:2988507";
const TOKYO = "gn:1850147";
const ROME = "gn:3169070";

const register = (id: string, published: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Register of ${published}`,
  kind: "official-register",
  publisher: LISBON,
  origin: LISBON,
  reliability: "A",
  published,
  ...more,
});

const row = (source: string, to: string, from?: string, more: object = {}): Claim =>
  claim(
    {
      kind: "tie",
      between: [LISBON, to],
      form: "sister",
      ...(from && { valid: { from: { date: from } } }),
      ...more,
    },
    { source },
  );

const folder = mkdtempSync(join(tmpdir(), "hansa-snapshots-"));
const storePath = join(folder, "hansa.db");
const store = await openStore(storePath);
await store.append(
  [
    row("src:old", PARIS, "1998"),
    row("src:old", TOKYO, "2001"),
    row("src:old", ROME, "1990", { state: "in-force" }),
    row("src:new", PARIS, "1998"),
    row("src:new", TOKYO, "2002"),
    row("src:new", "gn:3117735", "1979"),
    row("src:new", "gn:2643743", "2021"),
    row("src:new", "gn:2950159"),
  ],
  {
    sources: [
      register("src:old", "2016"),
      register("src:new", "2022-05"),
      register("src:elsewhere", "2023", { publisher: PARIS, origin: PARIS }),
    ],
  },
);
await store.close();
const workbench = await openWorkbench({ storePath, cacheFolder: GAZETTEER_FOLDER });
after(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

const diff = async (asked: Record<string, unknown>): Promise<SnapshotReply> =>
  SnapshotReply.parse(await workbench.snapshotDiff(SnapshotQuery.parse(asked)));

const SNAPSHOTS = { before: "src:old", after: "src:new" };

test("rows are counted by what became of them, and those dated before the first snapshot are told apart", async () => {
  const { counts, addedByDate, goneWithEnd, before, after: later } = await diff(SNAPSHOTS);
  assert.deepEqual(counts, { added: 3, gone: 1, redated: 1, changed: 0, unchanged: 1 });
  assert.deepEqual(addedByDate, { earlier: 1, since: 1, undated: 1 });
  assert.equal(goneWithEnd, 0);
  assert.deepEqual([before.rows, before.date, later.rows, later.date], [3, "2016", 5, "2022-05"]);
});

test("a difference names both claims, the fields, and the row's own date", async () => {
  const { changes, total } = await diff({ ...SNAPSHOTS, change: "redated" });
  assert.equal(total, 1);
  const [tokyo] = changes;
  assert.deepEqual(tokyo?.fields, [{ field: "start", before: "2001", after: "2002" }]);
  assert.ok(tokyo.before && tokyo.after && tokyo.before !== tokyo.after);
  assert.equal(tokyo.when?.from, "2002");
});

test("it always says that a new row is no new agreement; and where the two are no snapshots of one source", async () => {
  const { warnings } = await diff(SNAPSHOTS);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? "", /not a new agreement.*not an agreement that ended/);
  assert.match((await diff({ before: "src:new", after: "src:old" })).warnings.join(), /later one/);
  assert.match(
    (await diff({ before: "src:old", after: "src:elsewhere" })).warnings.join(),
    /neither origin nor publisher/,
  );
});

test("one source, or one that is not on file, cannot be compared", async () => {
  await assert.rejects(diff({ before: "src:old", after: "src:old" }), { code: "same-source" });
  await assert.rejects(diff({ before: "src:old", after: "src:none" }), { code: "unknown-source" });
});

test("pages of changes follow one another", async () => {
  const all = await diff(SNAPSHOTS);
  const pages = await Promise.all([0, 2, 4].map((offset) => diff({ ...SNAPSHOTS, limit: 2, offset })));
  assert.deepEqual(
    pages.flatMap(({ changes }) => changes),
    all.changes,
  );
});
