import type { BacktestReply } from "../../contract/backtest-question.ts";
import { chance } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import type { ReliabilityDot } from "../picture/reliability.ts";
import { ReliabilityDrawing } from "../picture/reliability-drawing.tsx";
import { forecasterWords } from "./told-figures.ts";

/** How often pairs that the headline gave a chance became partners, beside that chance. */
export function ReliabilityCurve({ reply }: { reply: BacktestReply }) {
  const { headline, negatives } = reply;
  const dots = reply[headline].reliability.map(({ forecast, observed, pairs }) => ({
    forecast,
    observed,
    count: pairs,
  }));
  const words = ({ forecast, observed, count: n }: ReliabilityDot): string =>
    t("backtest.dot", { n, forecast: chance(forecast), observed: chance(observed) });
  return (
    <Picture
      id="reliability-curve"
      caption={t("backtest.curve", { by: forecasterWords(headline) })}
      embeds={false}
      draw={(width, captionId) => (
        <ReliabilityDrawing
          dots={dots}
          width={width}
          labelledBy={captionId}
          across={t("backtest.across")}
          up={t("backtest.up")}
          words={words}
          share={chance}
          curve
        />
      )}
    >
      <p class="quiet">{t("backtest.curveNote", { of: negatives.perTie + 1 })}</p>
      <ul class="visually-hidden">
        {dots.map((dot) => (
          <li key={dot.forecast}>{words(dot)}</li>
        ))}
      </ul>
    </Picture>
  );
}
