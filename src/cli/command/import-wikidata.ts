import { Command } from "commander";
import { withExamples } from "../with-examples.ts";

/** What may be said of a reading of Wikidata. */
export interface WikidataOptions {
  live?: true;
  endpoint?: string;
  contact?: string;
  date?: string;
  page?: string;
  patience?: string;
  coder?: string;
  confidence?: string;
  twice?: true;
  retractGone?: true;
  allowPrivate?: true;
}

export function importWikidataCommand(): Command {
  const command = new Command("wikidata")
    .summary("Twin towns and memberships from Wikidata: a dump, an entity, or live.")
    .description(
      "Twin towns (P190) and memberships of places (P463) from Wikidata: a dump (.json, .gz, .bz2), an entity's JSON as a file or address, entities by their ids, or all of them live.",
    )
    .argument("[from...]", "A dump, an entity's JSON, its address, or ids such as Q64.")
    .option("--live", "Ask the SPARQL endpoint for all of them, page by page.")
    .option("--endpoint <address>", "Another SPARQL endpoint that holds Wikidata.")
    .option("--contact <address>", "Your mail or web address: Wikimedia asks for one; else HANSA_CONTACT.")
    .option("--date <day>", "The day the data is of; else by the file's name or date, or today.")
    .option("--page <n>", "Places a question, live. (default: 100)")
    .option("--patience <seconds>", "How long an answer may take, live. (default: 120)")
    .option("--twice", "Read a dump again for names that came too early; one under 1 GB always is.")
    .option("--coder <name>", "Who answers for the import. (default: user)")
    .option("--confidence <level>", "Of every claim: high, medium or low. (default: medium)")
    .option("--retract-gone", "Take back claims, of earlier days too, of statements that are gone.")
    .option("--allow-private", "Fetch from a server of this machine or its own network, too.")
    .action(async (from: readonly string[]) => {
      const { importWikidata } = await import("../import-wikidata.ts");
      await importWikidata(command, from, command.opts<WikidataOptions>());
    });
  return withExamples(command, [
    "hansa import wikidata wikidata-20261116-all.json.gz",
    "hansa import wikidata Q64.json --date 2026-11-16",
  ]);
}
