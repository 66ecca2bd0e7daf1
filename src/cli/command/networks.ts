import { Command } from "commander";
import { BODY_SORTS } from "../../record/vocabulary.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function networksCommand(): Command {
  const command = new Command("networks")
    .summary("Networks and other bodies, or one body and its members.")
    .description(
      "Bodies with their sort, scope and how complete their rosters on file are; with a name or id, that body, its members and what overlaps with it.",
    )
    .argument("[body...]", "A body's name or id.")
    .option("--sort <sort>", `Of this sort: ${BODY_SORTS.join(", ")}.`)
    .option("--limit <n>", "How many bodies to show. (default: 100)")
    .option("--offset <n>", "How many bodies to pass over first. (default: 0)");
  clockOptions(command).action((words: readonly string[]) => answerNetworks(command, words.join(" ")));
  return withExamples(command, [
    "hansa networks",
    "hansa networks C40",
    "hansa networks net:anmc21 --as-of 2010-01-01",
  ]);
}

async function answerNetworks(command: Command, id: string): Promise<void> {
  const [{ QUESTIONS }, { networksText, networkText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/network-text.ts"),
  ]);
  const shared = sharedOptions(command);
  if (id !== "") {
    const clocks = validated(QUESTIONS.network.query, ownOptions(command));
    return answer(shared, (workbench) => workbench.network({ id, ...clocks }), networkText);
  }
  const asked = validated(QUESTIONS.networks.query, ownOptions(command));
  await answer(
    shared,
    (workbench) => workbench.networks(asked),
    (reply, page) => networksText(reply, asked.offset, page),
  );
}
