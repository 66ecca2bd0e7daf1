import assert from "node:assert/strict";
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { LAUNCHER, lineWith, type Said } from "./hansa.ts";
import { needs, OLDER_NODE } from "./machine.ts";

const ROOT = join(import.meta.dirname, "..");
const MINUTES = 60_000;
const run = promisify(execFile);

let folder: string;
let installed: string;
before(
  async () => {
    folder = mkdtempSync(join(tmpdir(), "hansa-pack-"));
    installed = join(folder, "installed");
    await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", await packed()], installed);
  },
  { timeout: 10 * MINUTES },
);
after(() => rmSync(folder, { recursive: true, force: true }));

/** The tarball, made from a copy of the sources so that the checkout's own dist/ stays as it is. */
async function packed(): Promise<string> {
  const copy = join(folder, "sources");
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of files.trim().split("\n"))
    cpSync(join(ROOT, file), join(copy, file), { recursive: true, errorOnExist: false });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  const { stdout } = await npm(["pack", "--json", "--pack-destination", folder], copy);
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf("[")));
  mkdirSync(installed);
  writeFileSync(join(installed, "package.json"), '{ "private": true }\n');
  return join(folder, filename);
}

function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  return run("npm", [...args], { cwd, maxBuffer: 1 << 26, shell: process.platform === "win32" });
}

/** A command in a folder, with this test's Node or another first. */
function said(command: string, args: readonly string[], cwd: string, node = process.execPath): Said {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", env: ownEnv(node) });
  return { code: status, stdout, stderr };
}

/** Homes of this test's own. */
function ownEnv(node: string): Record<string, string> {
  const home = (name: string): string => join(folder, "home", name);
  return {
    PATH: [dirname(node), process.env["PATH"] ?? ""].join(delimiter),
    HOME: home("user"),
    XDG_DATA_HOME: home("data"),
    XDG_CACHE_HOME: home("cache"),
    npm_config_cache: home("npm"),
  };
}

test("the installed package compares two cities", { timeout: 2 * MINUTES }, () => {
  const { code, stdout, stderr } = said("npx", ["--no", "hansa", "compare", "Cape Town", "Tokyo"], installed);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Cape Town[\s\S]*Tokyo/);
  assert.equal(stderr, "");
});

test("the package carries the compiled code, the pages and the data, and no sources or tests", () => {
  const files = readdirSync(join(installed, "node_modules", "hansa"), { recursive: true }).map(String);
  for (const file of ["dist/cli/start.js", "dist/web/index.html", "data/datapackage.json", "LICENSE"])
    assert.ok(files.includes(file), file);
  assert.deepEqual(
    files.filter((file) => /\.test\.|^(src|test|bench)\/|\.tsx?$/.test(file)),
    [],
  );
});

test("the installed package serves its pages", { timeout: MINUTES }, async () => {
  const launcher = join(installed, "node_modules", "hansa", "bin", "hansa.js");
  const child = spawn(process.execPath, [launcher, "serve", "--port", "0"], {
    env: ownEnv(process.execPath),
  });
  const ended = once(child, "close");
  const address = (await lineWith(child, "Hansa is at ")).replace("Hansa is at ", "");
  const page = await fetch(address);
  const text = await page.text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1] ?? "no script";
  const asset = await fetch(new URL(script, address));
  await asset.text();
  const city = await fetch(new URL("/city/gn:3369157", address));
  assert.equal(await city.text(), text, "every page has the one document");
  child.kill("SIGTERM");
  await ended;
  assert.equal(page.status, 200);
  assert.equal(asset.status, 200);
  assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
});

const older = OLDER_NODE ?? "";

test("on an older Node the package says what to install", needs("olderNode"), () => {
  const { code, stderr } = said(
    older,
    [join(installed, "node_modules/hansa/bin/hansa.js"), "--help"],
    folder,
    older,
  );
  assert.equal(code, 2);
  assert.match(stderr, /needs Node 24 or later/);
  assert.equal(stderr.trim().split("\n").length, 2);
});

test("on an older Node the checkout starts its own", needs("olderNode"), () => {
  const { code, stdout } = said(older, [LAUNCHER, "store", "path"], folder, older);
  assert.equal(code, 0);
  assert.match(stdout, /hansa\.db\n$/);
  assert.equal(said(older, [LAUNCHER, "asses"], folder, older).code, 2, "and gives its exit code on");
});
