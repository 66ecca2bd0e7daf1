import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { gazetteerFolder } from "../store/gazetteer-folder.ts";
import { makeFolder } from "../store/make-folder.ts";

/** Runs the command; what Node compiled the last time is kept in the cache folder, a quarter of a second saved. */
export async function start(): Promise<void> {
  const folder = gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
  keepCompiled(join(folder, "compiled"));
  // A command is soon over: with little room for what is just made a comparison peaks at 140 MB instead of 195, no
  // later done. A server keeps Node's own rule.
  if (!process.argv.some((word) => word === "serve" || word === "import"))
    setFlagsFromString("--semi-space-growth-factor=1");
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
