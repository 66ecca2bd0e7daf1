import process from "node:process";
import { Command, Option } from "commander";
import * as z from "zod";
import { Clocks } from "../../contract/clocks.ts";
import { replyText } from "../../contract/questions.ts";
import { GEXF_VERSIONS } from "../../formats/gexf-write.ts";
import { EXPORT_FORMATS } from "../../workbench/export-format.ts";
import { print, withWorkbench } from "../answer.ts";
import { exportText } from "../ledger/export-text.ts";
import { ownOptions, sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

const Asked = z.strictObject({
  out: z.string().min(1),
  city: z.string().optional(),
  steps: z
    .enum(["1", "2"])
    .transform(Number)
    .pipe(z.union([z.literal(1), z.literal(2)]))
    .optional(),
  network: z.string().optional(),
  bipartite: z.literal(true).optional(),
  gexfVersion: z.enum(GEXF_VERSIONS).optional(),
  force: z.literal(true).optional(),
  ...Clocks.shape,
});

export function exportCommand(): Command {
  const command = new Command("export")
    .summary("The ledger, or a part of it, as tables, graphs, maps and linked data.")
    .description(
      "Write the ledger, or a part of it, in another format, with the licence and sources of each row and a CITATION.cff that tells how to cite it and which content it is. csv and datapackage lose nothing: what they hold can be imported again.",
    )
    .argument("<format>", `One of ${EXPORT_FORMATS.join(", ")}.`)
    .requiredOption("--out <path>", "A file, or a folder or .zip for csv, datapackage and parquet.")
    .option("--city <name>", "A city's neighbourhood alone, by name or id.")
    .addOption(new Option("--steps <n>", "How many ties away that reaches. (default: 1)").choices(["1", "2"]))
    .option("--network <name>", "A network and its members alone, by name or id.")
    .option("--bipartite", "In gexf, graphml and geojson: memberships between members and bodies, not ties.")
    .addOption(
      new Option("--gexf-version <version>", "The edition of GEXF. (default: 1.2)").choices(GEXF_VERSIONS),
    )
    .option("--as-of <day>", "What held on this day, YYYY-MM-DD; all that is on file if absent.")
    .option("--known-as-of <date>", "As the ledger knew it by the end of this date.")
    .option("--force", "Write over an earlier export.")
    .action((format: string) => writeExport(command, format));
  return withExamples(command, [
    "hansa export datapackage --out ledger",
    'hansa export gexf --city "Cape Town" --steps 2 --out cape-town.gexf',
    "hansa export xlsx --network C40 --as-of 2020-01-01 --out c40.xlsx",
  ]);
}

async function writeExport(command: Command, format: string): Promise<void> {
  const shared = sharedOptions(command);
  const asked = { ...validated(Asked, ownOptions(command)), ...validated(Format, { format }) };
  await withWorkbench(shared, async (workbench) => {
    const written = await workbench.export(asked);
    print(shared.json ? replyText(written) : exportText(written, pageOf(process.stdout, process.env)));
  });
}

const Format = z.strictObject({ format: z.enum(EXPORT_FORMATS) });
