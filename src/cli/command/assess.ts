import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function assessCommand(): Command {
  const command = new Command("assess")
    .summary("A city's international relations, assessed from the ledger.")
    .description(
      "A city's international relations as the ledger holds them: findings first, then who it is, its ties by strength of evidence, its networks, where the effort goes, what came of it, how it stands to its state, disagreements, what is not known and what to do next. Claim ids stand in brackets.",
    )
    .argument("<city...>", "Name, 'Name, Country' or id.");
  clockOptions(command).action(async (words: readonly string[]) => {
    const [{ QUESTIONS }, { assessmentText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../assess/assessment-text.ts"),
    ]);
    const clocks = validated(QUESTIONS.assessment.query, ownOptions(command));
    const city = words.join(" ");
    await answer(
      sharedOptions(command),
      (workbench) => workbench.assessment({ city, ...clocks }),
      assessmentText,
    );
  });
  return withExamples(command, [
    'hansa assess "Cape Town"',
    "hansa assess Tokyo --as-of 2015-01-01",
    "hansa assess Athens, GR --json",
  ]);
}
