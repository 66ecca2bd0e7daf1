import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { GAZETTEER_FOLDER, putFilledStore } from "./hansa.ts";

/** The bundled data in a store of its own, for the tests of one file; gone after them. */
export async function workbenchOfTests(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "hansa-test-"));
  const storePath = join(folder, "hansa.db");
  putFilledStore(storePath);
  const workbench = await openWorkbench({ storePath, cacheFolder: GAZETTEER_FOLDER });
  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return workbench;
}
