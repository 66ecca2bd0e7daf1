import { Command } from "commander";
import { withExamples } from "../with-examples.ts";

/** What may be said of a table beside its mapping; what is said here counts more. */
export interface TableOptions {
  map?: string;
  guess?: true;
  check?: true;
  dryRun?: true;
  sheet?: string;
  source?: string;
  title?: string;
  sourceKind?: string;
  publisher?: string;
  origin?: string;
  url?: string;
  published?: string;
  licence?: string;
  reliability?: string;
  coder?: string;
  confidence?: string;
  retractGone?: true;
  allowPrivate?: true;
}

export function importTableCommand(): Command {
  const command = new Command("table")
    .summary("Ties, memberships, episodes, figures from a table in any layout.")
    .description(
      "Ties, memberships, episodes and observations from a table in any layout: .csv, .tsv, semicolons, pipes, .xlsx, packed or not, on this disk or at an address. A mapping says which column is what; --guess proposes one.",
    )
    .argument("<file>", "The table, or its address.");
  tableOptions(command).action(async (file: string) => {
    const [{ importTable }, { onFile }] = await Promise.all([
      import("../import-table.ts"),
      import("../import-file.ts"),
    ]);
    const { allowPrivate, ...options } = command.opts<TableOptions>();
    await onFile(file, allowPrivate, (path, at) => importTable(command, path, { ...at, ...options }));
  });
  return withExamples(command, [
    "hansa import table register.csv --guess",
    "hansa import table register.csv --map register.yaml --check",
    "hansa import table register.csv --map register.yaml",
  ]);
}

/** What commands take that read tables by a mapping. */
export function tableOptions(command: Command): Command {
  return command
    .option("--map <file>", "The mapping, YAML or JSON; - reads it from standard input.")
    .option("--guess", "Print a mapping proposed from headers and values, and store nothing.")
    .option("--check", "Read everything, tell what came of it with some samples, and store nothing.")
    .option("--dry-run", "The same as --check.")
    .option("--sheet <sheet>", "The sheet of a workbook, by name or number.")
    .option("--source <id>", "The source's id, src:slug; else it follows from the title.")
    .option("--title <title>", "The source's title; else the mapping's, else the file's name.")
    .option("--source-kind <kind>", "What the source is: official-register, network-page, wiki, document …")
    .option("--publisher <name>", "Who publishes it: an id of a city or body, or a name.")
    .option("--origin <origin>", "The work it is copied from, such as wikipedia.")
    .option("--url <address>", "Where it is published.")
    .option("--published <date>", "When: YYYY, YYYY-MM or YYYY-MM-DD.")
    .option("--licence <licence>", "Under what terms it may be passed on.")
    .option("--reliability <letter>", "A, no doubt of competence, to E, unreliable.")
    .option("--coder <name>", "Who answers for the import. (default: user)")
    .option("--confidence <level>", "Of every claim: high, medium or low. (default: medium)")
    .option("--retract-gone", "Take back claims of rows that the source no longer has.")
    .option("--allow-private", "Fetch from a server of this machine or its own network, too.");
}
