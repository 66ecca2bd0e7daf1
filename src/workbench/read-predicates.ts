import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import type { Problem } from "../formats/csv.ts";
import { PREDICATE_TABLE, type PredicateTable } from "../formats/predicate-table.ts";
import { type Lost, readTable } from "../formats/read-table.ts";
import { repeated } from "../formats/references.ts";
import { bundledFolder } from "./data-folder.ts";

/** The predicates of a Data Package, or the bundled ones where it has none of its own; throws where one does not load. */
export function readPredicates(folder: string): PredicateTable {
  const { path, table, problems } = predicatesIn(folder);
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "predicates-not-valid",
      `${path} does not load (${problems.length} problems), so no claim can be coded. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return table;
}

interface Predicates {
  path: string;
  table: PredicateTable;
  lost: Lost;
  problems: Problem[];
}

/** The same predicates with what of their table does not load. */
export function predicatesIn(folder: string, described?: readonly string[]): Predicates {
  const own = join(folder, "predicates.csv");
  const path = existsSync(own) ? own : join(bundledFolder(), "predicates.csv");
  const { values, problems, lost } = readTable(PREDICATE_TABLE, readFileSync(path, "utf8"), described);
  const table = new Map(values.map((row) => [row.predicate, row]));
  return {
    path,
    table,
    lost,
    problems: [...problems, ...repeated(values.map(({ predicate }) => predicate))],
  };
}
