import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { LEGAL_COMPETENCE_TABLE } from "../formats/legal-competence-table.ts";
import { readTable } from "../formats/read-table.ts";
import type { LegalCompetence } from "../record/legal-competence.ts";
import { bundledFolder } from "./data-folder.ts";

let kept: ReadonlyMap<string, LegalCompetence> | undefined;

/** What is on file of the law of a city's country; nothing where no source was read. */
export function competenceIn(country: string | undefined): LegalCompetence | undefined {
  kept ??= readLegalCompetence(bundledFolder());
  return country === undefined ? undefined : kept.get(country);
}

/** The table of a package by country; a package without it has none. */
export function readLegalCompetence(folder: string): ReadonlyMap<string, LegalCompetence> {
  const path = join(folder, `${LEGAL_COMPETENCE_TABLE.name}.csv`);
  if (!existsSync(path)) return new Map();
  const { values, problems } = readTable(LEGAL_COMPETENCE_TABLE, readFileSync(path, "utf8"));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "legal-competence-not-valid",
      `${path} does not load (${problems.length} problems). See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  return new Map(values.map((row) => [row.country, row]));
}
