import type { Effort as EffortValue } from "../../assessments/effort.ts";
import { counted } from "../../wording/number-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { label, rule } from "../listed.ts";
import { capital } from "../words.ts";
import { type EffortRow, effortGrid } from "./effort-grid.ts";
import { Part } from "./part.tsx";

/** Where the effort goes, in affairs, by instrument and dimension: a table whose numbers are shaded. */
export function Effort({ effort }: { effort: EffortValue }) {
  if (effort.cells.length === 0) {
    return (
      <Part id="effort">
        <p>No coded episode is on file.</p>
      </Part>
    );
  }
  const { dimensions, rows, most } = effortGrid(effort);
  return (
    <Part id="effort" lead={<EffortLead effort={effort} />}>
      <ScrollRegion captionId="effort-caption" narrow="scroll">
        <table class="heat">
          <caption id="effort-caption">Affairs by instrument and dimension</caption>
          <thead>
            <tr>
              <th scope="col">Instrument</th>
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
    </Part>
  );
}

function EffortLead({ effort }: { effort: EffortValue }) {
  const { affairs, rows, byOthers, because, byOthersBecause, undimensioned } = effort;
  return (
    <>
      Rows that tell one story are one affair:{" "}
      <Evidence because={because}>
        {counted(affairs, "affair")} of its own in {counted(rows, "row")} of its own acts
      </Evidence>
      . An affair that uses several instruments stands in several rows. An empty cell means none on file.
      {undimensioned.affairs > 0 && (
        <>
          {" "}
          In no column:{" "}
          <Evidence because={undimensioned.because}>{counted(undimensioned.affairs, "affair")}</Evidence>,
          told by outcomes alone or not coded.
        </>
      )}
      {byOthers > 0 && (
        <>
          {" "}
          Left out: <Evidence because={byOthersBecause}>{counted(byOthers, "affair")} of others</Evidence> in
          which it takes part, counted in the head of this page.
        </>
      )}
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
            <Evidence because={cell.because}>{cell.affairs}</Evidence>
          </td>
        ) : (
          <td key={at} class="none">
            <span class="visually-hidden">none on file</span>
          </td>
        ),
      )}
    </tr>
  );
}
