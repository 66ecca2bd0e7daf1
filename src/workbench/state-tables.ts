import { readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { readTable } from "../formats/read-table.ts";
import type { Table } from "../formats/schema-table.ts";
import {
  ALLIANCE_TABLE,
  type Ally,
  COLONIAL_TABLE,
  type ColonialTie,
  LANGUAGE_TABLE,
  type Language,
  STATE_LANGUAGE_TABLE,
  type StateLanguages,
} from "../formats/state-table.ts";
import { bundledFolder } from "./data-folder.ts";

/** What the bundled tables say of states. */
export interface StateTables {
  readonly languages: ReadonlyMap<string, Language>;
  readonly spoken: ReadonlyMap<string, StateLanguages>;
  readonly colonial: readonly ColonialTie[];
  readonly allies: readonly Ally[];
}

let kept: StateTables | undefined;

/** Read once: the bundled data does not change while the program runs. */
export function stateTables(): StateTables {
  kept ??= readStateTables(bundledFolder());
  return kept;
}

export function readStateTables(folder: string): StateTables {
  return {
    languages: new Map(rowsOf(LANGUAGE_TABLE, folder).map((row) => [row.language, row])),
    spoken: new Map(rowsOf(STATE_LANGUAGE_TABLE, folder).map((row) => [row.country, row])),
    colonial: rowsOf(COLONIAL_TABLE, folder),
    allies: rowsOf(ALLIANCE_TABLE, folder),
  };
}

function rowsOf<T>(table: Table<T>, folder: string): readonly T[] {
  const path = join(folder, `${table.name}.csv`);
  const { values, problems } = readTable(table, readFileSync(path, "utf8"));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "state-table-not-valid",
      `${path} does not load (${problems.length} problems). See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return values;
}
