import { Command } from "commander";
import type { ClaimReply } from "../../contract/replies.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer } from "../answer.ts";
import { claimAsked } from "../claim-asked.ts";
import { clockOptions, collect, ownOptions, sharedOptions } from "../shared-options.ts";
import { warned } from "../unpublished-warning.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

/** What a claim of one's own is said in; a correction may give any of it. */
const PARTS = [
  ["--subject <name>", "What it is about, by name or id."],
  ["--predicate <word>", "How it is said, as in data/predicates.csv."],
  ["--object <name>", "The other end, by name or id."],
  ["--new-body <name>", "Instead of --object: a network or other body that is on no file."],
  ["--body-sort <sort>", "Of a new body: thematic-network, global-network … (data/lists/body-sort.csv)."],
  ["--new-place <name>", "Instead of --object: a city that is on no file."],
  ["--country <code>", "Of a new place: its country's code of two letters, such as DE."],
  ["--value <value>", "A number or words."],
  ["--unit <unit>", "The value's unit."],
  ["--from <date>", "Since when: YYYY, YYYY-MM or YYYY-MM-DD."],
  ["--to <date>", "Until when."],
  ["--as-of <date>", "The date a figure is of."],
  ["--source <source>", "A source's id, or the title or address of a new one."],
  ["--publisher <name>", "Of a new source: the polity or body that publishes it."],
  [
    "--source-kind <kind>",
    "Of a new source: official-register, press, document … (data/lists/source-kind.csv).",
  ],
  ["--page <page>", "Where in the source."],
  ["--passage <words>", "The words that say it; looked up in the source's document, if one is at hand."],
  ["--unchecked", "Take the passage though it is not found there, as where a scan was read badly."],
  ["--coder <name>", "Who read it out."],
  ["--confidence <level>", "high, medium or low."],
  ["--note <words>", "Anything the next reader should know."],
  ["--input <file>", "Read all this from a JSON file, or from standard input where the file is '-'."],
] as const;

export function claimCommand(): Command {
  return new Command("claim")
    .description("Show a claim, or add, correct and take back claims of your own.")
    .addCommand(showCommand())
    .addCommand(addCommand())
    .addCommand(correctCommand())
    .addCommand(retractCommand());
}

function showCommand(): Command {
  const command = new Command("show")
    .description("A claim with its source, its history and the fact it supports.")
    .argument("<id>", "A claim's id.");
  clockOptions(command).action(async (id: string) => {
    const { QUESTIONS } = await import("../../contract/questions.ts");
    const clocks = validated(QUESTIONS.claim.query, ownOptions(command));
    await shown(command, (workbench) => workbench.claim({ id, ...clocks }));
  });
  return withExamples(command, ["hansa claim show beukman:C404", "hansa claim show beukman:C404 --json"]);
}

function addCommand(): Command {
  const command = withParts(
    new Command("add").description("Add a claim of your own, with its source."),
  ).action(async () => {
    const { OwnClaim } = await import("../../contract/replies.ts");
    const asked = validated(OwnClaim, claimAsked(ownOptions(command)));
    await shown(command, async (workbench) => warned(await workbench.addClaim(asked), asked));
  });
  return withExamples(command, [
    'hansa claim add --subject "Cape Town" --predicate partnership --object Aachen --from 1999 --source "Own register of agreements, 2026" --publisher "Cape Town" --source-kind official-register',
    'hansa claim add --subject Tokyo --predicate has_population --value 14064696 --unit people --as-of 2020-10-01 --detail boundary=metropolitan-government --source "Population census of 2020"',
  ]);
}

function correctCommand(): Command {
  const command = withParts(
    new Command("correct")
      .description(
        "Supersede a claim by one that says what you give and keeps the rest; an empty text, as in --to '', takes out what stood there. The old one stays on file.",
      )
      .argument("<id>", "The claim's id.")
      .option("--why <words>", "Why it is corrected; kept in the note."),
  ).action(async (id: string) => {
    const { OwnCorrection } = await import("../../contract/replies.ts");
    const asked = validated(OwnCorrection, emptied(claimAsked(ownOptions(command))));
    await shown(command, async (workbench) => warned(await workbench.correctClaim({ ...asked, id }), asked));
  });
  return withExamples(command, [
    'hansa claim correct more-ties:113 --from 2013 --why "Signed the year before."',
    "hansa claim correct beukman:C438 --detail boundary=municipality --confidence low",
  ]);
}

/** An empty text takes out what the old claim said there. */
function emptied(asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).map(([part, said]) => [part, said === "" ? null : said]));
}

function retractCommand(): Command {
  const command = new Command("retract")
    .description("Take a claim back, saying why; it stays on file as taken back.")
    .argument("<id>", "The claim's id.")
    .requiredOption("--why <words>", "Why it does not hold.")
    .action(async (id: string) => {
      const { Retract } = await import("../../contract/replies.ts");
      const { why } = validated(Retract, ownOptions(command));
      await shown(command, (workbench) => workbench.retractClaim({ id, why }));
    });
  return withExamples(command, [
    'hansa claim retract beukman:C457 --why "The source was read wrongly."',
    'hansa claim retract more-ties:747 --why "Entered twice." --json',
  ]);
}

function withParts(command: Command): Command {
  for (const [flags, says] of PARTS) command.option(flags, says);
  return command
    .option("--theme <theme>", "On this theme. May be repeated.", collect)
    .option("--detail <field=value>", "A further field of the claim's kind. May be repeated.", collect);
}

async function shown(command: Command, ask: (workbench: Workbench) => Promise<ClaimReply>): Promise<void> {
  const { claimText } = await import("../ledger/claim-text.ts");
  await answer(sharedOptions(command), ask, claimText);
}
