import { Command, Option } from "commander";
import { answer } from "../answer.ts";
import { clockOptions, ownOptions, type SharedOptions, sharedOptions } from "../shared-options.ts";
import { sliceOptions } from "../slice-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function measureCommand(): Command {
  const command = new Command("measure")
    .summary("A measure on the ties or a slice of them; without a name, all measures.")
    .description(
      "A measure on the ties in force or the memberships in networks whose rosters are covered, or on a slice of them: the graph's value, or the cities with the highest, with formula and reference. A slice is what holds of all of --as-of, --form, --theme, --source, --network, --region and --city; memberships have no form and no source, and --networks says over which networks. Without a name, the list of measures and what each takes; with --all, every measure of every city.",
    )
    .argument("[id]", "The measure's id, such as betweenness.")
    .option("--top <n>", "How many cities, the highest first; of communities, the largest. (default: 20)")
    .option("--pair <cities...>", "Two cities, or networks, or a city and a network: of a measure of a pair.")
    .option("--networks <names...>", "Over these networks alone: of a measure of memberships.")
    .option("--by <grouping>", "By what a measure of groups parts the cities: country, region, leiden …")
    .option("--figure <name>", "What against-chance looks at: transitivity, reciprocity, pairs-together …")
    .addOption(
      new Option("--model <how>", "How against-chance draws. (default: rewired)").choices([
        "rewired",
        "configuration",
      ]),
    )
    .option("--draws <n>", "How often against-chance draws. (default: 100)")
    .option("--seed <n>", "What its draws begin with. (default: 1)")
    .option("--all", "Every measure of every city of the slice, as a table.")
    .option("--out <file>", "With --all: write the table to a .csv or .json file.");
  sliceOptions(clockOptions(command)).action((id?: string) => answerMeasure(command, id));
  return withExamples(command, [
    "hansa measure",
    "hansa measure betweenness --top 10",
    "hansa measure degree --network C40 --as-of 2015-01-01 --top 5",
    'hansa measure common-partners --pair "Cape Town" Tokyo',
    "hansa measure interlock-share --theme climate --region Africa",
    'hansa measure fitness --networks C40 "Urban 20"',
    "hansa measure ei-index --by income-group",
    "hansa measure against-chance --figure assortativity",
    "hansa measure against-chance --figure reciprocity --model configuration --draws 999",
    "hansa measure --all --region Africa --out africa.csv",
  ]);
}

async function answerMeasure(command: Command, id: string | undefined): Promise<void> {
  const [{ MeasureQuery }, { measuresText, measureText }] = await Promise.all([
    import("../../contract/measure-question.ts"),
    import("../ledger/measure-text.ts"),
  ]);
  const shared = sharedOptions(command);
  const { all, out, ...own } = ownOptions(command);
  if (all === true) return answerAll(shared, id, out, own);
  if (out !== undefined) throw new UsageError("--out: belongs to --all, which makes a table; add it.");
  if (id === undefined) return answer(shared, (workbench) => workbench.measures(), measuresText);
  const asked = validated(MeasureQuery, own);
  await answer(
    shared,
    (workbench) => workbench.measure({ id, ...asked }),
    (reply, page) => measureText(reply, page, asked.top),
  );
}

async function answerAll(
  shared: SharedOptions,
  id: string | undefined,
  out: unknown,
  own: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (id !== undefined) throw new UsageError(`--all: is every measure; leave it or '${id}' out.`);
  const [{ GraphQuery }, { measureAll }] = await Promise.all([
    import("../../contract/graph-question.ts"),
    import("../measure-all.ts"),
  ]);
  await measureAll(shared, validated(GraphQuery, own), typeof out === "string" ? out : undefined);
}
