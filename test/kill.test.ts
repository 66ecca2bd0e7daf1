import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../src/store/open-store.ts";

const KILLS = 20;
const ACKNOWLEDGED = 1000;
const LONGEST = 150_000;

/** Starts a writer on the store, kills it at some moment, and gives the ids it printed before. */
async function killedWriter(path: string, round: number): Promise<string[]> {
  const writer = spawn(process.execPath, [
    join(import.meta.dirname, "store-writer.ts"),
    path,
    `kill:${round}`,
  ]);
  let printed = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ended = once(writer, "close");
  // Every fourth round may hit the opening of the store, the others hit it while claims are appended.
  if (round % 4 !== 0) await Promise.race([once(writer.stdout, "data"), ended]);
  await sleep(Math.random() * (round % 4 === 0 ? 500 : 400));
  writer.kill("SIGKILL");
  const [, signal] = await ended;
  assert.equal(signal, "SIGKILL", "the writer was still writing");
  return printed
    .slice(0, printed.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean);
}

test("an acknowledged claim survives its writer's being killed", { timeout: 200_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "hansa-kill-"));
  const path = join(folder, "hansa.db");
  const started = performance.now();
  try {
    const acknowledged: string[] = [];
    let kills = 0;
    while (kills < KILLS || (acknowledged.length < ACKNOWLEDGED && performance.now() - started < LONGEST))
      acknowledged.push(...(await killedWriter(path, ++kills)));

    const store = await openStore(path);
    const kept = new Set((await store.claims({})).map(({ id }) => id));
    await store.close();
    const lost = acknowledged.filter((id) => !kept.has(id));
    context.diagnostic(
      `${kills} kills, ${acknowledged.length} claims acknowledged, ${kept.size} kept, ${lost.length} lost`,
    );
    assert.deepEqual(lost, []);
    assert.ok(acknowledged.length >= ACKNOWLEDGED, `only ${acknowledged.length} were acknowledged`);
    const halves = [...kept].filter((id) => /-\d*[49]a$/.test(id) && !kept.has(id.replace(/a$/, "c")));
    assert.deepEqual(halves, [], "claims appended together are there together");
    assert.equal(integrity(path), "ok");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function integrity(path: string): unknown {
  const db = new DatabaseSync(path, { readOnly: true });
  const found = db.prepare("pragma integrity_check").get()?.["integrity_check"];
  db.close();
  return found;
}
