import { Command } from "commander";
import type { Workbench } from "../../workbench/workbench.ts";
import { answer } from "../answer.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function reviewCommand(): Command {
  return new Command("review")
    .description("Names in your imports that may mean several places: list them, and decide whom they mean.")
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(decideCommand());
}

function listCommand(): Command {
  const command = new Command("list")
    .description("What is open, with candidates; names for which most rows wait come first.")
    .option("--limit <n>", "How many names to show. (default: 100)")
    .option("--offset <n>", "How many names to pass over first. (default: 0)")
    .action(async () => {
      const [{ QUESTIONS }, { reviewsText }] = await Promise.all([
        import("../../contract/questions.ts"),
        import("../ledger/review-text.ts"),
      ]);
      const asked = validated(QUESTIONS.reviews.query, ownOptions(command));
      await answer(
        sharedOptions(command),
        (workbench) => workbench.reviews(asked),
        (reply, page) => reviewsText(reply, asked.offset, page),
      );
    });
  return withExamples(command, ["hansa review", "hansa review list --limit 5 --json"]);
}

function decideCommand(): Command {
  const command = new Command("decide")
    .description("Say whom an open name means; the rows that wait follow at once, and so do later imports.")
    .argument("<id>", "The open name's id, as hansa review gives it.")
    .option("--as <who>", "Whom it means: a candidate's number, an id, or a name.")
    .option("--new", "A place or body that is on no file yet, as the source names it.")
    .option("--country <code>", "Of a new place whose country the source does not say: such as DE.")
    .option("--leave-out", "Nothing that this ledger keeps: its rows are left out.")
    .option("--why <words>", "Why; kept in the note.")
    .action(async (id: string) => {
      const [{ Decide }, { decidedText }] = await Promise.all([
        import("../../contract/review-question.ts"),
        import("../ledger/review-text.ts"),
      ]);
      const { new: asNew, ...rest } = ownOptions(command);
      const asked = validated(Decide, { ...rest, ...(asNew === true && { asNew }) });
      await answer(
        sharedOptions(command),
        async (workbench) =>
          workbench.decideReview({ ...asked, id, ...(await numbered(workbench, id, asked.as)) }),
        decidedText,
      );
    });
  return withExamples(command, [
    "hansa review decide 1f6b5b9564 --as gn:4250542",
    'hansa review decide 18d83b715f --leave-out --why "A village; we keep cities alone."',
  ]);
}

const AT_ONCE = 1000;

/** The candidate that a number stands for; a name that is not open is told by the workbench. */
async function numbered(workbench: Workbench, id: string, as: string | undefined): Promise<{ as?: string }> {
  if (as === undefined || !/^\d+$/.test(as)) return {};
  for (let offset = 0; ; offset += AT_ONCE) {
    const { open } = await workbench.reviews({ limit: AT_ONCE, offset });
    const found = open.find((each) => each.id === id);
    const chosen = found?.candidates[Number(as) - 1];
    if (chosen) return { as: chosen.id };
    if (found) throw noCandidate(id, as, found.candidates.length);
    if (open.length < AT_ONCE) return {};
  }
}

function noCandidate(id: string, as: string, many: number): UsageError {
  return new UsageError(`--as: ${id} has no candidate ${as}; it has ${many}. Give an id or a name.`);
}
