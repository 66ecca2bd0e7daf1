import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import type { Problem } from "../formats/csv.ts";
import { PREDICATE_TABLE, type PredicateTable } from "../formats/predicate-table.ts";
import { type Lost, readTable } from "../formats/read-table.ts";
import { repeated } from "../formats/references.ts";
import { bundledFolder } from "./data-folder.ts";

/** The predicates of a Data Package, or the bundled ones where it has none of its own; throws where a row does not load. */
export function readPredicates(folder: string): PredicateTable {
  const { path, table, problems } = predicatesIn(folder);
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "predicates-not-valid",
      `${problems.length} rows of ${path} do not load, so no claim can be coded. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return table;
}

/** The same, with what does not load. */
export function predicatesIn(folder: string): { path: string; table: PredicateTable; problems: Problem[] } {
  const own = join(folder, "predicates.csv");
  const path = existsSync(own) ? own : join(bundledFolder(), "predicates.csv");
  const { rows, problems: unread } = readCsv(readFileSync(path, "utf8"), "predicates.csv");
  const { table, problems: misfits } = predicateTable(rows);
  return { path, table, problems: [...unread, ...misfits] };
}
