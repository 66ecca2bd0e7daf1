import { chance } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import type { ReliabilityDot } from "../picture/reliability.ts";
import { ReliabilityDrawing } from "../picture/reliability-drawing.tsx";
import { type Forecaster, forecasterWords, type SideBySide } from "./told-figures.ts";

interface CurveProps extends Pick<SideBySide, "of" | "headline"> {
  readonly reliability: Forecaster["told"]["reliability"];
  /** One pair in so many is what is forecast. */
  readonly oneIn: number;
}

/** How often pairs that the headline gave a chance became partners, beside that chance. */
export function ReliabilityCurve({ of, headline, reliability, oneIn }: CurveProps) {
  const seats = of === "memberships";
  const dots = reliability.map(({ forecast, observed, pairs }) => ({
    forecast,
    observed,
    count: pairs,
  }));
  const words = ({ forecast, observed, count: n }: ReliabilityDot): string =>
    t(seats ? "backtest.dotSeats" : "backtest.dot", {
      n,
      forecast: chance(forecast),
      observed: chance(observed),
    });
  return (
    <Picture
      id="reliability-curve"
      caption={t(seats ? "backtest.curveSeats" : "backtest.curve", { by: forecasterWords(headline) })}
      embeds={false}
      draw={(width, captionId) => (
        <ReliabilityDrawing
          dots={dots}
          width={width}
          labelledBy={captionId}
          across={t("backtest.across")}
          up={t(seats ? "backtest.upSeats" : "backtest.up")}
          words={words}
          share={chance}
          curve
        />
      )}
    >
      <p class="quiet">{t(seats ? "backtest.curveNoteSeats" : "backtest.curveNote", { of: oneIn })}</p>
      <ul class="visually-hidden">
        {dots.map((dot) => (
          <li key={dot.forecast}>{words(dot)}</li>
        ))}
      </ul>
    </Picture>
  );
}
