import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { sliceOptions } from "../slice-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function measureCommand(): Command {
  const command = new Command("measure")
    .summary("A measure on the ties or a slice of them; without a name, all measures.")
    .description(
      "A measure on the ties in force or on a slice of them: the graph's value, or the cities with the highest, with formula and reference. Without a name, all measures.",
    )
    .argument("[id]", "The measure's id, such as betweenness.")
    .option("--top <n>", "How many cities, the highest first. (default: 20)");
  sliceOptions(clockOptions(command)).action((id?: string) => answerMeasure(command, id));
  return withExamples(command, [
    "hansa measure",
    "hansa measure betweenness --top 10",
    "hansa measure degree --network C40 --as-of 2015-01-01 --top 5",
  ]);
}

async function answerMeasure(command: Command, id: string | undefined): Promise<void> {
  const [{ MeasureQuery }, { measuresText, measureText }] = await Promise.all([
    import("../../contract/measure-question.ts"),
    import("../ledger/measure-text.ts"),
  ]);
  const shared = sharedOptions(command);
  if (id === undefined) return answer(shared, (workbench) => workbench.measures(), measuresText);
  const asked = validated(MeasureQuery, ownOptions(command));
  await answer(shared, (workbench) => workbench.measure({ id, ...asked }), measureText);
}
