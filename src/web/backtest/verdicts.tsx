import type { ComponentChildren } from "preact";
import type { BacktestReply } from "../../contract/backtest-question.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { GainTable } from "./gain-table.tsx";
import { differenceWords, shareWords } from "./share-words.ts";
import {
  FIGURES,
  type Figure,
  figureWords,
  forecasterWords,
  type Gains,
  type SideBySide,
} from "./told-figures.ts";

interface VerdictsProps {
  side: SideBySide;
  ece: number | undefined;
  children?: ComponentChildren;
}

/** In sentences: where the headline is clearly better than a simple rule, where it is worse, and where nobody can tell. */
export function Verdicts({ side, ece, children }: VerdictsProps) {
  const { of: what, headline, forecasters } = side;
  const rules = forecasters.flatMap(({ id, behind }) => (behind ? [{ id, behind }] : []));
  const count = (verdict: Verdict): number =>
    rules.reduce((sum, { behind }) => sum + of(behind, verdict).length, 0);
  return (
    <>
      <p class="finding">
        {t("backtest.verdict", {
          by: headline,
          all: rules.length * FIGURES.length,
          better: count("better"),
          worse: count("worse"),
          open: count("open"),
        })}
      </p>
      <ul class="plain-list">
        {rules.map(({ id, behind }) => (
          <li key={id}>
            <strong>{t("backtest.against", { by: forecasterWords(id) })}</strong>{" "}
            {VERDICTS.flatMap((verdict) => sentence(behind, verdict, what)).join(" ")}
          </li>
        ))}
      </ul>
      {ece !== undefined && <p>{t("backtest.calibration", { error: shareWords(ece) })}</p>}
      {children}
      <details>
        <summary>{t("backtest.byHowMuch")}</summary>
        <GainTable rules={rules} of={what} />
      </details>
    </>
  );
}

const VERDICTS = ["better", "worse", "open"] as const;
type Verdict = (typeof VERDICTS)[number];

/** A figure without an interval tells nothing, one whose interval holds nought neither. */
function verdictOf(behind: Gains, figure: Figure): Verdict {
  const gain = behind[figure];
  if (gain === undefined) return "open";
  if (gain.lower > 0) return "better";
  return gain.upper < 0 ? "worse" : "open";
}

const of = (behind: Gains, verdict: Verdict): Figure[] =>
  FIGURES.filter((figure) => verdictOf(behind, figure) === verdict);

function sentence(behind: Gains, verdict: Verdict, what: SideBySide["of"]): string[] {
  const figures = of(behind, verdict);
  if (figures.length === 0) return [];
  return [
    t("backtest.inFigures", { verdict, figures: listed(figures.map((figure) => figureWords(figure, what))) }),
  ];
}

/** Whether the trees are the forecast: what decided it, and what came of it. */
export function Trees({ reply: { trees, headline } }: { reply: BacktestReply }) {
  const { trial, gain } = trees;
  if (trial.gain === undefined) return <p>{t("backtest.treesUntried")}</p>;
  const words = ({ value, lower, upper }: NonNullable<typeof gain>): string =>
    t("backtest.gain", {
      figure: figureWords("averagePrecision"),
      value: differenceWords(value),
      lower: differenceWords(lower),
      upper: differenceWords(upper),
    });
  return (
    <p>
      {t("backtest.trees", { used: headline === "trees" ? "yes" : "no", gain: words(trial.gain) })}{" "}
      {gain && t("backtest.treesCame", { gain: words(gain) })}
    </p>
  );
}
