import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gazetteerFolder } from "../store/gazetteer-folder.ts";

/** Runs the command; what Node compiled the last time is kept in the cache folder, a quarter of a second saved. */
export async function start(): Promise<void> {
  const folder = gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
  enableCompileCache(join(folder, "compiled"));
  const { run } = await import("./main.ts");
  await run();
}
