import type { Comparison } from "../../assessments/compare.ts";
import type { StandingLine } from "../../assessments/standing-line.ts";
import { Value } from "../city/standing.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { computed, grouped } from "../language/number-words.ts";

interface Row {
  measure: string;
  name: string;
  lines: readonly (StandingLine | undefined)[];
}

/** The same measures for each city, and what size leaves unexplained. */
export function ComparedStanding({ comparison: { cities, standing } }: { comparison: Comparison }) {
  const [first = []] = standing;
  const rows: Row[] = first.map(({ measure, name }) => ({
    measure,
    name,
    lines: standing.map((lines) => lines.find((line) => line.measure === measure)),
  }));
  const columns: readonly Column<Row>[] = [
    { id: "measure", head: "Measure", cell: ({ name }) => name },
    ...cities.map(({ id, name }, at) => ({
      id,
      head: name,
      cell: ({ lines }: Row) => <Placed line={lines[at]} />,
    })),
  ];
  return (
    <Section
      id="standing"
      title="Standing"
      lead="Of what is recorded here. A rank needs complete lists of the city and its peers; what lies beyond size says as much of what was collected as of the city."
    >
      <DataTable
        caption="Standing, city by city"
        columns={columns}
        rows={rows}
        keyOf={({ measure }) => measure}
      />
    </Section>
  );
}

function Placed({ line }: { line: StandingLine | undefined }) {
  if (line?.value === undefined) return <NotGiven />;
  const { rank, among, notGiven, residual, residualNotGiven } = line;
  return (
    <>
      <Value line={line} />
      <span class="cell-note">
        rank{" "}
        {rank === undefined || among === undefined ? (
          <NotGiven why={notGiven} />
        ) : (
          `${grouped(rank)} of ${grouped(among)}`
        )}
      </span>
      <span class="cell-note">
        beyond size {residual === undefined ? <NotGiven why={residualNotGiven} /> : computed(residual)}
      </span>
    </>
  );
}
