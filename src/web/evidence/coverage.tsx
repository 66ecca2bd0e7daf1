import type { Roster } from "../../assessments/roster.ts";
import { grouped } from "../../wording/number-words.ts";
import { Evidence } from "./evidence.tsx";

/** How much of a body's membership is on file, and so whether overlaps with it are computed. */
export function Coverage({ roster }: { roster: Roster }) {
  const { onFile, stated, statedAsOf, coverage, usable, because } = roster;
  if (stated === undefined || coverage === undefined) {
    return (
      <span class="coverage">
        {grouped(onFile)} on file, size <span class="not-given">not given</span>
      </span>
    );
  }
  return (
    <span class="coverage">
      <Evidence because={because}>
        {grouped(onFile)} of {grouped(stated)}
        {statedAsOf && `, ${statedAsOf}`}
      </Evidence>
      <span class="level">
        <span
          class={usable ? "gauge usable" : "gauge"}
          style={{ "--share": Math.min(1, coverage) }}
          aria-hidden="true"
        />
        <span class="quiet">{usable ? " usable" : " overlap not computed"}</span>
      </span>
    </span>
  );
}
