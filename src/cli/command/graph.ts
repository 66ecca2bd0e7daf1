import { Command } from "commander";
import { answer, print } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { sliceOptions } from "../slice-options.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { nameOf, validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function graphCommand(): Command {
  return new Command("graph")
    .summary("The ties as a graph, in figures.")
    .description("The ties in force as a graph.")
    .addCommand(statsCommand());
}

function statsCommand(): Command {
  const command = new Command("stats")
    .summary("Size, components, clustering, assortativity, distances.")
    .description(
      "The ties in force on a day, or a slice of them, in figures: size, density, components, clustering, assortativity, inequality of degrees, distances. With --edges, of a bare list of edges instead, without a store.",
    )
    .option(
      "--edges <file>",
      "Two names a line, parted by blanks, a tab, a comma or a semicolon; % and # begin remarks; - reads standard input.",
    )
    .option("--by-year <years>", "At the end of each year, FROM..TO, such as 1990..2020, with memberships.")
    .option("--exact", "With --edges: exact distances of a large graph too, however long that takes.");
  sliceOptions(clockOptions(command)).action(() => answerStats(command));
  return withExamples(command, [
    "hansa graph stats",
    "hansa graph stats --form sister,twin --region Europe --as-of 2000-01-01",
    "hansa graph stats --by-year 2010..2020",
    "hansa graph stats --edges partners.txt --json",
  ]);
}

async function answerStats(command: Command): Promise<void> {
  const { edges, exact, ...own } = ownOptions(command);
  if (typeof edges === "string") return ofEdgeList(command, edges, exact === true, own);
  if (exact !== undefined) throw new UsageError("--exact: goes with --edges FILE; leave it out.");
  if (own["byYear"] !== undefined) return answerYears(command, own);
  const [{ GraphQuery }, { graphText }] = await Promise.all([
    import("../../contract/graph-question.ts"),
    import("../ledger/graph-text.ts"),
  ]);
  const asked = validated(GraphQuery, own);
  await answer(sharedOptions(command), (workbench) => workbench.graph(asked), graphText);
}

async function answerYears(
  command: Command,
  { byYear, asOf, ...own }: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (asOf !== undefined)
    throw new UsageError("--as-of: --by-year is of the end of each year; leave it out.");
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(String(byYear)) ?? [];
  if (from === undefined || to === undefined || from > to)
    throw new UsageError(`--by-year: '${byYear}' is no stretch of years; give it as 1990..2020.`);
  const [{ GraphYearsQuery }, { graphYearsText }] = await Promise.all([
    import("../../contract/graph-years-question.ts"),
    import("../ledger/graph-years-text.ts"),
  ]);
  const asked = validated(GraphYearsQuery, { ...own, from, to });
  await answer(sharedOptions(command), (workbench) => workbench.graphYears(asked), graphYearsText);
}

async function ofEdgeList(
  command: Command,
  file: string,
  exact: boolean,
  own: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [stray] = Object.keys(own);
  if (stray !== undefined)
    throw new UsageError(`${nameOf(stray)}: a bare list of edges has no more than its edges; leave it out.`);
  const [{ edgeListStatistics }, { edgeListText }, { replyText }, { progressOn }] = await Promise.all([
    import("../../workbench/edge-list-statistics.ts"),
    import("../ledger/graph-text.ts"),
    import("../../contract/questions.ts"),
    import("../import-progress.ts"),
  ]);
  const progress = progressOn(process.stderr, Date.now, 0);
  const told = await edgeListStatistics(file, {
    tell: progress.tell,
    ...(exact && { mostSteps: Number.POSITIVE_INFINITY }),
  }).finally(progress.end);
  const { json } = sharedOptions(command);
  print(json ? replyText(told) : edgeListText(told, pageOf(process.stdout, process.env)));
  if (told.misread.total > 0) process.exitCode = NOT_ALL_READ;
}

const NOT_ALL_READ = 1;
