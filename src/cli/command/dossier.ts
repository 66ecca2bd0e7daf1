import process from "node:process";
import { Command, Option } from "commander";
import * as z from "zod";
import { Clocks } from "../../contract/clocks.ts";
import { DOSSIER_LANGUAGES } from "../../contract/dossier.ts";
import { replyText } from "../../contract/questions.ts";
import { print, withWorkbench } from "../answer.ts";
import { dossierText } from "../ledger/dossier-text.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

const Asked = z.strictObject({
  city: z.array(z.string().min(1)).min(1).max(5),
  out: z.string().min(1),
  lang: z.enum(DOSSIER_LANGUAGES).optional(),
  force: z.literal(true).optional(),
  ...Clocks.shape,
});

export function dossierCommand(): Command {
  const command = new Command("dossier")
    .summary("A brief on one city, or on several side by side, to read and print without Hansa.")
    .description(
      "A brief that stands alone: the assessment of each city, where there are several their comparison before it, figures as drawings, every claim as a numbered note with its source, and the command that makes it again. A .html needs no network and runs no script, a .pdf is tagged, a .zip holds the claims and replies besides.",
    )
    .argument("<city...>", "One to five cities, each in quotes where its name has a space.")
    .requiredOption("--out <file>", "A .html, .pdf or .zip.")
    .addOption(
      new Option("--lang <language>", "The language of the brief. (default: en)").choices(DOSSIER_LANGUAGES),
    )
    .option("--force", "Write over what is there.");
  clockOptions(command).action((city: readonly string[]) => writeBrief(command, city));
  return withExamples(command, [
    'hansa dossier "Cape Town" --out cape-town.html',
    'hansa dossier "Cape Town" Tokyo --as-of 2026-11-23 --out cape-town-tokyo.zip',
    "hansa dossier Tokyo --lang ja --out tokyo.html",
  ]);
}

async function writeBrief(command: Command, city: readonly string[]): Promise<void> {
  const shared = sharedOptions(command);
  const asked = validated(Asked, { ...ownOptions(command), city });
  await withWorkbench(shared, async (workbench) => {
    const written = await workbench.writeDossier(asked);
    print(shared.json ? replyText(written) : dossierText(written, pageOf(process.stdout, process.env)));
  });
}
