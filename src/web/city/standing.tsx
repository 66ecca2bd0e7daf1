import type { Ref } from "../../assessments/because.ts";
import type { Firmness } from "../../assessments/firmness.ts";
import type { PeerSet } from "../../assessments/peer-set.ts";
import type { StandingLine } from "../../assessments/standing-line.ts";
import { sourcePath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed, percent } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { FirmnessPart } from "./firmness.tsx";
import { Part } from "./part.tsx";
import { Peers } from "./peers.tsx";
import { StandingPicture } from "./standing-picture.tsx";

interface StandingGiven {
  lines: readonly StandingLine[];
  firmness: Firmness;
  peers: PeerSet;
  city: Ref;
  /** The claims that the values of a measure rest on: ties in force, or memberships that stand. */
  because: (measure: string) => readonly string[];
}

/** Where a city stands among what is recorded here; a rank only among peers whose lists are complete. */
export function Standing({ lines, firmness, peers, city, because }: StandingGiven) {
  return (
    <Part id="standing" lead={t("city.valuesAreOfWhatIs")}>
      <StandingPicture city={city.name} lines={lines} peers={peers} because={because} />
      <DataTable
        caption={t("city.standingInTheGraphOf")}
        columns={columns()}
        rows={lines}
        keyOf={({ measure }) => measure}
        class="standing"
      />
      <Graphs lines={lines} />
      <FirmnessPart firmness={firmness} />
      <Peers set={peers} />
    </Part>
  );
}

const columns = (): readonly Column<StandingLine>[] => [
  {
    id: "measure",
    head: t("city.measure"),
    cell: ({ measure, name }) => coded("measure-name", measure) ?? name,
  },
  {
    id: "value",
    head: t("city.valueRecordedHere"),
    cell: (line) => <Value line={line} />,
  },
  { id: "rank", head: t("city.rankAmongPeers"), cell: (line) => <Rank line={line} /> },
  {
    id: "residual",
    head: t("city.beyondWhatSizePredicts"),
    cell: ({ residual, residualRange, residualAmong, residualNotGiven }) =>
      residual === undefined ? (
        <NotGiven why={residualNotGiven} />
      ) : (
        <>
          {computed(residual)}
          <ResidualRange range={residualRange} />
          <span class="cell-note">{t("city.residualAmong", { n: residualAmong ?? 0 })}</span>
        </>
      ),
  },
];

/** A value with how firm it is: ties left out, or what chance gives. */
export function Value({ line: { value, removal, chance, sampled } }: { line: StandingLine }) {
  if (value === undefined) return <NotGiven />;
  return (
    <>
      {computed(value)}
      {removal && (
        <span class="cell-note">
          {t("city.removal", {
            lower: computed(removal.lower),
            upper: computed(removal.upper),
            share: percent(removal.share),
            draws: removal.draws,
            seed: String(removal.seed),
          })}
        </span>
      )}
      {sampled && (
        <span class="cell-note">
          {t("city.estimated", {
            lower: computed(sampled.lower),
            upper: computed(sampled.upper),
            probability: percent(sampled.probability),
            draws: sampled.draws,
            seed: String(sampled.seed),
          })}
        </span>
      )}
      {chance && (
        <span class="cell-note">
          {t("city.chance", {
            mean: computed(chance.mean),
            lower: computed(chance.lower),
            upper: computed(chance.upper),
            draws: chance.draws,
            seed: String(chance.seed),
          })}
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
      {t("city.residualRange", {
        lower: computed(range.lower),
        upper: computed(range.upper),
        draws: range.draws,
        seed: String(range.seed),
      })}
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
      {t("number.of", { n: rank, total: among })}
      {percentile !== undefined && t("city.percentile", { n: Math.round(percentile) })}
      {percentileRange && (
        <span class="cell-note">
          {t("city.percentileRange", {
            lower: Math.round(percentileRange.lower),
            upper: Math.round(percentileRange.upper),
          })}
        </span>
      )}
    </>
  );
}

function Graphs({ lines }: { lines: readonly StandingLine[] }) {
  const complete = [...new Set(lines.flatMap(({ completeBy }) => completeBy))];
  return (
    <p class="quiet table-note">
      {t("city.computedOn", { graph: [...new Set(lines.map(({ graph }) => graph))].join("; ") })}
      {complete.length > 0 && ` ${t("city.itsTiesAreListedIn")} `}
      {complete.map((source, at) => (
        <span key={source}>
          {at > 0 && ", "}
          <Go to={sourcePath(source)}>{source}</Go>
        </span>
      ))}
    </p>
  );
}
