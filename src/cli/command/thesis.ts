import { Command } from "commander";
import { answer, print } from "../answer.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function thesisCommand(): Command {
  return new Command("thesis")
    .summary("What the paper holds of cities in general, beside what bears on it.")
    .description("What the paper holds of cities in general, beside what can be estimated of it.")
    .addCommand(differenceCommand());
}

function differenceCommand(): Command {
  const command = new Command("difference-to-forecast")
    .summary("Does a row of the comparison of two cities move a forecast?")
    .description(
      "Takes the rows of the comparison of two cities as they were known at a time, adds the difference of each to the model that forecasts ties, and tells what that does to the forecast of the ties that came later. On the dated ties on file or on lists: two ids and a date a line, and a table of cities with id, country, latitude, longitude and population as far as known.",
    )
    .option("--train <file>", "Dated ties in place of those on file.")
    .option("--test <file>", "Ties that came later.")
    .option(
      "--split <date>",
      "Ties dated before this day are known, those from it on came later. (default: the year that leaves a third for later)",
    )
    .option("--cities <file>", "The table of cities. (default: cities.csv beside the ties)")
    .option("--published-until <date>", "Of the ties on file, only from sources published by then.")
    .option("--seed <n>", "Of all that is drawn. (default: 1)")
    .action(() => answerDifferences(command));
  return withExamples(command, [
    "hansa thesis difference-to-forecast",
    "hansa thesis difference-to-forecast --split 2000 --json",
    "hansa thesis difference-to-forecast --train ties.csv --split 2005 --cities cities.csv",
  ]);
}

async function answerDifferences(command: Command): Promise<void> {
  const [{ DifferenceQuery }, { differenceText }] = await Promise.all([
    import("../../contract/difference-question.ts"),
    import("../ledger/difference-text.ts"),
  ]);
  const asked = validated(DifferenceQuery, ownOptions(command));
  const { train, test, cities, ...onFile } = asked;
  const shared = sharedOptions(command);
  if (train === undefined) {
    if (cities !== undefined)
      throw new UsageError("--cities: belongs to --train, the list whose cities it tells of; add it.");
    return answer(shared, (workbench) => workbench.differenceToForecast(onFile), differenceText);
  }
  if (onFile.publishedUntil !== undefined)
    throw new UsageError("--published-until is of the ties on file; leave it out with --train.");
  const [{ differencesInFiles }, { replyText }] = await Promise.all([
    import("../../workbench/differences-files.ts"),
    import("../../contract/questions.ts"),
  ]);
  const told = await differencesInFiles({ ...asked, train }, stageTold);
  print(shared.json ? replyText(told) : differenceText(told, pageOf(process.stdout, process.env)));
}

function stageTold(stage: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${stage} …\n`);
}
