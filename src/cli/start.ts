import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gazetteerFolder } from "../store/gazetteer-folder.ts";
import { makeFolder } from "../store/make-folder.ts";

/** Runs the command; what Node compiled the last time is kept in the cache folder, a quarter of a second saved. */
export async function start(): Promise<void> {
  const folder = gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
  keepCompiled(join(folder, "compiled"));
  const { run } = await import("./main.ts");
  await run();
}

/** Where the folder cannot be made Hansa runs all the same, a little later. */
function keepCompiled(folder: string): void {
  try {
    makeFolder(folder, 0o700);
  } catch {
    return;
  }
  enableCompileCache(folder);
}
