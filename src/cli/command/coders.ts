import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function codersCommand(): Command {
  const command = new Command("coders")
    .summary("How far two coders of the same rows agree, list by list.")
    .description(
      "Krippendorff's α with an interval for each list that wants two coders, and what may rest on the codes; of one list also the rows on which the coders differ.",
    )
    .argument("[list]", "A list of codes, such as state-relation; all if absent.");
  clockOptions(command).action(async (list: string | undefined) => {
    const [{ QUESTIONS }, { codersText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../assess/coders-text.ts"),
    ]);
    const asked = validated(QUESTIONS.coders.query, { ...ownOptions(command), ...(list && { list }) });
    await answer(sharedOptions(command), (workbench) => workbench.coders(asked), codersText);
  });
  return withExamples(command, ["hansa coders", "hansa coders state-relation", "hansa coders --json"]);
}
