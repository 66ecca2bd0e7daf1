import process from "node:process";
import { Command, Option } from "commander";
import * as z from "zod";
import type { Drafts } from "../../contract/forecast-book-question.ts";
import { answer, print, withWorkbench } from "../answer.ts";
import { jsonInput } from "../json-input.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

const TAMPERED = 1;

export function forecastBookCommand(): Command {
  return new Command("book")
    .summary("Dated forecasts, what came of them, and how they scored.")
    .description(
      "A book of forecasts with probability, deadline and a rule that settles each on the ledger. Entries are only ever added, each sealed by its hash and that of the entry before it.",
    )
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(showCommand())
    .addCommand(addCommand())
    .addCommand(resolveCommand())
    .addCommand(scoreCommand())
    .addCommand(verifyCommand());
}

function listCommand(): Command {
  const command = new Command("list")
    .description("Every forecast with its probability, deadline and what came of it.")
    .addOption(
      new Option("--book <name>", "Only of the bundled book or your own.").choices(["bundled", "own"]),
    )
    .addOption(
      new Option("--state <state>", "Only open, due, or settled so.").choices([
        "open",
        "due",
        "yes",
        "no",
        "not-resolvable",
      ]),
    )
    .option("--retrospective", "Only those made after their deadline as if before.")
    .option("--no-retrospective", "Only the others.")
    .action(async () => {
      const [{ ForecastsQuery }, { forecastsText }] = await Promise.all([
        import("../../contract/forecast-book-question.ts"),
        import("../ledger/forecast-book-text.ts"),
      ]);
      const asked = validated(ForecastsQuery, ownOptions(command));
      await answer(sharedOptions(command), (workbench) => workbench.forecasts(asked), forecastsText);
    });
  return withExamples(command, [
    "hansa forecast book",
    "hansa forecast book list --state open --book bundled",
    "hansa forecast book list --retrospective",
  ]);
}

function showCommand(): Command {
  const command = new Command("show")
    .description(
      "A forecast, what would settle it, what the ledger says today, and every resolution recorded.",
    )
    .argument("<id>", "The forecast's id.")
    .action(async (id: string) => {
      const { forecastText } = await import("../ledger/forecast-book-text.ts");
      await answer(sharedOptions(command), (workbench) => workbench.forecast({ id }), forecastText);
    });
  return withExamples(command, [
    "hansa forecast book show 2017-100rc-ends",
    "hansa forecast book show 2030-tokyo-in-c40 --json",
  ]);
}

function addCommand(): Command {
  const command = new Command("add")
    .description(
      "Add forecasts to your book, all or none: one as JSON, or a list. What is added stays as it is.",
    )
    .argument("<file>", "The file; '-' is standard input.")
    .action(async (file: string) => {
      const [{ Drafts }, { addedText }] = await Promise.all([
        import("../../contract/forecast-book-question.ts"),
        import("../ledger/forecast-book-text.ts"),
      ]);
      const drafts = draftsIn(Drafts.safeParse(jsonInput(file)), file);
      await answer(sharedOptions(command), (workbench) => workbench.forecastBook.add(drafts), addedText);
    });
  return withExamples(command, [
    "hansa forecast book add forecasts.json",
    "hansa forecast book add more-forecasts.json --json",
  ]);
}

function draftsIn(parsed: z.ZodSafeParseResult<Drafts>, file: string): Drafts {
  if (parsed.success) return parsed.data;
  throw new UsageError(`${file} holds no forecast to add:\n${z.prettifyError(parsed.error)}`);
}

function resolveCommand(): Command {
  const command = new Command("resolve")
    .description("Record what the ledger says of every forecast that can be settled by now.")
    .action(async () => {
      const { resolvedText } = await import("../ledger/forecast-book-text.ts");
      await answer(sharedOptions(command), (workbench) => workbench.forecastBook.resolve(), resolvedText);
    });
  return withExamples(command, ["hansa forecast book resolve", "hansa forecast book resolve --json"]);
}

function scoreCommand(): Command {
  const command = new Command("score")
    .description("How the settled forecasts did: Brier and log score, skill, reliability, over time.")
    .action(async () => {
      const { scoreText } = await import("../ledger/forecast-score-text.ts");
      await answer(sharedOptions(command), (workbench) => workbench.forecastScore(), scoreText);
    });
  return withExamples(command, ["hansa forecast book score", "hansa forecast book score --json"]);
}

function verifyCommand(): Command {
  const command = new Command("verify")
    .description(
      "Whether both books are as they were written; if not, which entry is not. Ends with code 1 then.",
    )
    .option("--head <hash>", "A head noted at an earlier check, which must still be in its book.")
    .action(async () => {
      const [{ ForecastVerifyQuery }, { verifyText }, { replyText }] = await Promise.all([
        import("../../contract/forecast-book-question.ts"),
        import("../ledger/forecast-book-text.ts"),
        import("../../contract/questions.ts"),
      ]);
      const asked = validated(ForecastVerifyQuery, ownOptions(command));
      const shared = sharedOptions(command);
      await withWorkbench(shared, async (workbench) => {
        const reply = await workbench.forecastVerify(asked);
        print(shared.json ? replyText(reply) : verifyText(reply, pageOf(process.stdout, process.env)));
        if (!reply.intact) process.exitCode = TAMPERED;
      });
    });
  return withExamples(command, ["hansa forecast book verify", "hansa forecast book verify --json"]);
}
