import { Command, Option } from "commander";
import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer, print } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { inWords, stagesTold } from "../stages-told.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";
import { forecastBookCommand } from "./forecast-book.ts";
import { forecastMembershipCommand, forecastPairCommand } from "./forecast-pair.ts";

export function forecastCommand(): Command {
  return new Command("forecast")
    .summary("What may come next, with its error on the past.")
    .description("Forecasts of ties, and how well they would have done.")
    .addCommand(backtestCommand())
    .addCommand(forecastBookCommand())
    .addCommand(forecastPairCommand())
    .addCommand(forecastMembershipCommand())
    .addCommand(dormancyCommand());
}

function backtestCommand(): Command {
  const command = new Command("backtest")
    .summary("Forecast ties of the past and score them by what came.")
    .description(
      "Learns from the ties known at a time, forecasts new ones, and scores the forecast by those that came later, beside simple rules. Lists of ties have two ids a line and a date if there is one; a table of cities has id, country, latitude, longitude and population as far as known. Without lists it is played through on the dated ties on file.",
    )
    .option("--train <file>", "Ties known when the forecast is made. (default: the ties on file)")
    .option("--test <file>", "Ties that came later.")
    .option("--split <date>", "Ties dated before this day are known, those from it on came later.")
    .option("--cities <file>", "The table of cities. (default: cities.csv beside the ties)")
    .option("--published-until <date>", "Of the ties on file, only from sources published by then.")
    .option(
      "--memberships",
      "Forecast memberships of cities in networks: lists have a city, a network, and start and end if given.",
    )
    .option(
      "--coverage <share>",
      "With --memberships: how much of a network's roster has to be on file for it to take part. (default: 0.8)",
    )
    .option("--seed <n>", "Of all that is drawn. (default: 1)")
    .action(() => answerBacktest(command));
  return withExamples(command, [
    "hansa forecast backtest --split 2005",
    "hansa forecast backtest --train ties.csv --split 2005 --cities cities.csv",
    "hansa forecast backtest --train before.csv --test after.csv --json",
    "hansa forecast backtest --memberships --split 2016",
    "hansa forecast backtest --memberships --train memberships.csv --split 2015 --cities cities.csv",
  ]);
}

async function answerBacktest(command: Command): Promise<void> {
  const { memberships, ...own } = ownOptions(command);
  if (memberships) return answerMembershipBacktest(command, own);
  const [{ BacktestQuery }, { backtestText }] = await Promise.all([
    import("../../contract/backtest-question.ts"),
    import("../ledger/backtest-text.ts"),
  ]);
  const asked = validated(BacktestQuery, own);
  const { train, publishedUntil } = asked;
  const shared = sharedOptions(command);
  if (train === undefined) {
    const { backtestLedger } = await import("../../workbench/backtest-ledger.ts");
    const ask = async (workbench: Workbench): Promise<BacktestReply> =>
      stagesTold(async (tell) =>
        backtestLedger(asked, await workbench.map({ publishedUntil }), inWords(tell)),
      );
    return answer(shared, ask, backtestText);
  }
  if (publishedUntil !== undefined)
    throw new UsageError("--published-until is of the ties on file; leave it out with --train.");
  const [{ backtestFiles }, { replyText }] = await Promise.all([
    import("../../workbench/backtest-files.ts"),
    import("../../contract/questions.ts"),
  ]);
  const told = await stagesTold((tell) => backtestFiles({ ...asked, train }, inWords(tell)));
  const page = pageOf(process.stdout, process.env);
  print(shared.json ? replyText(told) : backtestText(told, page, await citiesTaken(asked.cities, train)));
}

async function citiesTaken(named: string | undefined, train: string): Promise<string> {
  const [{ pathOfCities }, { tableOfCities }] = await Promise.all([
    import("../../workbench/listed-cities.ts"),
    import("../ledger/table-of-cities.ts"),
  ]);
  return tableOfCities(named, pathOfCities(named, train));
}

async function answerMembershipBacktest(command: Command, own: Record<string, unknown>): Promise<void> {
  const [{ MembershipBacktestQuery }, { membershipBacktestText }] = await Promise.all([
    import("../../contract/membership-backtest-question.ts"),
    import("../ledger/membership-backtest-text.ts"),
  ]);
  const asked = validated(MembershipBacktestQuery, own);
  const { train, split, publishedUntil, coverage } = asked;
  const shared = sharedOptions(command);
  if (train === undefined && split !== undefined)
    return answer(
      shared,
      (workbench) =>
        stagesTold((tell) => workbench.membershipBacktest({ ...asked, split }, { progress: inWords(tell) })),
      membershipBacktestText,
    );
  if (train === undefined) throw new UsageError("Give --split with the day that parts the memberships.");
  if (publishedUntil !== undefined || coverage !== undefined)
    throw new UsageError(
      "--published-until and --coverage are of the memberships on file; leave them out with --train.",
    );
  const [{ membershipBacktestFiles }, { replyText }] = await Promise.all([
    import("../../workbench/membership-backtest-files.ts"),
    import("../../contract/questions.ts"),
  ]);
  const told = await stagesTold((tell) => membershipBacktestFiles({ ...asked, train }, inWords(tell)));
  const page = pageOf(process.stdout, process.env);
  const cities = await citiesTaken(asked.cities, train);
  print(shared.json ? replyText(told) : membershipBacktestText(told, page, cities));
}

function dormancyCommand(): Command {
  const command = new Command("dormancy")
    .summary("How likely ties or memberships are to lapse.")
    .description(
      "The hazard of lapsing by age, fitted where ends are dated, with how such forecasts did, and what is likeliest to lapse: of a city, of a network or of all on file; where too few ends are on file it says so and gives none.",
    )
    .addOption(
      new Option("--kind <kind>", "What lapses. (default: tie)").choices([
        "tie",
        "membership",
        "state-membership",
      ]),
    )
    .option("--city <name>", "Of what this city has in force alone.")
    .option("--network <name>", "Of memberships in this network alone.")
    .option("--years <n>", "Within so many years. (default: 5)")
    .option("--limit <n>", "How many of those in force to show. (default: 20)");
  clockOptions(command).action(() => answerDormancy(command));
  return withExamples(command, [
    "hansa forecast dormancy",
    'hansa forecast dormancy --city "Cape Town" --years 10',
    "hansa forecast dormancy --kind membership --network C40",
    "hansa forecast dormancy --kind state-membership --json",
  ]);
}

async function answerDormancy(command: Command): Promise<void> {
  const [{ DormancyQuery }, { dormancyText }] = await Promise.all([
    import("../../contract/dormancy-question.ts"),
    import("../ledger/dormancy-text.ts"),
  ]);
  const asked = validated(DormancyQuery, ownOptions(command));
  await answer(sharedOptions(command), (workbench) => workbench.dormancy(asked), dormancyText);
}
