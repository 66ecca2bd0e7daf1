import { Command, Option } from "commander";
import type { TiesStudied } from "../../workbench/ties-studied.ts";
import { answer, print } from "../answer.ts";
import { progressOn } from "../import-progress.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { partOptions, sliceOptions } from "../slice-options.ts";
import { type Page, pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { watched } from "../watched.ts";
import { withExamples } from "../with-examples.ts";

export function inferCommand(): Command {
  return new Command("infer")
    .summary("Whether ties follow a pattern: of states, of cities, of distance.")
    .description(
      "Whether ties follow the pattern of states, of cities or of distance, each figure with its error. Pattern is not purpose.",
    )
    .addCommand(patternCommand())
    .addCommand(gravityCommand())
    .addCommand(mrqapCommand())
    .addCommand(shareCommand())
    .addCommand(surprisingCommand());
}

function patternCommand(): Command {
  const command = covariateOption(
    studiedOptions(
      new Command("pattern")
        .summary("Whether ties keep within continents, regions, blocs, income groups, languages.")
        .description(
          "The E–I index of ties by groups of cities, against labels dealt out anew: among cities, and among states with all their cities. Beside it, for what makes no partition, such as alliances, how much of it the two states of a tie have in common.",
        ),
    ),
  )
    .option(
      "--by <grouping>",
      "One of country, continent, region, main-bloc, income, language, language-family, language-branch, bloc, pairs. (default: all)",
    )
    .option("--draws <n>", "How often labels are dealt out. (default: 999)")
    .action(async () => {
      const [{ PatternQuery }, { answerPattern }, { patternText }, { covariatesGiven }] = await Promise.all([
        import("../../contract/inference-question.ts"),
        import("../../workbench/answer-pattern.ts"),
        import("../ledger/pattern-text.ts"),
        import("../../workbench/covariate-file.ts"),
      ]);
      const asked = validated(PatternQuery, ownOptions(command));
      const brought = await covariatesGiven(asked.covariate);
      await inferred(command, asked, (studied) => answerPattern(asked, studied, brought), patternText);
    });
  return withExamples(command, [
    "hansa infer pattern --by language-family",
    "hansa infer pattern --region Europe --draws 199",
    "hansa infer pattern --ties ties.csv --cities cities.csv --json",
  ]);
}

function gravityCommand(): Command {
  const command = commonPartnersOption(
    covariateOption(
      studiedOptions(
        new Command("gravity")
          .summary("What goes with ties of pairs of cities, or of states, all at once.")
          .description(
            "Gravity of ties by Poisson pseudo-maximum likelihood: states, sizes, networks and distance of each pair of cities at once, with errors that know that pairs share cities; or of pairs of states, with the number of ties between their cities.",
          ),
      ),
    ),
  )
    .addOption(
      new Option(
        "--unit <unit>",
        "Pairs of cities, or of states with the ties between their cities. (default: cities)",
      ).choices(["cities", "states"]),
    )
    .option("--state-effects", "Of pairs of states: with an effect of each state.")
    .action(async () => {
      const [{ GravityQuery }, { answerGravity }, { gravityText }, { covariatesGiven }] = await Promise.all([
        import("../../contract/inference-question.ts"),
        import("../../workbench/answer-gravity.ts"),
        import("../ledger/gravity-text.ts"),
        import("../../workbench/covariate-file.ts"),
      ]);
      const asked = validated(GravityQuery, ownOptions(command));
      const brought = await covariatesGiven(asked.covariate);
      await inferred(command, asked, (studied) => answerGravity(asked, studied, brought), gravityText);
    });
  return withExamples(command, [
    "hansa infer gravity",
    "hansa infer gravity --unit states --state-effects",
    "hansa infer gravity --form sister,twin --region Europe",
    "hansa infer gravity --ties ties.csv --cities cities.csv --json",
  ]);
}

function mrqapCommand(): Command {
  const command = commonPartnersOption(
    covariateOption(
      studiedOptions(
        new Command("mrqap")
          .summary("What goes with ties of pairs of cities, tested by permuting cities.")
          .description(
            "MRQAP with double semi-partialling: states, sizes, networks and distance of each pair of cities at once, each tested by permuting the cities, which keeps together the pairs that share one.",
          ),
      ),
    ),
  )
    .addOption(
      new Option(
        "--model <model>",
        "A straight line through the chance of a tie, or a logistic regression. (default: linear)",
      ).choices(["linear", "logit"]),
    )
    .option("--draws <n>", "How often cities are permuted. (default: 999)")
    .action(async () => {
      const [{ MrqapQuery }, { answerMrqap }, { mrqapText }, { covariatesGiven }] = await Promise.all([
        import("../../contract/mrqap-question.ts"),
        import("../../workbench/answer-mrqap.ts"),
        import("../ledger/mrqap-text.ts"),
        import("../../workbench/covariate-file.ts"),
      ]);
      const asked = validated(MrqapQuery, ownOptions(command));
      const brought = await covariatesGiven(asked.covariate);
      await watched(({ signal, tell }) => {
        const progress = (done: number, all: number): void => tell(`${done} of ${all} permutations`);
        return inferred(
          command,
          asked,
          (studied) => answerMrqap(asked, studied, { brought, signal, progress }),
          mrqapText,
        );
      });
    });
  return withExamples(command, [
    "hansa infer mrqap --region Africa --draws 199",
    "hansa infer mrqap --model logit --region Africa --draws 199",
    "hansa infer mrqap --ties ties.csv --cities cities.csv --draws 99 --json",
  ]);
}

function shareCommand(): Command {
  const command = covariateOption(
    studiedOptions(
      new Command("share")
        .summary("How much of the pattern of ties goes with states, as bounds.")
        .description(
          "The country-pattern share: how much of what a model explains of the ties goes with states, with and without an effect of each pair of states as bounds, each with an interval.",
        ),
    ),
  )
    .option("--by-decade", "Of the ties that began in each decade.")
    .option(
      "--draws <n>",
      "In how many parcels cities are left out in turn for the intervals. (default: 100)",
    )
    .action(async () => {
      const [{ ShareQuery }, { answerShare }, { shareText }, { covariatesGiven }] = await Promise.all([
        import("../../contract/inference-question.ts"),
        import("../../workbench/answer-share.ts"),
        import("../ledger/share-text.ts"),
        import("../../workbench/covariate-file.ts"),
      ]);
      const asked = validated(ShareQuery, ownOptions(command));
      const progress = progressOn(process.stderr, Date.now, 0);
      const hooks = { brought: await covariatesGiven(asked.covariate), tell: progress.tell };
      await inferred(command, asked, (studied) => answerShare(asked, studied, hooks), shareText).finally(
        progress.end,
      );
    });
  return withExamples(command, [
    "hansa infer share --draws 19",
    "hansa infer share --region Europe --draws 19 --json",
  ]);
}

function surprisingCommand(): Command {
  const command = covariateOption(
    studiedOptions(
      new Command("surprising")
        .summary("Which ties of a city are surprising once the pattern is out.")
        .description(
          "Ties of a city that states, sizes, networks and distance do not lead one to expect, and cities that they do and it is not tied to.",
        )
        .argument("<city>", "The city, by name, 'Name, CC' or id."),
      partOptions,
    ),
  )
    .option("--top <n>", "How many of each. (default: 15)")
    .action(async (city: string) => {
      const [{ SurprisingQuery }, { answerSurprising }, { surprisingText }, { covariatesGiven }] =
        await Promise.all([
          import("../../contract/surprising-question.ts"),
          import("../../workbench/answer-surprising.ts"),
          import("../ledger/surprising-text.ts"),
          import("../../workbench/covariate-file.ts"),
        ]);
      const asked = validated(SurprisingQuery, { ...ownOptions(command), city });
      const brought = await covariatesGiven(asked.covariate);
      const { city: _, ...slice } = asked;
      await inferred(command, slice, (studied) => answerSurprising(asked, studied, brought), surprisingText);
    });
  return withExamples(command, [
    'hansa infer surprising "Cape Town"',
    "hansa infer surprising c00055 --ties ties.csv --cities cities.csv --json",
  ]);
}

/** Which ties are studied. */
function studiedOptions(command: Command, narrowing = sliceOptions): Command {
  return narrowing(clockOptions(command))
    .option("--ties <file>", "A list of ties in place of those on file.")
    .option("--cities <file>", "The table of its cities. (default: cities.csv beside the ties)")
    .option("--seed <n>", "Of all that is drawn. (default: 1)");
}

function commonPartnersOption(command: Command): Command {
  return command.option(
    "--common-partners",
    "Also by partners in common, which are made of ties themselves.",
  );
}

function covariateOption(command: Command): Command {
  return command.option(
    "--covariate <file>",
    "More of pairs of states: two states and numbers a row, or a position of each.",
  );
}

interface Asked {
  readonly ties?: string | undefined;
  readonly cities?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Of a list the conditions of a slice make no sense. */
const OF_LISTS: ReadonlySet<string> = new Set([
  "ties",
  "cities",
  "asOf",
  "seed",
  "covariate",
  "model",
  "by",
  "draws",
  "byDecade",
  "commonPartners",
  "unit",
  "stateEffects",
  "top",
]);

/** Computes on the ties that are asked for and prints what comes of it. */
async function inferred<Reply extends object>(
  command: Command,
  asked: Asked,
  compute: (studied: TiesStudied) => Reply | Promise<Reply>,
  text: (reply: Reply, page: Page) => string,
): Promise<void> {
  const shared = sharedOptions(command);
  if (asked.ties === undefined) {
    if (asked.cities !== undefined)
      throw new UsageError("--cities: belongs to --ties, the list whose cities it tells of; add it.");
    return answer(shared, async (workbench) => compute(await workbench.tiesStudied(asked)), text);
  }
  const [stray] = Object.keys(ownOptions(command)).filter((name) => !OF_LISTS.has(name));
  if (stray !== undefined)
    throw new UsageError(`--${stray}: is of the ties on file; with --ties leave it out.`);
  const [{ tiesStudiedInFiles }, { replyText }] = await Promise.all([
    import("../../workbench/ties-studied-files.ts"),
    import("../../contract/questions.ts"),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const reply = await compute(
    await tiesStudiedInFiles({ ties: asked.ties, cities: asked.cities }, asked.asOf ?? today),
  );
  print(shared.json ? replyText(reply) : text(reply, pageOf(process.stdout, process.env)));
}
