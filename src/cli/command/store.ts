import { homedir } from "node:os";
import process from "node:process";
import { Command } from "commander";
import { plural } from "../../assessments/finding.ts";
import { replyText } from "../../contract/questions.ts";
import { storePath } from "../../store/store-path.ts";
import { print, withWorkbench } from "../answer.ts";
import { sharedOptions } from "../shared-options.ts";
import { withExamples } from "../with-examples.ts";

export function storeCommand(): Command {
  return new Command("store")
    .description("Where the claims are kept, a copy of them, and what follows from them.")
    .addCommand(pathCommand())
    .addCommand(copyCommand())
    .addCommand(rebuildCommand());
}

function pathCommand(): Command {
  const command = new Command("path").description("Print where the store lies.").action(() => {
    const { json, store } = sharedOptions(command);
    const path = storePath({ option: store, env: process.env, platform: process.platform, home: homedir() });
    print(json ? replyText({ store: path }) : `${path}\n`);
  });
  return withExamples(command, ["hansa store path", "hansa store path --json"]);
}

function copyCommand(): Command {
  const command = new Command("copy")
    .description("Make a consistent copy of the store, also while it is in use.")
    .argument("<file>", "A file that is not there yet.")
    .action(async (file: string) => {
      const shared = sharedOptions(command);
      await withWorkbench(shared, async (workbench) => {
        await workbench.copyStore(file);
        const { storePath: from } = workbench;
        print(shared.json ? replyText({ store: from, copy: file }) : `Copied ${from} to ${file}\n`);
      });
    });
  return withExamples(command, [
    "hansa store copy backup.db",
    "hansa store copy --store other.db other-copy.db",
  ]);
}

function rebuildCommand(): Command {
  const command = new Command("rebuild")
    .description("Fill anew what the store keeps beside its claims to find them; no claim changes.")
    .action(async () => {
      const shared = sharedOptions(command);
      await withWorkbench(shared, async (workbench) => {
        const claims = await workbench.rebuildStore();
        const { storePath: store } = workbench;
        print(
          shared.json
            ? replyText({ store, claims })
            : `Filled anew from ${plural(claims, "claim")}: ${store}\n`,
        );
      });
    });
  return withExamples(command, ["hansa store rebuild", "hansa store rebuild --json"]);
}
