import { statSync } from "node:fs";
import { homedir } from "node:os";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import * as z from "zod";
import { PublishedTold } from "../contract/clocks.ts";
import { replyText } from "../contract/questions.ts";
import type { MetaReply } from "../contract/replies.ts";
import type { Workbench } from "../workbench/workbench.ts";
import type { SharedOptions } from "./shared-options.ts";
import { type Page, pageOf, paragraph, textOf } from "./text/page.ts";

/** Asks the workbench and prints the reply: as JSON exactly as the API sends it, else as text with a footer. */
export async function answer<Reply extends object>(
  shared: SharedOptions,
  ask: (workbench: Workbench) => Promise<Reply>,
  show: (reply: Reply, page: Page) => string,
): Promise<void> {
  await withWorkbench(shared, async (workbench) => {
    const reply = await ask(workbench);
    if (shared.json) return print(replyText(reply));
    const page = pageOf(process.stdout, process.env);
    print(
      knownLine(reply, page) +
        publishedLine(reply, page) +
        show(reply, page) +
        footer(await workbench.meta(), page),
    );
  });
}

export async function withWorkbench(
  shared: SharedOptions,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const workbench = await openedWorkbench(shared);
  try {
    await use(workbench);
  } finally {
    await workbench.close();
  }
}

/** The workbench on the store that the options, the environment or the platform name. */
export async function openedWorkbench({ store }: SharedOptions): Promise<Workbench> {
  // Node reads these only for a command that asks the ledger something.
  const [{ openWorkbench }, { storePath }, { gazetteerFolder }] = await Promise.all([
    import("../workbench/open-workbench.ts"),
    import("../store/store-path.ts"),
    import("../store/gazetteer-folder.ts"),
  ]);
  const from = { env: process.env, platform: process.platform, home: homedir() };
  const path = storePath({ ...from, option: store });
  makeRoomFor(path);
  return openWorkbench({
    storePath: path,
    cacheFolder: gazetteerFolder(from),
    say: tellWatcher,
  });
}

const LARGE_STORE = 64 * 1024 * 1024;

/** With the little room that start.ts leaves, a command on a large store would be collecting garbage for half its time. */
function makeRoomFor(store: string): void {
  const { size = 0 } = statSync(store, { throwIfNoEntry: false }) ?? {};
  if (size > LARGE_STORE) setFlagsFromString("--semi-space-growth-factor=2");
}

/** What takes a while is told to someone who watches, and is no part of the output. */
function tellWatcher(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
}

export function print(text: string): void {
  process.stdout.write(text);
}

/** A page that is printed or passed on has to say that it does not tell all that is known by now. */
function knownLine(reply: object, page: Page): string {
  if (!("knownAsOf" in reply)) return "";
  return textOf([
    ...paragraph(
      page,
      `As this ledger knew it by the end of ${reply.knownAsOf}; what was recorded later is left out.`,
    ),
    "",
  ]);
}

const Told = z.object({ published: PublishedTold });

function publishedLine(reply: object, page: Page): string {
  const told = Told.safeParse(reply);
  if (!told.success) return "";
  const { until, read, undated, later } = told.data.published;
  const words = [
    `Only from sources published by the end of ${until}: ${read.claims} claims of ${read.sources} sources.`,
    `Left out: ${undated.claims} claims of ${undated.sources} sources without a date, ${later.claims} of ${later.sources} sources published later or perhaps later.`,
  ];
  return textOf([...paragraph(page, words.join(" ")), ""]);
}

function footer({ version, dataVersion, dataDate, licence }: MetaReply, page: Page): string {
  const words = `Hansa ${version} · data ${dataVersion} of ${dataDate} · ${licence}`;
  return textOf(["", ...paragraph(page, words).map(page.paint.quiet)]);
}
