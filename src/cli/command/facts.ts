import { Command } from "commander";
import { DEFAULT_LIMIT, FACETS, HIGHEST_LIMIT, STATUSES } from "../../contract/facts-question.ts";
import { CLAIM_KINDS } from "../../record/says.ts";
import { BODY_SCOPES, BODY_SORTS, THEMES } from "../../record/vocabulary.ts";
import { answer, print, withWorkbench } from "../answer.ts";
import { clockOptions, collect, ownOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

const KINDS = CLAIM_KINDS.filter((kind) => kind !== "retraction");
const list = (codes: readonly string[]): string => codes.join(", ");

/** Conditions that may be repeated or take several codes; a fact must meet one of each. */
const SEVERAL = [
  ["--subject <name>", "What the fact is about, by name or id; either end of a tie."],
  ["--object <name>", "The other end by name or id: partner, body, place."],
  ["--about <name>", "Anything the fact mentions, by name or id."],
  ["--kind <kind>", `Of this kind: ${list(KINDS)}.`],
  ["--predicate <word>", "With this predicate, of the kind or of the coding sheet."],
  ["--theme <theme>", `On this theme: ${list(THEMES)}.`],
  ["--body-sort <sort>", `Of bodies of this sort: ${list(BODY_SORTS)}.`],
  ["--body-scope <scope>", `Of bodies of this scope: ${list(BODY_SCOPES)}.`],
  ["--source <id>", "From this source, or resting on this work."],
  ["--status <status>", `So far agreed: ${list(STATUSES)}.`],
] as const;

const ONE = [
  ["--from <date>", "Held or happened on or after this date: YYYY, YYYY-MM or YYYY-MM-DD."],
  ["--to <date>", "Held or happened on or before this date."],
  ["--ended [true|false]", "With an end on file; 'false': without."],
  [
    "--left [true|false]",
    "That tells that somebody left a body or was excluded from it, not that the body closed; 'false': the others.",
  ],
  ["--footnote <some|none>", "With a claim, of the source asked for, on a footnote, or on none."],
  ["--inferred [true|false]", "With a date that was assumed; 'false': without."],
  ["--contradictions [true|false]", "Disputed, or marked by a coder as in tension with another claim."],
  [
    "--text <words>",
    "Every word begins a word of what is said, or of a name of whom it mentions; so do words without an option.",
  ],
  ["--group-by <facet>", `Group and count by ${list(FACETS)}.`],
  ["--across <facet>", "With --group-by: only groups that occur in every value asked for."],
] as const;

export function factsCommand(): Command {
  const command = new Command("facts")
    .summary("Facts by subject, object, kind, theme, body, time, source, status and text.")
    .description(
      "Facts of the ledger that meet all conditions given, each with its claims and sources. What no source gives is answered 'not given'.",
    )
    .argument("[words...]", "The same as --text.");
  for (const [flags, says] of SEVERAL) command.option(flags, `${says} May be repeated.`, collect);
  for (const [flags, says] of ONE) command.option(flags, says);
  clockOptions(command)
    .option("--limit <n>", `How many facts to show, up to ${HIGHEST_LIMIT}. (default: ${DEFAULT_LIMIT})`)
    .option("--offset <n>", "How many facts to pass over first. (default: 0)")
    .option("--csv", "Print facts, or groups, as CSV.")
    .action((words: readonly string[]) => answerFacts(command, words));
  return withExamples(command, [
    "hansa facts --kind membership --object C40 --limit 5",
    "hansa facts --left --csv",
    "hansa facts --kind membership --group-by theme --across body-scope --body-scope continental,global",
    'hansa facts --about "Cape Town" --contradictions',
  ]);
}

async function answerFacts(command: Command, words: readonly string[]): Promise<void> {
  const [{ FactsQuery }, { factsText }] = await Promise.all([
    import("../../contract/facts-question.ts"),
    import("../ledger/fact-text.ts"),
  ]);
  const { csv, ...conditions } = ownOptions(command);
  const shared = sharedOptions(command);
  if (csv === true && shared.json) throw new UsageError("Give --csv or --json, not both.");
  const asked = validated(FactsQuery, { ...conditions, ...textOf(conditions["text"], words) });
  if (csv !== true)
    return answer(
      shared,
      (workbench) => workbench.facts(asked),
      (reply, page) => factsText(reply, asked.offset, page),
    );
  const { factsCsv } = await import("../ledger/fact-csv.ts");
  await withWorkbench(shared, async (workbench) => print(factsCsv(await workbench.facts(asked))));
}

function textOf(given: unknown, words: readonly string[]): { text?: string } {
  const all = [...(typeof given === "string" ? [given] : []), ...words];
  return all.length > 0 ? { text: all.join(" ") } : {};
}
