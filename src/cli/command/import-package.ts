import { Command } from "commander";
import { withExamples } from "../with-examples.ts";
import { type TableOptions, tableOptions } from "./import-table.ts";

export interface PackageOptions extends TableOptions {
  resource?: string;
}

export function importPackageCommand(): Command {
  const command = new Command("package")
    .summary("A Data Package: of claims with their ids, or any other by a mapping.")
    .description(
      "A Data Package in a folder or .zip, or JSON Lines, as hansa export writes them: claims, entities and sources come with their ids and their history. Of any other package a table is brought in as a mapping says.",
    )
    .argument(
      "<package>",
      "The folder, the .zip, its datapackage.json, or a .jsonl file; or the address of a .zip or .jsonl.",
    )
    .option("--resource <name>", "Of another package: the table that is meant.");
  tableOptions(command).action(async (path: string) => {
    const [{ importPackage }, { onFile }] = await Promise.all([
      import("../import-package.ts"),
      import("../import-file.ts"),
    ]);
    const { allowPrivate, ...options } = command.opts<PackageOptions>();
    await onFile(path, allowPrivate, (file) => importPackage(command, file, options));
  });
  return withExamples(command, ["hansa import package hansa-data", "hansa import package hansa-data.zip"]);
}
