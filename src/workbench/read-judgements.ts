import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { JUDGEMENT_TABLE } from "../formats/judgement-table.ts";
import { readTable } from "../formats/read-table.ts";
import type { Judgement } from "../record/judgement.ts";

/** The judgements of a package; a package without that table has none. */
export function readJudgements(folder: string): readonly Judgement[] {
  const path = join(folder, `${JUDGEMENT_TABLE.name}.csv`);
  if (!existsSync(path)) return [];
  const { values, problems } = readTable(JUDGEMENT_TABLE, readFileSync(path, "utf8"));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "judgements-not-valid",
      `${path} does not load (${problems.length} problems), so no source can be audited. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return values;
}
