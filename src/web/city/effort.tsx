import type { Effort as EffortValue } from "../../assessments/effort.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label, rule } from "../listed.ts";
import { capital } from "../words.ts";
import { type EffortRow, effortGrid } from "./effort-grid.ts";
import { Part } from "./part.tsx";

/** Where the effort goes, in affairs, by instrument and dimension: a table whose numbers are shaded. */
export function Effort({ effort }: { effort: EffortValue }) {
  if (effort.cells.length === 0) {
    return (
      <Part id="effort">
        <p>{t("city.noCodedEpisodeIsOn")}</p>
      </Part>
    );
  }
  const { dimensions, rows, most } = effortGrid(effort);
  return (
    <Part id="effort" lead={<EffortLead effort={effort} />}>
      <ScrollRegion captionId="effort-caption" narrow="scroll">
        <table class="heat">
          <caption id="effort-caption">{t("city.affairsByInstrumentAndDimension")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("city.instrument")}</th>
              {dimensions.map((dimension) => (
                <th scope="col" key={dimension} title={rule("dimension", dimension)}>
                  {capital(label("dimension", dimension))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HeatRow key={row.instrument} row={row} most={most} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul class="legend heat-legend">
        <li>
          <i class="none" aria-hidden="true" />
          {t("heat.none")}
        </li>
        {[...new Set([1, most])].map((affairs) => (
          <li key={affairs}>
            <i style={{ "--heat": `${Math.round((100 * affairs) / most)}` }} aria-hidden="true" />
            {t("count.affair", { n: affairs })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function EffortLead({ effort }: { effort: EffortValue }) {
  const { affairs, rows, byOthers, because, byOthersBecause, undimensioned } = effort;
  return (
    <>
      {rich("city.effortLead", {
        affairs,
        rows,
        a: (words) => <Evidence because={because}>{words}</Evidence>,
      })}
      {undimensioned.affairs > 0 && " "}
      {undimensioned.affairs > 0 &&
        rich("city.effortUndimensioned", {
          n: undimensioned.affairs,
          a: (words) => <Evidence because={undimensioned.because}>{words}</Evidence>,
        })}
      {byOthers > 0 && " "}
      {byOthers > 0 &&
        rich("city.effortOthers", {
          n: byOthers,
          a: (words) => <Evidence because={byOthersBecause}>{words}</Evidence>,
        })}
    </>
  );
}

function HeatRow({ row: { name, cells }, most }: { row: EffortRow; most: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, at) =>
        cell ? (
          <td
            key={cell.dimension}
            style={{ "--heat": `${Math.round((100 * cell.affairs) / most)}` }}
            title={cell.titles.join("; ")}
          >
            <Evidence because={cell.because}>{grouped(cell.affairs)}</Evidence>
          </td>
        ) : (
          <td key={at} class="none">
            <span class="visually-hidden">{t("city.noneOnFile")}</span>
          </td>
        ),
      )}
    </tr>
  );
}
