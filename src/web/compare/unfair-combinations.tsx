import type { Comparison } from "../../assessments/compare.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { type Combination, populationWords } from "./per-head-combination.ts";

interface UnfairCombinationsProps {
  combinations: readonly Combination[];
  cities: Comparison["cities"];
}

/** Choices of populations that cannot be set against each other: no ratio, but which orders they would turn. */
export function UnfairCombinations({ combinations, cities }: UnfairCombinationsProps) {
  const columns: readonly Column<Combination>[] = [
    {
      id: "populations",
      head: "Populations",
      cell: ({ populations }) =>
        populations.map((population, at) => (
          <span class="line" key={cities[at]?.id}>
            {cities[at]?.name}: {populationWords(population)}
          </span>
        )),
    },
    { id: "why", head: "Why no ratio", cell: ({ unfair }) => unfair },
    { id: "turns", head: "It would turn the order of", cell: ({ rows }) => <Turned rows={rows} /> },
  ];
  return (
    <DataTable
      caption="No ratio is printed for these; which orders each would turn"
      columns={columns}
      rows={combinations}
      keyOf={({ id }) => id}
      class="per-head"
    />
  );
}

function Turned({ rows }: Pick<Combination, "rows">) {
  const turned = rows.filter(({ flipsOrder }) => flipsOrder).map(({ label }) => label.toLowerCase());
  if (turned.length === 0) return <>none of the rows</>;
  return (
    <>
      <strong class="flips">⇄ {turned.length}</strong> of {rows.length}: {turned.join(", ")}
    </>
  );
}
