#!/usr/bin/env node
// Plain JavaScript that Node 12 can read: on an older Node it starts the one installed in this checkout, or says
// what to install.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const LEAST_MAJOR = 24;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

if (Number(process.versions.node.split(".")[0]) >= LEAST_MAJOR) start();
else if (existsSync(ownNode) && !process.env.HANSA_RESTARTED) startWith(ownNode);
else refuse();

function start() {
  const source = join(root, "src", "cli", "start.ts");
  const compiled = join(root, "dist", "cli", "start.js");
  // A package has no sources; Node does not run TypeScript below node_modules.
  import(pathToFileURL(existsSync(source) ? source : compiled).href)
    .then((cli) => cli.start())
    .catch(cannotStart);
}

function cannotStart(error) {
  const mend = error.code === "ERR_MODULE_NOT_FOUND" ? `; run "npm install" in ${root}` : "";
  console.error(`hansa cannot start: ${error.message}${mend}`);
  process.exitCode = 2;
}

function startWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), {
    stdio: "inherit",
    // That Node may be too old as well, and is to say so, not to start itself again.
    env: Object.assign({}, process.env, { HANSA_RESTARTED: "1" }),
  });
  SIGNALS.forEach((signal) => {
    process.on(signal, () => child.kill(signal));
  });
  child.on("error", refuse);
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : code;
  });
}

function refuse() {
  console.error(`hansa needs Node ${LEAST_MAJOR} or later; this is Node ${process.versions.node}.`);
  console.error(
    `Install it from https://nodejs.org, or in this folder with: npm install node@${LEAST_MAJOR}`,
  );
  process.exitCode = 2;
}
