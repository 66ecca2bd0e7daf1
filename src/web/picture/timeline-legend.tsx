import { t } from "../language/text.ts";
import { BarShape, Fade } from "./bar-shape.tsx";
import type { BarPiece, Sureness } from "./time-bar.ts";

const FADE = "legend-fade";

const piece = (look: Sureness, from = 0, to = 1): BarPiece => ({ look, from, to });

/** What the looks of a bar mean, each beside a piece of one. */
export function TimelineLegend() {
  return (
    <ul class="legend">
      <Sample pieces={[piece("firm")]} words={t("timeline.firm")} />
      <Sample pieces={[piece("edge", 0, 0.35), piece("firm", 0.35, 1)]} words={t("timeline.edge")} />
      <Sample pieces={[piece("fading")]} words={t("timeline.fading")} />
      <Sample pieces={[piece("unsure")]} words={t("timeline.unsure")} />
      <Sample pieces={[piece("firm")]} words={t("timeline.ended")} ended />
      <li>
        <svg class="plot" viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
          <g class="plot-mark disputed">
            <path d="M18 0.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z" />
          </g>
        </svg>
        {t("timeline.disputed")}
      </li>
    </ul>
  );
}

function Sample({ pieces, words, ended }: { pieces: readonly BarPiece[]; words: string; ended?: true }) {
  return (
    <li>
      <svg class="plot of-tie" viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
        {pieces.some(({ look }) => look === "fading") && <Fade id={FADE} />}
        <g class={ended ? "plot-mark ended" : "plot-mark"}>
          <BarShape pieces={pieces} at={(share) => 1 + 34 * share} y={7} fade={FADE} />
        </g>
      </svg>
      {words}
    </li>
  );
}
