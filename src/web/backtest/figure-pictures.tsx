import type { BacktestReply } from "../../contract/backtest-question.ts";
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
  forecastersOf,
  forecasterWords,
} from "./told-figures.ts";

/** The others are near nought, each on a scale of its own: the table has them. */
const DRAWN = ["uniform", "degreeMatched", "averagePrecision", "recallAt10"] as const;

/** Each figure of all forecasters on one scale from nought to one, with its interval. */
export function FigurePictures({ reply }: { reply: BacktestReply }) {
  const forecasters = forecastersOf(reply);
  return (
    <div class="figure-pictures">
      {DRAWN.map((figure) => (
        <Picture
          key={figure}
          id={`figure-${figure.toLowerCase()}`}
          caption={figureWords(figure)}
          embeds={false}
          draw={(width, captionId) => (
            <IntervalRowsDrawing
              rows={forecasters.map((each) => rowOf(each, { figure, headline: reply.headline }))}
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
        words: t("backtest.mark", {
          by: label,
          value: shareWords(value),
          lower: interval ? shareWords(interval.lower) : "–",
          upper: interval ? shareWords(interval.upper) : "–",
        }),
        hollow: id !== headline,
        spans: interval ? [{ kind: "range", ...interval }] : [],
      },
    ],
  };
}
