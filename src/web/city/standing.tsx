import type { PeerSet } from "../../assessments/peer-set.ts";
import type { StandingLine } from "../../assessments/standing-line.ts";
import { sourcePath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { Part } from "./part.tsx";
import { Peers } from "./peers.tsx";

/** Where a city stands among what is recorded here; a rank only among peers whose lists are complete. */
export function Standing({ lines, peers }: { lines: readonly StandingLine[]; peers: PeerSet }) {
  return (
    <Part
      id="standing"
      lead="Values are of what is recorded here, never of the world. A rank is given only among comparable cities for which a source lists all ties. What lies beyond size says as much of what was collected as of the city."
    >
      <DataTable
        caption="Standing in the graph of ties and in covered networks"
        columns={COLUMNS}
        rows={lines}
        keyOf={({ measure }) => measure}
        class="standing"
      />
      <Graphs lines={lines} />
      <Peers set={peers} />
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
    cell: ({ residual, residualRange, residualAmong, residualNotGiven }) =>
      residual === undefined ? (
        <NotGiven why={residualNotGiven} />
      ) : (
        <>
          {computed(residual)}
          <ResidualRange range={residualRange} />
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

/** Where a residual lies when the line goes through other cities. */
export function ResidualRange({ range }: { range: StandingLine["residualRange"] }) {
  if (range === undefined) return null;
  return (
    <span class="cell-note">
      {computed(range.lower)} to {computed(range.upper)} with the cities drawn anew; {range.draws} draws, seed{" "}
      {range.seed}
    </span>
  );
}

/** A rank with its percentile and how far the percentile leans on which peers there are. */
export function Rank({
  line: { rank, among, percentile, percentileRange, notGiven },
}: {
  line: StandingLine;
}) {
  if (rank === undefined || among === undefined) return <NotGiven why={notGiven} />;
  return (
    <>
      {grouped(rank)} of {grouped(among)}
      {percentile !== undefined && `, percentile ${Math.round(percentile)}`}
      {percentileRange && (
        <span class="cell-note">
          percentile {Math.round(percentileRange.lower)} to {Math.round(percentileRange.upper)} among all such
          cities; exact 90 % limits
        </span>
      )}
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
