import type { Command } from "commander";

/** Options every command takes, before or after its name. */
export interface SharedOptions {
  json: boolean;
  store?: string;
  verbose: boolean;
}

export function sharedOptions(command: Command): SharedOptions {
  const { json, store, verbose } = command.optsWithGlobals<Partial<SharedOptions>>();
  return { json: json === true, verbose: verbose === true, ...(store !== undefined && { store }) };
}

/** The options of the command itself that were given. */
export function ownOptions(command: Command): Readonly<Record<string, unknown>> {
  const { json: _json, store: _store, verbose: _verbose, ...own } = command.optsWithGlobals();
  return own;
}

/** For an option that may be given again and again. */
export function collect(value: string, held: readonly string[] | undefined): string[] {
  return [...(held ?? []), value];
}

export function clockOptions(command: Command): Command {
  return command
    .option("--as-of <day>", "As things stood on this day, YYYY-MM-DD; today if absent.")
    .option("--known-as-of <date>", "As the ledger knew it by the end of this date.")
    .option("--published-until <date>", "Only from sources published by the end of this date.");
}
