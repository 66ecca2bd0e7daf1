import { useState } from "preact/hooks";
import type { Assessment } from "../../assessments/assess.ts";
import { usePaper } from "../frame/paper.ts";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import { yearAfter } from "../picture/time-bar.ts";
import { TimelineDrawing } from "../picture/timeline-drawing.tsx";
import { TimelineLegend } from "../picture/timeline-legend.tsx";
import { Part } from "./part.tsx";
import { timelineGroups } from "./timeline-items.ts";

/** So many partners and bodies are drawn at first: a page, not a wall. */
const MOST = 40;

/** A city's portfolio in time: what began when, and how far sources show that it still stands. */
export function TimelinePart({ assessment }: { assessment: Assessment }) {
  const paper = usePaper() !== undefined;
  const [all, setAll] = useState(paper);
  const groups = timelineGroups(assessment);
  const rows = Math.max(0, ...groups.map(({ items }) => new Set(items.map(({ name }) => name)).size));
  if (rows === 0) return null;
  return (
    <Part id="timeline">
      <Picture
        id="timeline-picture"
        caption={t("timeline.caption", { city: assessment.city.name, asOf: dateWords(assessment.asOf) })}
        draw={(width, captionId) => (
          <TimelineDrawing
            groups={groups}
            now={yearAfter(assessment.asOf)}
            most={all ? rows : MOST}
            width={width}
            labelledBy={captionId}
            noDate={t("timeline.noDate")}
          />
        )}
      >
        {rows > MOST && !paper && (
          <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("timeline.fewer", { n: MOST }) : t("timeline.all", { n: rows })}
          </button>
        )}
        <TimelineLegend />
        <p class="quiet table-note">
          {rich("timeline.tables", {
            ties: (words) => <a href="#ties">{words}</a>,
            memberships: (words) => <a href="#memberships">{words}</a>,
          })}
        </p>
      </Picture>
    </Part>
  );
}
