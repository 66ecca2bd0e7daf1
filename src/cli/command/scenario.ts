import { Command } from "commander";
import type { RobustnessReply } from "../../contract/robustness-question.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { watched } from "../watched.ts";
import { withExamples } from "../with-examples.ts";
import { diffusionCommand } from "./diffusion.ts";

export function scenarioCommand(): Command {
  return new Command("scenario")
    .summary("What if: ties or memberships fall away, or come.")
    .description("What changes, and for whom, if ties or memberships of cities and states fall away or come.")
    .addCommand(runCommand(), { isDefault: true })
    .addCommand(robustnessCommand())
    .addCommand(diffusionCommand());
}

function runCommand(): Command {
  const command = new Command("run")
    .summary("What the edits of a scenario change, and for whom. (default)")
    .description(
      "Applies a list of edits to the ties and memberships in force on a day: a network dissolves, a state or city leaves or joins, a tie is cut or made, a city is taken out. Tells what changes for whom: standing, reach, shortest routes, themes, and how far the whole still hangs together. FILE is a JSON file, or the name of a scenario that comes with Hansa.",
    )
    .argument("[file]", "A scenario: a JSON file, '-' for standard input, or a name.")
    .option("--over <what>", "Routes lead over ties, networks or ties-and-networks.")
    .option("--limit <n>", "So many of the most affected places. (default: 10)");
  clockOptions(command).action((file?: string) => run(command, file));
  return withExamples(command, [
    "hansa scenario 100-resilient-cities-closes",
    "hansa scenario uk-leaves-eu --limit 5",
    "hansa scenario run us-leaves-paris-agreement --json",
  ]);
}

function robustnessCommand(): Command {
  const command = new Command("robustness")
    .summary("What the whole withstands: hubs, networks or states fall away.")
    .description(
      "Takes away places, networks or states one after the other and tells how many places still hang together, beside losses in random order.",
    )
    .option("--by <what>", "degree, betweenness, network or state. (default: degree)")
    .option("--over <what>", "Routes lead over ties, networks or ties-and-networks.")
    .option("--draws <n>", "So many random orders. (default: 200)")
    .option("--seed <n>", "Of the random orders. (default: 1)");
  clockOptions(command).action(async () => {
    const [{ RobustnessQuery }, { robustnessText }] = await Promise.all([
      import("../../contract/robustness-question.ts"),
      import("../ledger/robustness-text.ts"),
    ]);
    const asked = validated(RobustnessQuery, ownOptions(command));
    const ask = (workbench: Workbench): Promise<RobustnessReply> =>
      watched(({ signal, tell }) =>
        workbench.whatIf().robustness(asked, { signal, progress: told(tell, "random orders") }),
      );
    await answer(sharedOptions(command), ask, robustnessText);
  });
  return withExamples(command, [
    "hansa scenario robustness",
    "hansa scenario robustness --by network --json",
    "hansa scenario robustness --by state --over ties",
  ]);
}

function told(tell: (words: string) => void, what: string): (done: number, all: number) => void {
  return (done, all) => tell(`${done} of ${all} ${what}`);
}

async function run(command: Command, file: string | undefined): Promise<void> {
  const [{ ScenarioAsked }, { readyScenarios, scenarioFile }, { scenarioText }] = await Promise.all([
    import("../../contract/scenario-question.ts"),
    import("../../workbench/scenario-file.ts"),
    import("../ledger/scenario-text.ts"),
  ]);
  if (file === undefined)
    throw new UsageError(
      `Name a scenario: one that comes with Hansa (${[...readyScenarios().keys()].join(", ")}) or a JSON file of your own; docs/scenarios.md tells how to write one.`,
    );
  const scenario = scenarioFile(file);
  const asked = validated(ScenarioAsked, { ...ownOptions(command), scenario });
  await answer(sharedOptions(command), (workbench) => workbench.whatIf().scenario(asked), scenarioText);
}
