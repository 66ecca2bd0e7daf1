import { Command } from "commander";
import { answer } from "../answer.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function citiesCommand(): Command {
  const find = new Command("find")
    .summary("Places whose name begins so, in any script.")
    .description(
      "Places whose name begins so, in any script and without accents; those with claims here first.",
    )
    .argument("<text...>", "How the name begins.")
    .option("--limit <n>", "How many places to show, up to 50. (default: 8)")
    .action(async (words: readonly string[]) => {
      const [{ QUESTIONS }, { placesText }] = await Promise.all([
        import("../../contract/questions.ts"),
        import("../ledger/place-text.ts"),
      ]);
      const asked = validated(QUESTIONS.places.query, { ...ownOptions(find), q: words.join(" ") });
      await answer(sharedOptions(find), (workbench) => workbench.places(asked), placesText);
    });
  withExamples(find, [
    "hansa cities find santiago",
    "hansa cities find 東京",
    "hansa cities find cape --limit 3 --json",
  ]);
  return new Command("cities").description("Find a city by name.").addCommand(find);
}
