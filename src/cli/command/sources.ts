import { Command } from "commander";
import { SOURCE_KINDS } from "../../record/vocabulary.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";
import { judgementsCommand } from "./judgements.ts";
import { auditCommand } from "./source-audit.ts";
import { addSourceCommand, findPassageCommand } from "./source-document.ts";

export function sourcesCommand(): Command {
  return new Command("sources")
    .alias("source")
    .summary("Sources and what rests on them; audits; documents as sources; two snapshots compared.")
    .description(
      "Sources and what rests on them; how the claims of one stand to the others; a document kept as a source, and where words stand in it; two snapshots of one source side by side.",
    )
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addSourceCommand())
    .addCommand(findPassageCommand())
    .addCommand(auditCommand())
    .addCommand(judgementsCommand())
    .addCommand(diffCommand());
}

function listCommand(): Command {
  const command = new Command("list")
    .description(
      "Sources, those that carry most claims first; with an id, that source and what rests on it alone.",
    )
    .argument("[id]", "A source's id.")
    .option("--text <words>", "Whose title, address or publisher has these words.")
    .option("--kind <kind>", `Of this kind: ${SOURCE_KINDS.join(", ")}.`)
    .option("--limit <n>", "How many sources to show. (default: 100)")
    .option("--offset <n>", "How many sources to pass over first. (default: 0)");
  clockOptions(command).action((id?: string) => answerSources(command, id));
  return withExamples(command, [
    "hansa sources --limit 10",
    "hansa sources --kind official-register",
    "hansa sources src:beukman",
  ]);
}

async function answerSources(command: Command, id: string | undefined): Promise<void> {
  const [{ QUESTIONS }, { sourcesText, sourceText }] = await Promise.all([
    import("../../contract/questions.ts"),
    import("../ledger/source-text.ts"),
  ]);
  const shared = sharedOptions(command);
  if (id !== undefined) {
    const clocks = validated(QUESTIONS.source.query, ownOptions(command));
    return answer(shared, (workbench) => workbench.source({ id, ...clocks }), sourceText);
  }
  const asked = validated(QUESTIONS.sources.query, ownOptions(command));
  await answer(
    shared,
    (workbench) => workbench.sources(asked),
    (reply, page) => sourcesText(reply, asked.offset, page),
  );
}

function diffCommand(): Command {
  const command = new Command("diff")
    .description(
      "Two snapshots of one source, row by row: added, gone, redated, changed. A new row is not a new agreement.",
    )
    .argument("<before>", "The earlier snapshot, by source id.")
    .argument("<after>", "The later snapshot, by source id.")
    .option("--change <changes>", "Only these, separated by commas: added, gone, redated, changed.")
    .option("--limit <n>", "How many rows to show. (default: 100)")
    .option("--offset <n>", "How many rows to pass over first. (default: 0)");
  clockOptions(command).action((before: string, after: string) => answerDiff(command, before, after));
  return withExamples(command, [
    "hansa sources diff src:metro.tokyo.lg.jp-ad3a56 src:english.metro.tokyo.lg.jp-33cd08",
    "hansa sources diff src:lisboa.pt-97827d src:lisboaacolhe.pt-d4b5e9 --change redated,changed",
  ]);
}

async function answerDiff(command: Command, before: string, after: string): Promise<void> {
  const [{ SnapshotQuery }, { snapshotText }] = await Promise.all([
    import("../../contract/snapshot-question.ts"),
    import("../ledger/snapshot-text.ts"),
  ]);
  const asked = validated(SnapshotQuery, { ...ownOptions(command), before, after });
  await answer(
    sharedOptions(command),
    (workbench) => workbench.snapshotDiff(asked),
    (reply, page) => snapshotText(reply, asked.offset, page),
  );
}
