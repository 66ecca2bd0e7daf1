import type { Command } from "commander";

/** Adds worked examples to a command's help; test/cli-examples.test.ts runs them all. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", `\nExamples:\n${examples.map((line) => `  $ ${line}`).join("\n")}`);
}
