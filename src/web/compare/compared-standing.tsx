import type { Comparison } from "../../assessments/compare.ts";
import type { StandingLine } from "../../assessments/standing-line.ts";
import { PeerSteps } from "../city/peers.tsx";
import { Rank, ResidualRange, Value } from "../city/standing.tsx";
import { StandingPicture } from "../city/standing-picture.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { computed } from "../language/number-words.ts";
import { coded, rich, t } from "../language/text.ts";

interface Row {
  measure: string;
  name: string;
  lines: readonly (StandingLine | undefined)[];
}

/** The same measures for each city, and what size leaves unexplained. */
export function ComparedStanding({ comparison }: { comparison: Comparison }) {
  const { cities, standing } = comparison;
  const [first = []] = standing;
  const rows: Row[] = first.map(({ measure, name }) => ({
    measure,
    name,
    lines: standing.map((lines) => lines.find((line) => line.measure === measure)),
  }));
  const columns: readonly Column<Row>[] = [
    {
      id: "measure",
      head: t("compare.measure"),
      cell: ({ measure, name }) => coded("measure-name", measure) ?? name,
    },
    ...cities.map(({ id, name }, at) => ({
      id,
      head: name,
      cell: ({ lines }: Row) => <Placed line={lines[at]} />,
    })),
  ];
  return (
    <Section id="standing" title={t("compare.standing")} lead={t("compare.ofWhatIsRecordedHere")}>
      <DataTable
        caption={t("compare.standingCityByCity")}
        columns={columns}
        rows={rows}
        keyOf={({ measure }) => measure}
      />
      <AmongPeers comparison={comparison} />
      <MatchedPeers comparison={comparison} />
    </Section>
  );
}

/** Each city among its own peers, one under the other. */
function AmongPeers({ comparison: { cities, standing, peers, rows } }: { comparison: Comparison }) {
  const claims = (row: string, at: number): readonly string[] =>
    rows.find(({ id }) => id === row)?.cells[at]?.because ?? [];
  return cities.map(({ id, name }, at) =>
    peers[at] ? (
      <StandingPicture
        key={id}
        id={`standing-${at}`}
        city={name}
        lines={standing[at] ?? []}
        peers={peers[at]}
        because={(measure) => claims(measure.startsWith("interlock") ? "bodies" : "in-force", at)}
      />
    ) : null,
  );
}

/** Against whom each city is ranked, or would be: every step, with how many peers it had. */
function MatchedPeers({ comparison: { cities, peers } }: { comparison: Comparison }) {
  return (
    <>
      <h3>{t("compare.againstMatchedPeers")}</h3>
      <dl class="pairs">
        {cities.map(({ id, name }, at) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{peers[at] ? <PeerSteps set={peers[at]} /> : <NotGiven />}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Placed({ line }: { line: StandingLine | undefined }) {
  if (line?.value === undefined) return <NotGiven />;
  const { residual, residualRange, residualNotGiven } = line;
  return (
    <>
      <Value line={line} />
      <span class="cell-note">{rich("compare.rank", { rank: <Rank line={line} /> })}</span>
      <span class="cell-note">
        {rich("compare.beyondSize", {
          residual: residual === undefined ? <NotGiven why={residualNotGiven} /> : computed(residual),
        })}
        <ResidualRange range={residualRange} />
      </span>
    </>
  );
}
