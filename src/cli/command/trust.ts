import { Command } from "commander";
import type { TrustReply } from "../../contract/trust-question.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer } from "../answer.ts";
import { jsonInput } from "../json-input.ts";
import { sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

const WHAT = "A source's id, a publisher's name or id, an origin, a kind of source, or 'others'.";

/** Whom to believe first is the reader's to say; Hansa has no opinion of its own. */
export function trustCommand(): Command {
  return new Command("trust")
    .description("Whom you believe first where sources differ: show, set, change or clear your order.")
    .addCommand(showCommand(), { isDefault: true })
    .addCommand(setCommand())
    .addCommand(moveCommand())
    .addCommand(clearCommand());
}

function showCommand(): Command {
  const command = new Command("show")
    .description("Your trust order, and how many sources stand at each place.")
    .action(() => shown(command, (workbench) => workbench.trust()));
  return withExamples(command, ["hansa trust", "hansa trust show --json"]);
}

function setCommand(): Command {
  const command = new Command("set")
    .description(
      "Set the whole order, the most trusted first. What comes after 'others' is trusted less than all that is not named.",
    )
    .argument("[entries...]", WHAT)
    .option(
      "--input <file>",
      "Read the order from a file that 'hansa trust --json' wrote; '-' is standard input.",
    )
    .action((entries: string[], { input }: { input?: string }) => {
      if (entries.length > 0 === (input !== undefined))
        throw new UsageError(
          "Name the entries, the most trusted first, or the file that has them with --input.",
        );
      return ordered(command, { order: input === undefined ? entries : orderIn(input) });
    });
  return withExamples(command, [
    "hansa trust set official-register src:beukman",
    'hansa trust set "Cape Town" network-page others wiki',
  ]);
}

/** The entries of a reply, or of a plain list. */
function orderIn(file: string): unknown[] {
  const held = jsonInput(file);
  const order = typeof held === "object" && held !== null && "order" in held ? held.order : held;
  if (!Array.isArray(order))
    throw new UsageError(`--input: ${file} holds no trust order; hansa trust --json writes one.`);
  return order.map((line: unknown) =>
    typeof line === "object" && line !== null && "entry" in line ? line.entry : line,
  );
}

function moveCommand(): Command {
  const command = new Command("move")
    .description("Put one entry at a place of the order; it is added where the order does not have it yet.")
    .argument("<entry>", WHAT)
    .argument("<place>", "Its place, counted from 1.")
    .action((entry: string, place: string) => {
      if (!/^[1-9]\d*$/.test(place))
        throw new UsageError(`The place is a number counted from 1, not '${place}'.`);
      return ordered(command, { move: { entry, to: place } });
    });
  return withExamples(command, ["hansa trust move wiki 1", "hansa trust move src:beukman 2 --json"]);
}

function clearCommand(): Command {
  const command = new Command("clear")
    .description("Have no trust order: facts are shown by the ledger's own rules again.")
    .action(() => ordered(command, { order: [] }));
  return withExamples(command, ["hansa trust clear", "hansa trust clear --json"]);
}

async function ordered(command: Command, given: Readonly<Record<string, unknown>>): Promise<void> {
  const { SetTrust } = await import("../../contract/trust-question.ts");
  const asked = validated(SetTrust, given);
  await shown(command, (workbench) => workbench.setTrust(asked));
}

async function shown(command: Command, ask: (workbench: Workbench) => Promise<TrustReply>): Promise<void> {
  const { trustText } = await import("../ledger/trust-text.ts");
  await answer(sharedOptions(command), ask, trustText);
}
