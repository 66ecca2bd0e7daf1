import { Command } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function marketsCommand(): Command {
  const command = new Command("markets")
    .summary("Who seeks what only one can have; for a city, its field.")
    .description(
      "The cities on file in each market: bids, routes, headquarters, investment, talent, visitors, congresses. For a city, its own markets and the cities that are in the same ones.",
    )
    .argument("[city...]", "Name, 'Name, Country' or id; all markets if absent.")
    .option("--good <good>", "One market alone.")
    .option("--limit <n>", "How many cities of each. (default: 10)");
  clockOptions(command).action(async (words: readonly string[]) => {
    const [{ QUESTIONS }, { marketsText }] = await Promise.all([
      import("../../contract/questions.ts"),
      import("../compare/markets-text.ts"),
    ]);
    const city = words.length > 0 ? { city: words.join(" ") } : {};
    const asked = validated(QUESTIONS.markets.query, { ...ownOptions(command), ...city });
    await answer(sharedOptions(command), (workbench) => workbench.markets(asked), marketsText);
  });
  return withExamples(command, [
    'hansa markets "Cape Town"',
    "hansa markets --good visitors --limit 5",
    "hansa markets --json",
  ]);
}
