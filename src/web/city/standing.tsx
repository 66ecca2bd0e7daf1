import type { StandingLine } from "../../assessments/standing-table.ts";
import { computed, grouped } from "../../wording/number-words.ts";
import { sourcePath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";

/** Where a city stands among what is recorded here; a rank only among peers whose lists are complete. */
export function Standing({ lines }: { lines: readonly StandingLine[] }) {
  return (
    <Section
      id="standing"
      title="Standing"
      lead="Values are of what is recorded here, never of the world. A rank is given only among cities half to twice as large for which a source lists everything."
    >
      <DataTable
        caption="Standing in the graph of ties and in covered networks"
        columns={COLUMNS}
        rows={lines}
        keyOf={({ measure }) => measure}
        class="standing"
      />
      <Graphs lines={lines} />
    </Section>
  );
}

const COLUMNS: readonly Column<StandingLine>[] = [
  { id: "measure", head: "Measure", cell: ({ name }) => name },
  {
    id: "value",
    head: "Value recorded here",
    cell: ({ value }) => (value === undefined ? <NotGiven /> : computed(value)),
    number: true,
  },
  { id: "rank", head: "Rank among peers", cell: (line) => <Rank line={line} /> },
  {
    id: "residual",
    head: "Beyond what size predicts",
    cell: ({ residual, residualNotGiven }) =>
      residual === undefined ? <NotGiven why={residualNotGiven} /> : computed(residual),
  },
];

function Rank({ line: { rank, among, percentile, notGiven } }: { line: StandingLine }) {
  if (rank === undefined || among === undefined) return <NotGiven why={notGiven} />;
  return (
    <>
      {grouped(rank)} of {grouped(among)}
      {percentile !== undefined && `, percentile ${Math.round(percentile)}`}
    </>
  );
}

function Graphs({ lines }: { lines: readonly StandingLine[] }) {
  const complete = [...new Set(lines.flatMap(({ completeBy }) => completeBy))];
  return (
    <p class="quiet table-note">
      Computed on {[...new Set(lines.map(({ graph }) => graph))].join("; and on ")}.
      {complete.length > 0 && " Its ties are listed in full by "}
      {complete.map((source, at) => (
        <span key={source}>
          {at > 0 && ", "}
          <Go to={sourcePath(source)}>{source}</Go>
        </span>
      ))}
    </p>
  );
}
