import { Command } from "commander";
import { CODE_VERSION } from "../workbench/code-version.ts";
import { assessCommand } from "./command/assess.ts";
import { autonomyCommand } from "./command/autonomy.ts";
import { backboneCommand } from "./command/backbone.ts";
import { citiesCommand } from "./command/cities.ts";
import { claimCommand } from "./command/claim.ts";
import { codersCommand } from "./command/coders.ts";
import { compareCommand } from "./command/compare.ts";
import { dataCommand } from "./command/data.ts";
import { disagreementsCommand } from "./command/disagreements.ts";
import { dossierCommand } from "./command/dossier.ts";
import { exportCommand } from "./command/export.ts";
import { factsCommand } from "./command/facts.ts";
import { forecastCommand } from "./command/forecast.ts";
import { graphCommand } from "./command/graph.ts";
import { importCommand } from "./command/import.ts";
import { inferCommand } from "./command/infer.ts";
import { marketsCommand } from "./command/markets.ts";
import { measureCommand } from "./command/measure.ts";
import { networksCommand } from "./command/networks.ts";
import { pairCommand } from "./command/pair.ts";
import { partnersCommand } from "./command/partners.ts";
import { reviewCommand } from "./command/review.ts";
import { scenarioCommand } from "./command/scenario.ts";
import { serveCommand } from "./command/serve.ts";
import { sourcesCommand } from "./command/sources.ts";
import { storeCommand } from "./command/store.ts";
import { thesisCommand } from "./command/thesis.ts";
import { trustCommand } from "./command/trust.ts";
import { withExamples } from "./with-examples.ts";

const COMMANDS = [
  assessCommand,
  compareCommand,
  pairCommand,
  marketsCommand,
  autonomyCommand,
  codersCommand,
  dossierCommand,
  factsCommand,
  disagreementsCommand,
  claimCommand,
  sourcesCommand,
  trustCommand,
  networksCommand,
  partnersCommand,
  graphCommand,
  measureCommand,
  backboneCommand,
  inferCommand,
  forecastCommand,
  thesisCommand,
  scenarioCommand,
  citiesCommand,
  importCommand,
  reviewCommand,
  dataCommand,
  exportCommand,
  serveCommand,
  storeCommand,
] as const;

/** The whole command line, not yet run. */
export function program(): Command {
  const hansa = new Command("hansa")
    .description("An observatory and workbench of city diplomacy: sourced claims, assessments, comparisons.")
    .version(CODE_VERSION, "-V, --version", "Show the version.")
    .option("--json", "Print the reply as JSON, byte for byte what the API sends.")
    .option("--store <file>", "Use this store; else HANSA_STORE, else the one in your data folder.")
    .option("--verbose", "Show where in the program an error arose.")
    .helpOption("-h, --help", "Show this help.")
    .helpCommand("help [command]", "Show the help of a command.")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError("(--help shows what it takes)")
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "hansa: ")) })
    .exitOverride();
  withExamples(hansa, [
    'hansa assess "Cape Town"',
    'hansa compare "Cape Town" Tokyo',
    "hansa facts --object C40 --kind membership",
  ]);
  for (const command of COMMANDS) hansa.addCommand(command());
  inherit(hansa);
  return hansa;
}

/** Commands of commands fail as the first ones do. */
function inherit(parent: Command): void {
  for (const command of parent.commands) inherit(command.copyInheritedSettings(parent));
}
