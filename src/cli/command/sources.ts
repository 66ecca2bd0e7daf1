import { Command } from "commander";
import { SOURCE_KINDS } from "../../record/vocabulary.ts";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function sourcesCommand(): Command {
  const command = new Command("sources")
    .summary("Sources, or one source and what rests on it alone.")
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
