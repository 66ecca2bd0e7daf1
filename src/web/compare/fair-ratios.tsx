import type { Comparison } from "../../assessments/compare.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { type Combination, populationWords } from "./per-head-combination.ts";

type Row = Combination["rows"][number];

interface FairRatiosProps {
  combination: Combination;
  cities: Comparison["cities"];
}

/** Counts per million inhabitants where one boundary, dated, is on file for every city. */
export function FairRatios({ combination: { populations, rows }, cities }: FairRatiosProps) {
  const columns: readonly Column<Row>[] = [
    { id: "row", head: t("compare.perMillionInhabitants"), cell: ({ label }) => label },
    ...cities.map(({ id, name }, at) => ({
      id,
      head: name,
      cell: ({ perMillion }: Row) => {
        const ratio = perMillion[at];
        return ratio === undefined ? <NotGiven /> : computed(ratio);
      },
      number: true as const,
    })),
    {
      id: "flips",
      head: t("compare.againstTheRawOrder"),
      cell: ({ flipsOrder }) => <Flips flips={flipsOrder} />,
    },
  ];
  return (
    <DataTable
      caption={
        <>
          {t("compare.perMillionOneBoundary")}
          {populations.map((population, at) => (
            <span class="cell-note" key={cities[at]?.id}>
              {cities[at]?.name}: {populationWords(population)}
            </span>
          ))}
        </>
      }
      columns={columns}
      rows={rows}
      keyOf={({ label }) => label}
      class="per-head"
    />
  );
}

function Flips({ flips }: { flips: boolean }) {
  return flips ? (
    <strong class="flips">{t("compare.turnsTheOrder")}</strong>
  ) : (
    <span>{t("compare.sameOrder")}</span>
  );
}
