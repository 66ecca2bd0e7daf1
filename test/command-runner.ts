import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { failed } from "../src/cli/failed.ts";
import { program } from "../src/cli/program.ts";

// A process that runs one command after another, each as src/cli/main.ts runs one, and answers with what it said.

interface Asked {
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

// As src/cli/main.ts has it; and each command listens for the end of its process, of which here are many.
process.removeAllListeners("warning");
process.setMaxListeners(0);

const own = { ...process.env };
const texts = { stdout: "", stderr: "" };
for (const name of ["stdout", "stderr"] as const)
  process[name].write = (text: string | Uint8Array): boolean => {
    texts[name] += typeof text === "string" ? text : Buffer.from(text).toString();
    return true;
  };

process.on("message", async ({ args, env }: Asked) => {
  const before = process.getActiveResourcesInfo();
  Object.assign(process.env, env);
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = undefined;
  Object.assign(texts, { stdout: "", stderr: "" });
  let code: number | string = 0;
  try {
    await program().parseAsync(process.argv);
    code = process.exitCode ?? 0;
  } catch (error) {
    code = failed(error);
  }
  process.exitCode = undefined;
  for (const name of Object.keys(env)) {
    const before = own[name];
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
  process.send?.({ code, ...texts, left: await leftOver(before) });
});

const LONGEST_MS = 60_000;
const LOOK_MS = 10;

/** What a command leaves behind would keep its process from ending; threads take a moment to stop. */
async function leftOver(before: readonly string[]): Promise<string[]> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const now = process.getActiveResourcesInfo();
    for (const each of before) {
      const at = now.indexOf(each);
      if (at >= 0) now.splice(at, 1);
    }
    if (now.length === 0 || waited > LONGEST_MS) return now;
    // Not among what is counted.
    await delay(LOOK_MS, undefined, { ref: false });
  }
}
