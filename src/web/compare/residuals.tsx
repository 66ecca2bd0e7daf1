import type { Comparison } from "../../assessments/compare.ts";
import { ResidualRange } from "../city/standing.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed, grouped } from "../language/number-words.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";

type Residual = Comparison["residuals"][number];

/** What size leaves unexplained of the partners in force, boundary by boundary, or why there is no line. */
export function Residuals({ comparison: { residuals, cities } }: { comparison: Comparison }) {
  const columns: readonly Column<Residual>[] = [
    { id: "boundary", head: "Size taken", cell: sizeWords },
    ...cities.map(({ id, name }, at) => ({
      id,
      head: name,
      cell: ({ values }: Residual) => {
        const { residual, range, because = [] } = values[at] ?? {};
        return (
          <>
            <Evidence because={because}>{residual === undefined ? "not given" : computed(residual)}</Evidence>
            <ResidualRange range={range} />
          </>
        );
      },
    })),
    {
      id: "among",
      head: "Line through",
      cell: ({ cities: among, notGiven }) =>
        notGiven ? <NotGiven why={notGiven} /> : `${grouped(among)} cities with ties recorded here`,
    },
  ];
  return (
    <DataTable
      caption="Partners in force beyond what size predicts, in units of ln"
      columns={columns}
      rows={residuals}
      keyOf={({ boundary }) => boundary}
      class="per-head"
    />
  );
}

function sizeWords({ boundary }: Residual) {
  if (boundary === "gazetteer") return "⚠ By GeoNames, boundary not said";
  return boundary === "not-said" ? "⚠ Boundary not given" : capital(label("boundary", boundary));
}
