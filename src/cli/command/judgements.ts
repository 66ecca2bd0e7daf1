import { readFileSync } from "node:fs";
import { Command } from "commander";
import * as z from "zod";
import { ClaimId } from "../../record/id.ts";
import { JUDGED, Judgement } from "../../record/judgement.ts";
import { answer, print, withWorkbench } from "../answer.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

/** What only a reader of an argument can judge; each with the name of who judged. */
export function judgementsCommand(): Command {
  return new Command("judgements")
    .description(
      "Your own judgements on claims, which audits count beside the bundled ones: list, add, import, withdraw.",
    )
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addCommand())
    .addCommand(importCommand())
    .addCommand(withdrawCommand());
}

function listCommand(): Command {
  const command = new Command("list")
    .description("Your judgements, the oldest first.")
    .option("--csv", "Print them as CSV, as data/judgements.csv has them.")
    .action(() => listed(command));
  return withExamples(command, ["hansa sources judgements", "hansa sources judgements list --csv"]);
}

async function listed(command: Command): Promise<void> {
  const shared = sharedOptions(command);
  if (ownOptions(command)["csv"] !== true) {
    const { judgementsText } = await import("../ledger/judgements-text.ts");
    return answer(shared, ({ judging }) => judging.held(), judgementsText);
  }
  if (shared.json) throw new UsageError("Give --csv or --json, not both.");
  const [{ JUDGEMENT_TABLE }, { writeCsv }] = await Promise.all([
    import("../../formats/judgement-table.ts"),
    import("../../formats/csv.ts"),
  ]);
  const names = JUDGEMENT_TABLE.columns.map(({ name }) => name);
  await withWorkbench(shared, async ({ judging }) =>
    print(writeCsv(names, (await judging.held()).judgements.map(JUDGEMENT_TABLE.write))),
  );
}

const Given = Judgement.omit({ id: true, claim: true, from: true, judged: true }).extend({
  from: z
    .string()
    .transform((text) =>
      text
        .split(/[;,]/)
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .pipe(z.array(ClaimId))
    .optional(),
  judged: Judgement.shape.judged.optional(),
});

function addCommand(): Command {
  const command = new Command("add")
    .description(
      "Add a judgement of a claim: that it does not follow from its reasons, or stands in tension with others.",
    )
    .argument("<claim>", "The claim's id.")
    .requiredOption("--verdict <verdict>", `One of ${JUDGED.join(", ")}.`)
    .requiredOption("--reason <words>", "Why, in a sentence that another reader can check.")
    .requiredOption("--judge <name>", "Who judges so.")
    .option(
      "--from <claims>",
      "The claims it was drawn from, or against which it stands, separated by commas.",
    )
    .option("--judged <date>", "When. (default: today)");
  command.action(async (claim: string) => {
    const { judgementsText } = await import("../ledger/judgements-text.ts");
    const { from, judged, ...given } = validated(Given, ownOptions(command));
    const id = validated(Judgement.pick({ claim: true }), { claim }).claim;
    await answer(
      sharedOptions(command),
      ({ judging }) => judging.add({ claim: id, ...given, ...(from && { from }), ...(judged && { judged }) }),
      judgementsText,
    );
  });
  return withExamples(command, [
    'hansa sources judgements add beukman:C365 --verdict in-tension --from beukman:C191 --reason "Cities that work together are said not to compete." --judge "City desk"',
    'hansa sources judgements add beukman:C312 --verdict does-not-follow --reason "After is not because." --judge "City desk" --judged 2026-11-20',
  ]);
}

function importCommand(): Command {
  const command = new Command("import")
    .description(
      "Add the judgements of a table with the columns of data/judgements.csv: all of its rows, or none.",
    )
    .argument("<file>", "A CSV file; '-' is standard input.");
  command.action(async (file: string) => {
    const { judgementsText } = await import("../ledger/judgements-text.ts");
    const text = textOf(file);
    await answer(sharedOptions(command), ({ judging }) => judging.import(text), judgementsText);
  });
  return withExamples(command, [
    "hansa sources judgements import judgements.csv",
    "hansa sources judgements import judgements.csv --json",
  ]);
}

function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function withdrawCommand(): Command {
  const command = new Command("withdraw")
    .description("Take back a judgement of yours; the bundled ones stay.")
    .argument("<id>", "Its id, as 'hansa sources judgements' tells it.");
  command.action(async (id: string) => {
    const { withdrawnText } = await import("../ledger/judgements-text.ts");
    await answer(sharedOptions(command), ({ judging }) => judging.withdraw(id), withdrawnText);
  });
  return withExamples(command, [
    "hansa sources judgements withdraw desk-1",
    "hansa sources judgements withdraw own-1 --json",
  ]);
}
