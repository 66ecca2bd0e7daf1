import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { openStore } from "../src/store/open-store.ts";
import { importMade } from "./import-writer.ts";

const KILLS = 50;
const ROWS = 1500;
const WRITER = join(import.meta.dirname, "import-writer.ts");

// The moments are drawn anew with another seed: HANSA_SEED=7 node test/run.ts test/import-kill
const SEED = Number(process.env["HANSA_SEED"] ?? 1);
const random = seededRandom(SEED);
/** Of the kills so many come while the store is being opened; the others once the import has begun. */
const EARLY = 0.15;

/** Imports in a process of its own and kills it at a random moment; whether it was killed before it was done. */
async function killed(path: string, now: string, within: number): Promise<boolean> {
  const writer = spawn(process.execPath, [WRITER, path, now, String(ROWS)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(writer, "close");
  if (random() > EARLY) await Promise.race([once(writer.stdout, "data"), ended]);
  await Promise.race([sleep(random() * within, undefined, { ref: false }), ended]);
  writer.kill("SIGKILL");
  const [code, signal] = await ended;
  assert.ok(code === 0 || signal === "SIGKILL", `it ended by itself with ${code}`);
  return signal === "SIGKILL";
}

/** How many pieces were kept, and whether the import was through, when it was killed. */
async function foundAfter(path: string): Promise<{ pieces: number; through: boolean }> {
  await using store = await openStore(path);
  const [last] = await store.imports.all();
  return { pieces: last?.pieces ?? 0, through: last?.finished !== undefined };
}

/** What an import leaves behind, with the instant at which it began taken out. */
async function leftBy(path: string) {
  await using store = await openStore(path);
  const [last] = await store.imports.all();
  const claims = await store.claims({});
  const recorded = new Set(claims.map((claim) => claim.recorded));
  const open = await store.imports.open();
  const waiting = await Promise.all(open.map(({ id }) => store.imports.waitingFor(id, 10_000)));
  return {
    recorded: [...recorded],
    begun: last?.recorded,
    finished: last?.finished !== undefined,
    left: {
      claims: claims.map(({ recorded: _, ...claim }) => claim),
      entities: await store.entities(),
      tally: last?.tally,
      open,
      waiting,
    },
  };
}

test("an import killed at 50 moments ends with the ledger of one undisturbed, claim for claim", {
  timeout: 400_000,
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "hansa-import-kill-"));
  try {
    const started = performance.now();
    const summary = await importMade(join(folder, "whole.db"), "2026-11-01T00:00:00.000Z", ROWS);
    const took = performance.now() - started;
    const whole = await leftBy(join(folder, "whole.db"));
    assert.ok(
      summary.added > 1000 && summary.waiting > 100 && summary.misread.total > 10,
      JSON.stringify(summary),
    );
    assert.equal((await importMade(join(folder, "whole.db"), "2026-11-02T00:00:00.000Z", ROWS)).added, 0);

    let [kills, ends] = [0, 0];
    const moments = new Set<string>();
    for (; kills < KILLS; ends++) {
      const path = join(folder, `${ends}.db`);
      let cut = true;
      for (let turn = 0; cut; turn++) {
        const now = `2026-11-03T00:00:${String(turn % 60).padStart(2, "0")}.000Z`;
        // Once there were kills enough it may end.
        cut = await killed(path, now, kills < KILLS ? took / 3 : 60_000);
        if (!cut) continue;
        // One that was through by then had nothing left to be cut off, and is not asked for again.
        const { pieces, through } = await foundAfter(path);
        cut = !through;
        if (through) continue;
        kills++;
        moments.add(`${ends} ${pieces}`);
      }
      const { recorded, begun, finished, left } = await leftBy(path);
      assert.deepEqual(left, whole.left);
      assert.deepEqual(recorded, [begun]);
      assert.ok(finished);
    }
    assert.ok(moments.size > KILLS / 2, `killed at ${moments.size} different places`);
    context.diagnostic(
      `seed ${SEED}: ${kills} kills at ${moments.size} places of ${ends} imports of ${ROWS} rows, ${whole.left.claims.length} claims each`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
