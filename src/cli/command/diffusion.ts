import { Command } from "commander";
import type { SpreadAsked, SpreadReply } from "../../contract/spread-question.ts";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer, print } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { watched } from "../watched.ts";
import { withExamples } from "../with-examples.ts";

export function diffusionCommand(): Command {
  const command = new Command("diffusion")
    .summary("How a practice, or membership in a network, spread, and may go on.")
    .description(
      "Fits how membership in a network, or a practice, spread over ties or networks by the years in which cities took it up, and plays it on from the day, again and again. A list of adoptions of your own has a city a line, by id or name, and a date; it may come with lists of ties and memberships of your own.",
    )
    .option("--network <name>", "The network whose membership spreads, by name or id.")
    .option(
      "--practice <words>",
      "In its place: a practice that claims say cities have, by words of its name.",
    )
    .option("--adoptions <file>", "In its place: a list of your own of cities, and since when they have it.")
    .option("--over <what>", "It spreads over ties, networks or both. (default: ties)")
    .option("--ties <file>", "With --adoptions: a list of ties in place of those on file.")
    .option("--memberships <file>", "With --adoptions: a list of memberships in place of those on file.")
    .option("--cities <file>", "The table of their cities. (default: cities.csv beside the ties)")
    .option("--model <model>", "hazard, bass or threshold. (default: hazard)")
    .option("--threshold <share>", "With the model threshold: the exposure that is enough, for all.")
    .option("--years <n>", "So many years from the day on. (default: 5)")
    .option("--runs <n>", "So many runs. (default: 1000)")
    .option("--seed <n>", "Of all that is drawn. (default: 1)")
    .option("--limit <n>", "So many of the likeliest to take it up. (default: 10)");
  clockOptions(command).action(() => spread(command));
  return withExamples(command, [
    "hansa scenario diffusion --network 100RC --as-of 2019-06-30",
    "hansa scenario diffusion --network C40 --model bass --years 10 --json",
    "hansa scenario diffusion --network Metropolis --model threshold --threshold 0.5",
    'hansa scenario diffusion --practice "hosting the Olympics" --model threshold --threshold 0.1',
    "hansa scenario diffusion --adoptions adoptions.csv --ties ties.csv --cities cities.csv",
    "hansa scenario diffusion --adoptions adoptions.csv --ties ties.csv --memberships memberships.csv --over both",
  ]);
}

async function spread(command: Command): Promise<void> {
  const [{ SpreadAsked }, { spreadText }] = await Promise.all([
    import("../../contract/spread-question.ts"),
    import("../ledger/spread-text.ts"),
  ]);
  const asked = validated(SpreadAsked, ownOptions(command));
  const shared = sharedOptions(command);
  if (asked.ties === undefined && asked.memberships === undefined) {
    if (asked.cities !== undefined)
      throw new UsageError(
        "--cities: belongs to --ties or --memberships, whose cities it tells of; add one.",
      );
    const ask = (workbench: Workbench): Promise<SpreadReply> =>
      watched(({ signal, tell }) => workbench.whatIf().spread(asked, { signal, progress: runsTold(tell) }));
    return answer(shared, ask, spreadText);
  }
  const reply = await spreadOfLists(asked);
  const { replyText } = await import("../../contract/questions.ts");
  print(shared.json ? replyText(reply) : spreadText(reply, pageOf(process.stdout, process.env)));
}

async function spreadOfLists(asked: SpreadAsked): Promise<SpreadReply> {
  const { adoptions = "", asOf, knownAsOf, publishedUntil } = asked;
  if (knownAsOf !== undefined || publishedUntil !== undefined)
    throw new UsageError(
      "--known-as-of and --published-until are of the ledger; leave them out with lists of your own.",
    );
  const { spreadInFiles } = await import("../../workbench/spread-in-files.ts");
  const today = new Date().toISOString().slice(0, 10);
  return watched(({ signal, tell }) =>
    spreadInFiles({ ...asked, adoptions }, asOf ?? today, { signal, progress: runsTold(tell) }),
  );
}

function runsTold(tell: (words: string) => void): (done: number, all: number) => void {
  return (done, all) => tell(`${done} of ${all} runs`);
}
