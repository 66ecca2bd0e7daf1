import process from "node:process";
import { failed } from "./failed.ts";
import { program } from "./program.ts";

const CANNOT_WRITE = 2;

/** The `hansa` command: reads the arguments of the process, answers on its streams, and sets its exit code. */
export async function run(): Promise<void> {
  process.stdout.on("error", unread);
  silenceExperiments();
  const command = program();
  try {
    await command.parseAsync(process.argv);
  } catch (error) {
    process.exitCode = failed(error);
  }
}

/** Whoever reads our output may stop early, as `head` does; that is no failure. A full disk is one. */
function unread(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`hansa: the output could not be written: ${error.message}\n`);
  process.exit(CANNOT_WRITE);
}

/** Early releases of Node 24 warn that node:sqlite is experimental; the reader can do nothing about it. */
function silenceExperiments(): void {
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => {
    if (name !== "ExperimentalWarning") process.stderr.write(`hansa: ${message}\n`);
  });
}
