import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onceInRun, runFolder } from "./once-in-run.ts";

export const LAUNCHER = join(import.meta.dirname, "..", "bin", "hansa.js");

const CACHE = join(tmpdir(), "hansa-test-cache");
/** Where the command keeps its index of places in that cache: made once for all tests. */
export const GAZETTEER_FOLDER = join(CACHE, "hansa");
/** Where the command has Node keep what it compiled; processes of the tests share it. */
export const COMPILED_FOLDER = join(GAZETTEER_FOLDER, "compiled");

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A home, a data folder and a store of a test's own; only the gazetteer's index is shared between tests. */
export interface Home {
  folder: string;
  store: string;
  env: Record<string, string>;
  hansa(args: readonly string[], more?: { env?: Record<string, string>; input?: string }): Promise<Said>;
  start(args: readonly string[], env?: Record<string, string>): ChildProcess;
  remove(): void;
}

/** A home whose store holds the bundled data, as a first start leaves it. */
export function temporaryHome(): Home {
  const home = newHome();
  putFilledStore(home.store);
  return home;
}

/** A home without a store: what is asked in it first is a first start. */
export function newHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "hansa-home-"));
  mkdirSync(join(folder, "home"));
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(folder, "home"),
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CACHE_HOME: CACHE,
  };
  const start = (args: readonly string[], more: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [LAUNCHER, ...args], { cwd: folder, env: { ...env, ...more } });
  return {
    folder,
    store: join(folder, "data", "hansa", "hansa.db"),
    env,
    start,
    hansa: (args, more = {}) => said(start(args, more.env), more.input),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * The bundled data in a store at a path: filled once in a run, by the command, and copied from there. A file that is run
 * by itself finds no store there, and so makes its own.
 */
export function putFilledStore(path: string): void {
  const folder = runFolder();
  if (folder === undefined) return;
  const filled = join(folder, "filled.db");
  onceInRun("filled", () => fillStore(filled));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  copyFileSync(filled, path, constants.COPYFILE_FICLONE);
}

function fillStore(path: string): void {
  const { store, env, remove } = newHome();
  try {
    execFileSync(process.execPath, [LAUNCHER, "assess", "Tokyo"], { env, stdio: "pipe" });
    if (existsSync(`${store}-wal`)) throw new Error("the first start did not close its store");
    renameSync(store, path);
  } finally {
    remove();
  }
}

/** What a process says until its end. */
export async function said(child: ChildProcess, input = ""): Promise<Said> {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  child.stdin?.end(input);
  const [code] = await once(child, "close");
  return { code, ...texts };
}

/** The first line of a started process that holds some text; what it says afterwards is read and dropped. */
export function lineWith(child: ChildProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      printed += part;
      const line = printed
        .slice(0, printed.lastIndexOf("\n") + 1)
        .split("\n")
        .find((each) => each.includes(text));
      if (line !== undefined) resolve(line);
    });
    child.once("close", () => reject(new Error(`ended without saying "${text}": ${printed}`)));
  });
}

/** The words of a command line as a shell reads them: quotes hold words together. */
export function wordsIn(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|([^\s"]+(?:"[^"]*")?)/g)].map(
    ([all, quoted]) => quoted ?? all.replaceAll('"', ""),
  );
}
