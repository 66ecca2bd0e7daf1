import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { GAZETTEER_FOLDER } from "./hansa.ts";

/** The bundled data in a store of its own, which is gone when closed. */
export async function bundledWorkbench(): Promise<{ workbench: Workbench; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "hansa-test-"));
  const workbench = await openWorkbench({
    storePath: join(folder, "hansa.db"),
    cacheFolder: GAZETTEER_FOLDER,
  });
  return {
    workbench,
    close: async () => {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
