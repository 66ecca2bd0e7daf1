import { homedir } from "node:os";
import process from "node:process";
import type { Command } from "commander";
import { replyText } from "../contract/questions.ts";
import { gazetteerFolder } from "../store/gazetteer-folder.ts";
import { gazetteerTold } from "../workbench/gazetteer-told.ts";
import { type GazetteerRefresh, refreshGazetteer, useBundled } from "../workbench/refresh-gazetteer.ts";
import { print } from "./answer.ts";
import { progressOn } from "./import-progress.ts";
import { bundledText, gazetteerText, refreshText } from "./ledger/gazetteer-text.ts";
import { sharedOptions } from "./shared-options.ts";
import { type Page, pageOf } from "./text/page.ts";
import { UsageError } from "./usage-error.ts";

const NOT_ALL_READ = 1;

/** Makes the gazetteer anew from dumps, or from the bundled places again. */
export async function refreshCities(
  command: Command,
  named: readonly string[],
  bundled: boolean,
): Promise<void> {
  if (bundled === named.length > 0)
    throw new UsageError(
      bundled
        ? "--bundled takes no files: it goes back to the places that come with Hansa."
        : "Name GeoNames' files, or the folder they are in; --bundled goes back to the places that come with Hansa.",
    );
  if (bundled) {
    const changed = useBundled(folder());
    const inUse = gazetteerTold(folder());
    return told(command, { already: !changed, inUse }, (page) => bundledText(changed, inUse, page));
  }
  const refresh = await watched(named);
  if (refresh.misread.total > 0) process.exitCode = NOT_ALL_READ;
  told(command, refresh, (page) => refreshText(refresh, page));
}

/** What the gazetteer in use is made from. */
export function tellSources(command: Command): void {
  const inUse = gazetteerTold(folder());
  told(command, inUse, (page) => gazetteerText(inUse, page));
}

async function watched(named: readonly string[]): Promise<GazetteerRefresh> {
  const line = progressOn(process.stderr, () => performance.now());
  try {
    return await refreshGazetteer(folder(), named, {
      say: (text) => process.stderr.isTTY && line.say(text),
      progress: (file, done, of) => line.tell(`${file}: ${percent(done, of)} %`),
      now: () => new Date().toISOString(),
    });
  } finally {
    line.end();
  }
}

function percent(done: number, of: number): number {
  return of === 0 ? 100 : Math.floor((100 * done) / of);
}

function folder(): string {
  return gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
}

function told(command: Command, reply: object, text: (page: Page) => string): void {
  print(sharedOptions(command).json ? replyText(reply) : text(pageOf(process.stdout, process.env)));
}
