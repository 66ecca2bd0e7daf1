import process from "node:process";
import type { Command } from "commander";
import { plural } from "../assessments/finding.ts";
import { replyText } from "../contract/questions.ts";
import type { ImportAsked, ImportSummary } from "../workbench/import-job.ts";
import type { Workbench } from "../workbench/workbench.ts";
import { print, withWorkbench } from "./answer.ts";
import { type ProgressLine, progressOn } from "./import-progress.ts";
import { BY_INTERRUPT, Interrupted, SIGNALS } from "./interrupted.ts";
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
  const stop = stopping();
  let rows = 0;
  try {
    const asked = await ask(workbench, progress);
    return await workbench.import(asked, {
      say: (line) => progress.say(line),
      progress: (each) => {
        rows = each.tally.rows;
        progress.show(each);
      },
      signal: stop.signal,
    });
  } catch (error) {
    throw stop.signal.aborted ? new Interrupted(stoppedWords(rows)) : error;
  } finally {
    progress.end();
    stop.end();
  }
}

/** Hears Ctrl-C: the piece at hand is still kept. A second one, or one that nothing answers, ends the process. */
function stopping(): { signal: AbortSignal; end: () => void } {
  const asked = new AbortController();
  let late: NodeJS.Timeout | undefined;
  const hear = (): void => {
    if (asked.signal.aborted) process.exit(BY_INTERRUPT);
    asked.abort();
    // Between pieces of a source that answers slowly: what was kept is kept, and nothing is half-written.
    late = setTimeout(() => {
      process.stderr.write(`hansa: ${stoppedWords()}\n`);
      process.exit(BY_INTERRUPT);
    }, PATIENCE_MS);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  const end = (): void => {
    clearTimeout(late);
    for (const signal of SIGNALS) process.off(signal, hear);
  };
  return { signal: asked.signal, end };
}

const PATIENCE_MS = 5000;

function stoppedWords(rows = 0): string {
  const kept =
    rows > 0 ? `${plural(rows, "row")} are in the ledger` : "What was read so far is in the ledger";
  return `stopped. ${kept}, whole; the same command goes on from there (hansa import list shows where).`;
}
