import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { UnreadCodes } from "../assessments/coder-agreement.ts";
import { QuestionError } from "../contract/error-body.ts";
import { readTable } from "../formats/read-table.ts";
import { SECOND_CODE_TABLE } from "../formats/second-code-table.ts";
import type { SecondCode } from "../record/second-code.ts";

/** The second codes of a package by the claim they are of; a package without that table has none. */
export function readSecondCodes(folder: string): ReadonlyMap<string, readonly SecondCode[]> {
  const path = join(folder, `${SECOND_CODE_TABLE.name}.csv`);
  if (!existsSync(path)) return new Map();
  const { values, problems } = readTable(SECOND_CODE_TABLE, readFileSync(path, "utf8"));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "second-codes-not-valid",
      `${path} does not load (${problems.length} problems), so coders cannot be compared. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return Map.groupBy(values, ({ claim }) => claim);
}

/** The same for what counts without them: why they do not load, rather than a refusal. */
export function secondCodesOrWhy(folder: string): ReadonlyMap<string, readonly SecondCode[]> | UnreadCodes {
  try {
    return readSecondCodes(folder);
  } catch (error) {
    if (error instanceof QuestionError) return { unread: error.message };
    throw error;
  }
}
