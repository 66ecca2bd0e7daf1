import type { Comparison } from "../../assessments/compare.ts";
import { ResidualRange } from "../city/standing.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { sizeWords } from "./dumbbell-rows.ts";

type Residual = Comparison["residuals"][number];

/** What size leaves unexplained of the partners in force, boundary by boundary, or why there is no line. */
export function Residuals({ comparison: { residuals, cities } }: { comparison: Comparison }) {
  const columns: readonly Column<Residual>[] = [
    { id: "boundary", head: t("compare.sizeTaken"), cell: ({ boundary }) => sizeWords(boundary) },
    ...cities.map(({ id, name }, at) => ({
      id,
      head: name,
      cell: ({ values }: Residual) => {
        const { residual, range, because = [] } = values[at] ?? {};
        return (
          <>
            <Evidence because={because}>
              {residual === undefined ? t("notice.notGiven") : computed(residual)}
            </Evidence>
            <ResidualRange range={range} />
          </>
        );
      },
    })),
    {
      id: "among",
      head: t("compare.lineThrough"),
      cell: ({ cities: among, notGiven }) =>
        notGiven ? <NotGiven why={notGiven} /> : t("compare.lineThroughCities", { n: among }),
    },
  ];
  return (
    <DataTable
      caption={t("compare.partnersInForceBeyondWhat")}
      columns={columns}
      rows={residuals}
      keyOf={({ boundary }) => boundary}
      class="per-head"
    />
  );
}
