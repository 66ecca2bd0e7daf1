import process from "node:process";
import { failed } from "../src/cli/failed.ts";
import { program } from "../src/cli/program.ts";

// A process that runs one command after another, each as src/cli/main.ts runs one, and answers with what it said.

interface Asked {
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

const own = { ...process.env };
const texts = { stdout: "", stderr: "" };
for (const name of ["stdout", "stderr"] as const)
  process[name].write = (text: string | Uint8Array): boolean => {
    texts[name] += typeof text === "string" ? text : Buffer.from(text).toString();
    return true;
  };

process.on("message", async ({ args, env }: Asked) => {
  process.env = { ...own, ...env };
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
  process.send?.({ code, ...texts });
});
