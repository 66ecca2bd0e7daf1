/**
 * Writes the table of docs/measures/README.md anew from the list of measures, after one is added or changed; a test
 * fails where the page is behind. Run: npx node scripts/measures-table.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inShort } from "../src/cli/ledger/measure-short.ts";
import type { MeasuresReply } from "../src/contract/measure-question.ts";
import { answerMeasures } from "../src/workbench/answer-measure.ts";

const HEAD = ["measure", "of", "formula, in short", "computed on", "how", "beside it", "published by"];

/** All measures as a table of a page beside theirs. */
export function measuresTable({ measures }: MeasuresReply = answerMeasures()): string {
  const rows = measures.map((measure) => {
    const { id, name, of } = measure;
    const { formula, takes, computed, beside, reference } = inShort(measure);
    return [`[${name}](${id}.md)`, of, `\`${formula}\``, takes, computed, beside, reference];
  });
  const lines = [HEAD, HEAD.map(() => "---"), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = new URL("../docs/measures/README.md", import.meta.url);
  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace(/^\| measure +\|.*\n(?:\|.*\n)+/m, `${measuresTable()}\n`));
}
