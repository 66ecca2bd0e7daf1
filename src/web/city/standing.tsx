import type { StandingLine } from "../../assessments/standing-line.ts";
import { sourcePath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { Part } from "./part.tsx";

/** Where a city stands among what is recorded here; a rank only among peers whose lists are complete. */
export function Standing({ lines }: { lines: readonly StandingLine[] }) {
  return (
    <Part
      id="standing"
      lead="Values are of what is recorded here, never of the world. A rank is given only among cities half to twice as large for which a source lists everything. What lies beyond size says as much of what was collected as of the city."
    >
      <DataTable
        caption="Standing in the graph of ties and in covered networks"
        columns={COLUMNS}
        rows={lines}
        keyOf={({ measure }) => measure}
        class="standing"
      />
      <Graphs lines={lines} />
    </Part>
  );
}

const COLUMNS: readonly Column<StandingLine>[] = [
  { id: "measure", head: "Measure", cell: ({ name }) => name },
  {
    id: "value",
    head: "Value recorded here",
    cell: (line) => <Value line={line} />,
  },
  { id: "rank", head: "Rank among peers", cell: (line) => <Rank line={line} /> },
  {
    id: "residual",
    head: "Beyond what size predicts",
    cell: ({ residual, residualAmong, residualNotGiven }) =>
      residual === undefined ? (
        <NotGiven why={residualNotGiven} />
      ) : (
        <>
          {computed(residual)}
          <span class="cell-note">
            ln, among {grouped(residualAmong ?? 0)} cities with ties recorded here; size by GeoNames
          </span>
        </>
      ),
  },
];

/** A value with how firm it is: ties left out, or what chance gives. */
export function Value({ line: { value, removal, chance } }: { line: StandingLine }) {
  if (value === undefined) return <NotGiven />;
  return (
    <>
      {computed(value)}
      {removal && (
        <span class="cell-note">
          {computed(removal.lower)} to {computed(removal.upper)} with {percent(removal.share)} of the ties
          left out; {removal.draws} draws, seed {removal.seed}
        </span>
      )}
      {chance && (
        <span class="cell-note">
          chance gives {computed(chance.mean)}, {computed(chance.lower)} to {computed(chance.upper)};{" "}
          {chance.draws} draws that keep every number of seats, seed {chance.seed}
        </span>
      )}
    </>
  );
}

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
