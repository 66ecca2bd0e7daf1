import process from "node:process";
import { Command } from "commander";
import { replyText } from "../../contract/questions.ts";
import { SOURCE_KINDS } from "../../record/vocabulary.ts";
import { print, withWorkbench } from "../answer.ts";
import { collect, ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

/** What is said of a document besides what it says of itself. */
const SAID = [
  ["--title <title>", "Its title; else what it calls itself, else its file's name."],
  ["--publisher <name>", "The polity or body that publishes it, by name or id."],
  ["--publisher-name <name>", "Who publishes it as printed, where that is neither."],
  ["--kind <kind>", `What kind of source it is: ${SOURCE_KINDS.join(", ")}.`],
  ["--published <date>", "When: YYYY, YYYY-MM or YYYY-MM-DD."],
  ["--licence <licence>", "Under which licence."],
  ["--origin <origin>", "What it goes back to, where it copies or translates another work."],
  ["--reliability <letter>", "A (no doubt) to E (unreliable); B with a publisher, else C."],
  ["--note <words>", "Anything the next reader should know."],
  ["--url <address>", "Of a file: where it was got from."],
  ["--to <id>", "The source on file whose document it is."],
] as const;

export function addSourceCommand(): Command {
  const command = new Command("add")
    .summary("Keep a document as a source.")
    .description(
      "Keep a PDF, Word, HTML, Markdown or other document as a source: its digest, size, pages and title, so that claims can point to page and passage. The same bytes are the same source, whatever the file's name. A copy is kept only with --keep.",
    )
    .argument("<document>", "A file, or an address that begins with https:// or http://.");
  for (const [flags, says] of SAID) command.option(flags, says);
  command
    .option("--complete-for <name>", "Whose ties or members it lists in full. May be repeated.", collect)
    .option("--keep", "Keep a copy beside the store, to look passages up in.")
    .option("--allow-private", "Ask a server of this machine or its own network, too.")
    .action((document: string) => addDocument(command, document));
  return withExamples(command, [
    'hansa source add agreement.md --publisher "Cape Town" --published 1999',
    "hansa source add agreement.md --keep --json",
  ]);
}

async function addDocument(command: Command, document: string): Promise<void> {
  const [{ SourceAsked }, { sourceAddedText }] = await Promise.all([
    import("../../workbench/source-asked.ts"),
    import("../ledger/document-text.ts"),
  ]);
  const shared = sharedOptions(command);
  const asked = validated(SourceAsked, { ...ownOptions(command), document });
  await withWorkbench(shared, async (workbench) => {
    const added = await workbench.addSource(asked);
    print(
      shared.json
        ? replyText(added)
        : sourceAddedText(
            added,
            await workbench.source({ id: added.source.id }),
            pageOf(process.stdout, process.env),
          ),
    );
  });
}

const NOT_THERE = 1;

export function findPassageCommand(): Command {
  const command = new Command("find")
    .summary("Where words stand in a source's document.")
    .description(
      "Where words stand in a source's document: page and context. Line ends, hyphens, quotation marks and accents make no difference; '…' leaves something out. Exit code 1 where they do not stand there.",
    )
    .argument("<source>", "A source's id, or the file that is its document.")
    .argument("<words...>", "The words.")
    .option("--file <file>", "The document, where no copy is kept and it has moved.")
    .action((source: string, words: readonly string[]) => findWords(command, source, words.join(" ")));
  return withExamples(command, [
    'hansa source find agreement.md "signed in 1999"',
    'hansa source find agreement.md "the agreement … Aachen" --json',
  ]);
}

async function findWords(command: Command, source: string, words: string): Promise<void> {
  const { passagesText } = await import("../ledger/document-text.ts");
  const shared = sharedOptions(command);
  const { file } = command.opts<{ file?: string }>();
  await withWorkbench(shared, async (workbench) => {
    const reply = await workbench.findPassage({ source, words, file });
    print(shared.json ? replyText(reply) : passagesText(reply, pageOf(process.stdout, process.env)));
    if (reply.found.length === 0) process.exitCode = NOT_THERE;
  });
}
