import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { type Combination, populationWords } from "./per-head-combination.ts";

interface UnfairCombinationsProps {
  combinations: readonly Combination[];
  cities: Comparison["cities"];
}

/** Choices of populations that cannot fairly be set against each other: the values with a warning and its reason. */
export function UnfairCombinations({ combinations, cities }: UnfairCombinationsProps) {
  const columns: readonly Column<Combination>[] = [
    {
      id: "populations",
      head: t("compare.populations"),
      cell: ({ populations }) =>
        populations.map((population, at) => (
          <span class="line" key={cities[at]?.id}>
            {cities[at]?.name}:{" "}
            <Evidence because={population.because}>{populationWords(population)}</Evidence>
          </span>
        )),
    },
    { id: "why", head: t("compare.whyUnfair"), cell: ({ unfair }) => unfair },
    {
      id: "values",
      head: t("compare.perMillionOf", { cities: cities.map(({ name }) => name).join(t("compare.beside")) }),
      cell: ({ rows }) => rows.map((row) => <Unfair key={row.label} row={row} />),
    },
  ];
  return (
    <DataTable
      caption={t("compare.notFairDifferentBoundariesOr")}
      columns={columns}
      rows={combinations}
      keyOf={({ id }) => id}
      class="per-head"
    />
  );
}

function Unfair({ row: { label, perMillion, flipsOrder } }: { row: Combination["rows"][number] }) {
  return (
    <span class="line">
      <span aria-hidden="true">⚠ </span>
      {label}: {perMillion.map(computed).join(t("compare.beside"))}
      {flipsOrder && <strong class="flips"> {t("compare.turnsTheOrder")}</strong>}
    </span>
  );
}
