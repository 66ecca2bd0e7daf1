import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function scenarioCommand(): Command {
  return new Command("scenario")
    .summary("What if: ties or memberships fall away, or come.")
    .description("What changes, and for whom, if ties or memberships of cities and states fall away or come.")
    .addCommand(runCommand(), { isDefault: true });
}

function runCommand(): Command {
  const command = new Command("run")
    .summary("What the edits of a scenario change, and for whom. (default)")
    .description(
      "Applies a list of edits to the ties and memberships in force on a day: a network dissolves, a state or city leaves or joins, a tie is cut or made, a city is taken out. Tells what changes for whom: standing, reach, shortest routes, themes, and how far the whole still hangs together. FILE is a JSON file, or the name of a scenario that comes with Hansa.",
    )
    .argument("<file>", "A scenario: a JSON file, '-' for standard input, or a name.")
    .option("--over <what>", "Routes lead over ties, networks or ties-and-networks.")
    .option("--limit <n>", "So many of the most affected places. (default: 10)");
  clockOptions(command).action((file: string) => run(command, file));
  return withExamples(command, [
    "hansa scenario 100-resilient-cities-closes",
    "hansa scenario uk-leaves-eu --limit 5",
    "hansa scenario run us-leaves-paris-agreement --json",
  ]);
}

async function run(command: Command, file: string): Promise<void> {
  const [{ ScenarioAsked }, { scenarioFile }, { scenarioText }] = await Promise.all([
    import("../../contract/scenario-question.ts"),
    import("../../workbench/scenario-file.ts"),
    import("../ledger/scenario-text.ts"),
  ]);
  const scenario = scenarioFile(file);
  const asked = validated(ScenarioAsked, { ...ownOptions(command), scenario });
  await answer(sharedOptions(command), (workbench) => workbench.scenario(asked), scenarioText);
}
