import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function autonomyCommand(): Command {
  const command = new Command("autonomy")
    .summary("A city's affairs abroad and its own national state.")
    .description(
      "How a city's affairs abroad relate to its own national state: the cases against the leading relation first, then the seven relations with intervals and worst-case bounds, by theme and decade, whether coders agree, and how far what was asked has come. Affairs are counted, not rows; what no source states stays out of the shares and is shown.",
    )
    .argument("<city...>", "Name, 'Name, Country' or id.")
    .option("--theme <theme>", "Affairs on this theme alone.")
    .option("--from <date>", "Affairs that reach into the time from this date on.")
    .option("--to <date>", "Affairs that began by the end of this date.");
  clockOptions(command).action(async (words: readonly string[]) => {
    const [{ QUESTIONS }, { autonomyText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../assess/autonomy-text.ts"),
    ]);
    const asked = validated(QUESTIONS.autonomy.query, ownOptions(command));
    const city = words.join(" ");
    await answer(sharedOptions(command), (workbench) => workbench.autonomy({ city, ...asked }), autonomyText);
  });
  return withExamples(command, [
    'hansa autonomy "Cape Town"',
    'hansa autonomy "Cape Town" --theme culture --from 2010 --to 2019',
    "hansa autonomy Tokyo --json",
  ]);
}
