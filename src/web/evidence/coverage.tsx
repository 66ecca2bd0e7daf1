import type { Roster } from "../../assessments/roster.ts";
import { dateWords } from "../language/date-words.ts";
import { figureWords, grouped } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { Evidence } from "./evidence.tsx";

/** How much of a body's membership is on file, and so whether overlaps with it are computed. */
export function Coverage({ roster }: { roster: Roster }) {
  const { onFile, stated, statedAsOf, coverage, usable, outOfDate, because, rows } = roster;
  const count = <Evidence because={rows}>{grouped(onFile)}</Evidence>;
  if (stated === undefined || coverage === undefined) {
    return (
      <span class="coverage">
        {rich("evidence.onFileSize", { count, size: <OtherSize roster={roster} /> })}
      </span>
    );
  }
  return (
    <span class="coverage">
      {rich(onFile > stated ? "evidence.onFileBeyond" : "evidence.onFileOf", {
        count,
        stated: (
          <Evidence because={because}>
            {grouped(stated)}
            {statedAsOf && `, ${dateWords(statedAsOf)}`}
          </Evidence>
        ),
      })}
      <span class="level">
        <span
          class={usable ? "gauge usable" : "gauge"}
          style={{ "--share": Math.min(1, coverage) }}
          aria-hidden="true"
        />
        <span class="quiet">
          {" "}
          {t(usable ? "evidence.usable" : "evidence.overlapNotComputed")}
          {outOfDate && t("evidence.countedLongBeforeOrAfter")}
        </span>
      </span>
    </span>
  );
}

/** A size in a unit that rows do not count is shown, and nothing is computed from it. */
function OtherSize({ roster: { otherwise, because } }: { roster: Roster }) {
  if (otherwise === undefined) return <span class="not-given">{t("notice.notGiven")}</span>;
  const { figure, asOf } = otherwise;
  return (
    <>
      <Evidence because={because}>
        {figureWords(figure)}
        {asOf && `, ${dateWords(asOf)}`}
      </Evidence>
      <span class="quiet">{t("evidence.notComparableWithRows")}</span>
    </>
  );
}
