import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function compareCommand(): Command {
  const command = new Command("compare")
    .summary("Two to five cities side by side.")
    .description(
      "Two to five cities side by side: where the comparison is unfair, then raw values, per million for each boundary on file, what size leaves unexplained, what they share, and how far the order holds.",
    )
    .argument("<city...>", "Two to five cities, each in quotes where its name has a space.");
  clockOptions(command).action(async (city: readonly string[]) => {
    const [{ QUESTIONS }, { comparisonText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../compare/comparison-text.ts"),
    ]);
    const asked = validated(QUESTIONS.comparison.query, { ...ownOptions(command), city });
    await answer(sharedOptions(command), (workbench) => workbench.comparison(asked), comparisonText);
  });
  return withExamples(command, [
    'hansa compare "Cape Town" Tokyo',
    'hansa compare "Cape Town" Tokyo --as-of 2018-01-01',
    'hansa compare "Cape Town" Tokyo Athens,GR --json',
  ]);
}
