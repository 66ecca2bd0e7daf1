import { Command, Option } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function backboneCommand(): Command {
  const command = new Command("backbone")
    .summary("Cities that meet in more networks than chance gives.")
    .description(
      "Pairs of cities that sit together in more bodies than the sizes of cities' and bodies' lists explain (stochastic degree sequence model), over the bodies whose rosters are covered.",
    )
    .option("--alpha <p>", "The chance of a tie kept by mistake. (default: 0.05)")
    .addOption(
      new Option("--correction <how>", "For testing many pairs. (default: holm)").choices(["holm", "none"]),
    )
    .addOption(
      new Option(
        "--tails <form>",
        "Of the chance of each pair, with --correction none. (default: exact)",
      ).choices(["exact", "refined-normal"]),
    )
    .option("--signed", "Also pairs that meet in fewer bodies than chance gives.")
    .option("--limit <n>", "How many pairs to show, the surest first. (default: 100)");
  clockOptions(command).action(() => answerBackbone(command));
  return withExamples(command, [
    "hansa backbone",
    "hansa backbone --alpha 0.01 --correction none --as-of 2020-01-01",
    "hansa backbone --correction none --tails refined-normal",
  ]);
}

async function answerBackbone(command: Command): Promise<void> {
  const [{ BackboneQuery }, { backboneText }] = await Promise.all([
    import("../../contract/backbone-question.ts"),
    import("../ledger/backbone-text.ts"),
  ]);
  const asked = validated(BackboneQuery, ownOptions(command));
  await answer(sharedOptions(command), (workbench) => workbench.backbone(asked), backboneText);
}
