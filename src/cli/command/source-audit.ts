import { Command } from "commander";
import { AUDIT_GROUPS } from "../../audit/source-audit.ts";
import { VERDICTS } from "../../audit/verdicts.ts";
import { answer, print, withWorkbench } from "../answer.ts";
import { clockOptions, ownOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { validated } from "../validated.ts";
import { withExamples } from "../with-examples.ts";

export function auditCommand(): Command {
  const command = new Command("audit")
    .description(
      "A source's claims, each with a verdict from what other sources say, and the claims that decide it.",
    )
    .argument("<source>", "A source's id.")
    .option("--verdict <verdicts>", `Only these, separated by commas: ${VERDICTS.join(", ")}.`)
    .option("--group-by <what>", `Count by this, too: ${AUDIT_GROUPS.join(", ")}. (default: section)`)
    .option("--csv", "Print the claims as CSV.")
    .option("--limit <n>", "How many claims to show. (default: 100)")
    .option("--offset <n>", "How many claims to pass over first. (default: 0)");
  clockOptions(command).action((id: string) => answerAudit(command, id));
  return withExamples(command, [
    "hansa sources audit src:beukman --limit 10",
    'hansa sources audit src:beukman --verdict "contradicted,does not follow"',
    "hansa sources audit src:beukman --group-by predicate --csv --limit 500",
  ]);
}

async function answerAudit(command: Command, id: string): Promise<void> {
  const [{ AuditQuery }, { auditText }] = await Promise.all([
    import("../../contract/audit-question.ts"),
    import("../ledger/audit-text.ts"),
  ]);
  const { csv, ...conditions } = ownOptions(command);
  const shared = sharedOptions(command);
  if (csv === true && shared.json) throw new UsageError("Give --csv or --json, not both.");
  const asked = { id, ...validated(AuditQuery, conditions) };
  if (csv !== true)
    return answer(
      shared,
      (workbench) => workbench.audit(asked),
      (reply, page) => auditText(reply, asked.offset, page),
    );
  const [{ AUDIT_COLUMNS }, { columnsCsv }] = await Promise.all([
    import("../../contract/audit-columns.ts"),
    import("../ledger/columns-csv.ts"),
  ]);
  await withWorkbench(shared, async (workbench) =>
    print(columnsCsv(AUDIT_COLUMNS, (await workbench.audit(asked)).lines)),
  );
}
