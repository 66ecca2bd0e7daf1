import { Command } from "commander";
import type { ThesesReply } from "../../contract/thesis-question.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer, print } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { stagesTold } from "../stages-told.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function thesisCommand(): Command {
  const command = new Command("thesis")
    .summary("What the paper holds of cities in general, beside what bears on it.")
    .description("What the paper holds of cities in general, each beside the estimates that bear on it.")
    .addCommand(showCommand(), { isDefault: true })
    .addCommand(differenceCommand());
  return command;
}

function showCommand(): Command {
  const command = new Command("show")
    .summary("All statements with their answers, or one at length. (default)")
    .description(
      "What the paper holds of cities in general, in our words, each with the answer that the figures on file give, their intervals and the marks they are held against; with an id one of them, with the data it rests on and what would change our mind. What nothing bears on is left without an answer.",
    )
    .argument("[id]", "One of them, such as serves-the-state.");
  clockOptions(command).action((id?: string) => answerTheses(command, id));
  return withExamples(command, [
    "hansa thesis",
    "hansa thesis serves-the-state",
    "hansa thesis show earlier-ties-success --json",
  ]);
}

async function answerTheses(command: Command, id: string | undefined): Promise<void> {
  const [{ ThesesQuery }, { thesesText, thesisText }] = await Promise.all([
    import("../../contract/thesis-question.ts"),
    import("../ledger/thesis-text.ts"),
  ]);
  const asked = validated(ThesesQuery, ownOptions(command));
  const shared = sharedOptions(command);
  if (id === undefined) {
    const ask = (workbench: Workbench): Promise<ThesesReply> =>
      stagesTold((tell) =>
        workbench.theses(asked, { progress: ({ done, all }) => tell(`${done} of ${all} statements`) }),
      );
    return answer(shared, ask, thesesText);
  }
  await answer(shared, (workbench) => workbench.thesis({ ...asked, id }), thesisText);
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
    .option("--known-as-of <date>", "Of the ties on file, as the ledger knew them by then.")
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
  if (onFile.publishedUntil !== undefined || onFile.knownAsOf !== undefined)
    throw new UsageError(
      "--published-until and --known-as-of are of the ties on file; leave them out with --train.",
    );
  const [{ differencesInFiles }, { replyText }] = await Promise.all([
    import("../../workbench/differences-files.ts"),
    import("../../contract/questions.ts"),
  ]);
  const told = await stagesTold((tell) => differencesInFiles({ ...asked, train }, tell));
  print(shared.json ? replyText(told) : differenceText(told, pageOf(process.stdout, process.env)));
}
