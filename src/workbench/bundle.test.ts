import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openStore } from "../store/open-store.ts";
import { bringBundle } from "./bundle.ts";

test("a package is not even read where the store has its edition or one made later", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hansa-package-"));
  try {
    writeFileSync(join(folder, "sources.csv"), "id,title\nno source id,\n");
    const edition = (version: string, created: string): Promise<void> => {
      writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ version, created }));
      return bringBundle(store, folder);
    };
    await using store = await openStore(":memory:");
    await store.applyBundle({ version: "2", date: "2026-11-23", entities: [], sources: [], claims: [] });
    await edition("2", "2026-11-23");
    await edition("1", "2026-11-01");
    await assert.rejects(edition("3", "2026-12-01"), { code: "data-not-valid" });
    assert.equal((await store.meta()).dataVersion, "2");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
