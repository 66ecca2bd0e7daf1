import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { computed } from "../language/number-words.ts";
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
      head: "Populations",
      cell: ({ populations }) =>
        populations.map((population, at) => (
          <span class="line" key={cities[at]?.id}>
            {cities[at]?.name}:{" "}
            <Evidence because={population.because}>{populationWords(population)}</Evidence>
          </span>
        )),
    },
    { id: "why", head: "Why unfair", cell: ({ unfair }) => unfair },
    {
      id: "values",
      head: `Per million: ${cities.map(({ name }) => name).join(" beside ")}`,
      cell: ({ rows }) => rows.map((row) => <Unfair key={row.label} row={row} />),
    },
  ];
  return (
    <DataTable
      caption="⚠ Not fair: different boundaries, or none said"
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
      {label}: {perMillion.map(computed).join(" beside ")}
      {flipsOrder && <strong class="flips"> ⇄ turns the order</strong>}
    </span>
  );
}
