import process from "node:process";
import { Command } from "commander";
import { print, withWorkbench } from "../answer.ts";
import { sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { withExamples } from "../with-examples.ts";
import { importGraphCommand } from "./import-graph.ts";
import { importPackageCommand } from "./import-package.ts";
import { importTableCommand } from "./import-table.ts";
import { importWikidataCommand } from "./import-wikidata.ts";

/** What can be brought in; each has a command of its own. */
const COMMANDS = [
  importTableCommand,
  importGraphCommand,
  importPackageCommand,
  importWikidataCommand,
  listCommand,
] as const;

export function importCommand(): Command {
  const command = new Command("import").description(
    "Bring in sources of your own; what is brought in twice is there once, and what was cut off goes on.",
  );
  for (const each of COMMANDS) command.addCommand(each());
  return command;
}

function listCommand(): Command {
  const command = new Command("list")
    .description("What was imported, the latest first, and what was cut off and where.")
    .action(async () => {
      const [{ importsText }, { replyText }] = await Promise.all([
        import("../ledger/import-text.ts"),
        import("../../contract/questions.ts"),
      ]);
      const shared = sharedOptions(command);
      await withWorkbench(shared, async (workbench) => {
        const imports = await workbench.imports();
        print(
          shared.json ? replyText({ imports }) : importsText(imports, pageOf(process.stdout, process.env)),
        );
      });
    });
  return withExamples(command, ["hansa import list", "hansa import list --json"]);
}
