import process from "node:process";
import type { Command } from "commander";
import { replyText } from "../contract/questions.ts";
import type { ImportAsked, ImportSummary } from "../workbench/import-job.ts";
import type { Workbench } from "../workbench/workbench.ts";
import { print, withWorkbench } from "./answer.ts";
import { type ProgressLine, progressOn } from "./import-progress.ts";
import { importText } from "./ledger/import-text.ts";
import { sharedOptions } from "./shared-options.ts";
import { pageOf } from "./text/page.ts";

const NOT_ALL_READ = 1;

/** Imports what is asked and tells what came of it; exit code 1 where rows could not be read. */
export async function imported(
  command: Command,
  ask: (workbench: Workbench, progress: ProgressLine) => Promise<ImportAsked>,
): Promise<void> {
  const shared = sharedOptions(command);
  await withWorkbench(shared, async (workbench) => {
    const summary = await watched(workbench, ask);
    print(shared.json ? replyText(summary) : importText(summary, pageOf(process.stdout, process.env)));
    if (summary.misread.total > 0) process.exitCode = NOT_ALL_READ;
  });
}

async function watched(
  workbench: Workbench,
  ask: (workbench: Workbench, progress: ProgressLine) => Promise<ImportAsked>,
): Promise<ImportSummary> {
  const progress = progressOn(process.stderr, () => performance.now());
  try {
    return await workbench.import(await ask(workbench, progress), {
      say: (line) => progress.say(line),
      progress: (each) => progress.show(each),
    });
  } finally {
    progress.end();
  }
}
