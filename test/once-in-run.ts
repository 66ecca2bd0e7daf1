import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Names the folder that the files of one run of the tests share; test/run.ts makes it and removes it. */
export const RUN_FOLDER = "HANSA_TEST_RUN";

const SECOND = 1000;
const LONGEST = 300 * SECOND;

/** The folder of this run, unless a file is run by itself. */
export const runFolder = (): string | undefined => process.env[RUN_FOLDER];

/**
 * What every file of a run would make alike is made by the first that needs it, while the others wait. A file that is
 * run by itself makes it for itself.
 */
export function onceInRun(name: string, make: () => void): void {
  const folder = runFolder();
  if (folder === undefined) {
    make();
    return;
  }
  const sign = (of: string): string => join(folder, `${name}.${of}`);
  if (isFirst(sign("begun"))) {
    try {
      make();
    } catch (error) {
      writeFileSync(sign("failed"), String(error));
      throw error;
    }
    writeFileSync(sign("made"), "");
  }
  for (let waited = 0; !existsSync(sign("made")); waited += SECOND / 20) {
    if (existsSync(sign("failed")))
      throw new Error(`${name}: the file that made it first says why it failed`);
    if (waited > LONGEST) throw new Error(`${name} was begun by another file of this run and never ended`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SECOND / 20);
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
