import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { readCsv } from "../formats/csv.ts";
import { type PredicateTable, predicateTable } from "../formats/predicate-table.ts";
import { bundledFolder } from "./data-folder.ts";

/** The predicates of a Data Package, or the bundled ones where it has none of its own. */
export function readPredicates(folder: string): PredicateTable {
  const own = join(folder, "predicates.csv");
  const path = existsSync(own) ? own : join(bundledFolder(), "predicates.csv");
  const { rows, problems: unread } = readCsv(readFileSync(path, "utf8"), "predicates.csv");
  const { table, problems: misfits } = predicateTable(rows);
  const problems = [...unread, ...misfits];
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "predicates-not-valid",
      `${problems.length} rows of ${path} do not load, so no claim can be coded. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return table;
}
