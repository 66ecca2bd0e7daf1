import type { CityMeasuresReply } from "./city-measures-question.ts";
import type { TextColumn } from "./fact-columns.ts";

/** The table of all cities as text, a row by the number of its city; each row tells of which slice and edition it is. */
export function cityMeasuresColumns(reply: CityMeasuresReply): readonly TextColumn<number>[] {
  const { cities, columns, slice, memberships, asOf, knownAsOf, version, dataVersion, revision } = reply;
  return [
    ["city", (row) => cities[row]?.id],
    ["name", (row) => cities[row]?.name],
    ["country", (row) => cities[row]?.country],
    ...columns.map(({ id, values }): TextColumn<number> => [id, (row) => values[row] ?? undefined]),
    ["slice", () => slice],
    ["memberships_slice", () => memberships],
    ["as_of", () => asOf],
    ["known_as_of", () => knownAsOf],
    ["data_version", () => dataVersion],
    ["version", () => version],
    ["revision", () => revision],
  ];
}
