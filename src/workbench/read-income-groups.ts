import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import { INCOME_TABLE } from "../formats/income-table.ts";
import { readTable } from "../formats/read-table.ts";

/** The income group of each country that has one in the newest year of a package's list. */
export function readIncomeGroups(folder: string): ReadonlyMap<string, NonNullable<Country["income"]>> {
  const path = join(folder, `${INCOME_TABLE.name}.csv`);
  const { values, problems } = readTable(INCOME_TABLE, readFileSync(path, "utf8"));
  if (problems.length > 0)
    throw new QuestionError(
      "unavailable",
      "income-groups-not-valid",
      `${path} does not load (${problems.length} problems), so no peers can be matched. See: hansa data check ${folder}`,
      { problems: problems.slice(0, 20) },
    );
  const newest = values
    .map(({ year }) => year)
    .toSorted()
    .at(-1);
  return new Map(
    values.flatMap(({ country, year, group }) =>
      year === newest && group !== undefined ? [[country, { group, year }] as const] : [],
    ),
  );
}
