import type { Roster } from "../../assessments/roster.ts";
import { figureWords, grouped } from "../language/number-words.ts";
import { Evidence } from "./evidence.tsx";

/** How much of a body's membership is on file, and so whether overlaps with it are computed. */
export function Coverage({ roster }: { roster: Roster }) {
  const { onFile, stated, statedAsOf, coverage, usable, outOfDate, because, rows } = roster;
  const counted = <Evidence because={rows}>{grouped(onFile)}</Evidence>;
  if (stated === undefined || coverage === undefined) {
    return (
      <span class="coverage">
        {counted} on file, size <OtherSize roster={roster} />
      </span>
    );
  }
  return (
    <span class="coverage">
      {counted} of{" "}
      <Evidence because={because}>
        {grouped(stated)}
        {statedAsOf && `, ${statedAsOf}`}
      </Evidence>
      <span class="level">
        <span
          class={usable ? "gauge usable" : "gauge"}
          style={{ "--share": Math.min(1, coverage) }}
          aria-hidden="true"
        />
        <span class="quiet">
          {usable ? " usable" : " overlap not computed"}
          {outOfDate && ", counted long before or after this day"}
        </span>
      </span>
    </span>
  );
}

/** A size in a unit that rows do not count is shown, and nothing is computed from it. */
function OtherSize({ roster: { otherwise, because } }: { roster: Roster }) {
  if (otherwise === undefined) return <span class="not-given">not given</span>;
  const { figure, asOf } = otherwise;
  return (
    <>
      <Evidence because={because}>
        {figureWords(figure)}
        {asOf && `, ${asOf}`}
      </Evidence>
      <span class="quiet">: not comparable with rows</span>
    </>
  );
}
