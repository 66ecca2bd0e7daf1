import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import type { IntervalRow } from "../picture/interval-rows.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { shareWords } from "./share-words.ts";
import {
  type Figure,
  type Forecaster,
  figureOf,
  figureWords,
  forecasterWords,
  type SideBySide,
} from "./told-figures.ts";

/** The others are near nought, each on a scale of its own: the table has them. */
const DRAWN = ["uniform", "degreeMatched", "averagePrecision", "recallAt10"] as const;

/** Each figure of all forecasters on one scale from nought to one, with its interval. */
export function FigurePictures({ side: { of, headline, forecasters } }: { side: SideBySide }) {
  return (
    <div class="figure-pictures">
      {DRAWN.map((figure) => (
        <Picture
          key={figure}
          id={`figure-${figure.toLowerCase()}`}
          caption={figureWords(figure, of)}
          embeds={false}
          draw={(width, captionId) => (
            <IntervalRowsDrawing
              rows={forecasters.map((each) => rowOf(each, { figure, headline }))}
              domain={[0, 1]}
              width={width}
              labelledBy={captionId}
              words={grouped}
            />
          )}
        />
      ))}
    </div>
  );
}

function rowOf(
  { id, told }: Forecaster,
  { figure, headline }: { figure: Figure; headline: string },
): IntervalRow {
  const { value, interval } = figureOf(told, figure);
  const label = forecasterWords(id);
  if (value === undefined) return { id, label, marks: [], note: t("notice.notGiven") };
  return {
    id,
    label,
    marks: [
      {
        id,
        value,
        words: interval
          ? t("backtest.mark", {
              by: label,
              value: shareWords(value),
              lower: shareWords(interval.lower),
              upper: shareWords(interval.upper),
            })
          : t("backtest.markAlone", { by: label, value: shareWords(value) }),
        hollow: id !== headline,
        spans: interval ? [{ kind: "range", ...interval }] : [],
      },
    ],
  };
}
