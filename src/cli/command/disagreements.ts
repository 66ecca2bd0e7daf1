import { Command } from "commander";
import { SHOWN } from "../../assessments/city-disagreements.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function disagreementsCommand(): Command {
  const command = new Command("disagreements")
    .summary("Who says so, who does not, and who says otherwise.")
    .description(
      "A city's ties and memberships by who says so, whose complete list lacks them, and who says otherwise; and which of them both sides tell.",
    )
    .argument("<city...>", "A city's name or id.")
    .option("--with <city>", "Only the ties with this partner.")
    .option("--network <body>", "Only the membership in this body.")
    .option("--only <what>", `Only these, separated by commas: ${SHOWN.join(", ")}.`)
    .option("--limit <n>", "How many to show. (default: 200)")
    .option("--offset <n>", "How many to pass over first. (default: 0)");
  clockOptions(command).action((words: readonly string[]) => answerDisagreements(command, words.join(" ")));
  return withExamples(command, [
    'hansa disagreements "Cape Town"',
    'hansa disagreements "Cape Town" --with Munich',
    "hansa disagreements Lisbon --only lacking,otherwise",
    "hansa disagreements Tokyo --network C40",
  ]);
}

async function answerDisagreements(command: Command, city: string): Promise<void> {
  const [{ DisagreementsQuery }, { disagreementsText }] = await Promise.all([
    import("../../contract/disagreements-question.ts"),
    import("../ledger/disagreements-text.ts"),
  ]);
  const asked = validated(DisagreementsQuery, ownOptions(command));
  await answer(
    sharedOptions(command),
    (workbench) => workbench.disagreements({ city, ...asked }),
    (reply, page) => disagreementsText(reply, asked.offset, page),
  );
}
