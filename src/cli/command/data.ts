import process from "node:process";
import { Command } from "commander";
import { print } from "../answer.ts";
import { sharedOptions } from "../shared-options.ts";
import { pageOf } from "../text/page.ts";
import { withExamples } from "../with-examples.ts";

export function dataCommand(): Command {
  const check = new Command("check")
    .description(
      "Read a Data Package of claims, the bundled one if none is named, and print counts and every row that does not load. Exit code 1 where there are problems.",
    )
    .argument("[folder]", "The folder that holds datapackage.json.")
    .action(async (folder?: string) => {
      const [{ checkData }, { dataReportText }, { replyText }] = await Promise.all([
        import("../../workbench/data-check.ts"),
        import("../ledger/data-report-text.ts"),
        import("../../contract/questions.ts"),
      ]);
      const report = checkData(folder);
      const { json } = sharedOptions(check);
      print(json ? replyText(report) : dataReportText(report, pageOf(process.stdout, process.env)));
      if (report.problems.length > 0) process.exitCode = 1;
    });
  withExamples(check, ["hansa data check", "hansa data check --json"]);
  return new Command("data").description("Work with data sets of claims.").addCommand(check);
}
