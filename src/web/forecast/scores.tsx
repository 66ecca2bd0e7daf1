import type { ForecastScoreReply } from "../../contract/forecast-book-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { chance, computed, grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Picture } from "../picture/picture.tsx";
import type { ReliabilityDot } from "../picture/reliability.ts";
import { ReliabilityDrawing } from "../picture/reliability-drawing.tsx";

type Score = ForecastScoreReply["made"];
type Kind = keyof ForecastScoreReply;
interface Line {
  kind: Kind;
  score: Score;
}

/** How the forecasts did: those made before their deadline, and those that a rule made afterwards, apart. */
export function Scores({ made, retrospective }: ForecastScoreReply) {
  const lines: Line[] = [
    { kind: "made", score: made },
    { kind: "retrospective", score: retrospective },
  ];
  return (
    <>
      <DataTable
        caption={t("forecast.scoresCaption")}
        columns={columns()}
        rows={lines}
        keyOf={({ kind }) => kind}
        class="terse"
      />
      {lines.map(
        ({ kind, score }) => score.scored > 0 && <Reliability key={kind} kind={kind} score={score} />,
      )}
    </>
  );
}

const kindWords = (kind: Kind): string =>
  kind === "made" ? t("forecast.madeBefore") : t("forecast.madeAfter");

const columns = (): readonly Column<Line>[] => [
  { id: "kind", head: t("forecast.kind"), cell: ({ kind }) => kindWords(kind) },
  count("forecasts", t("forecast.forecasts"), ({ forecasts }) => forecasts),
  count("open", t("forecast.open"), ({ open, due }) => open + due),
  count("not-resolvable", t("forecast.notResolvable"), ({ notResolvable }) => notResolvable),
  count("scored", t("forecast.scored"), ({ scored }) => scored),
  count("yes", t("forecast.cameTrue"), ({ yes }) => yes),
  figure("brier", t("forecast.brier"), ({ brier }) => brier),
  figure("base", t("forecast.baseRateBrier"), ({ baseRateBrier }) => baseRateBrier),
  figure("skill", t("forecast.skill"), ({ skill }) => skill),
  figure("log", t("forecast.logScore"), ({ logScore }) => logScore),
];

function count(id: string, head: string, of: (score: Score) => number): Column<Line> {
  return { id, head, cell: ({ score }) => grouped(of(score)), number: true };
}

function figure(id: string, head: string, of: (score: Score) => number | undefined): Column<Line> {
  const cell = ({ score }: Line) => {
    const value = of(score);
    return value === undefined ? <NotGiven /> : computed(value);
  };
  return { id, head, cell, number: true };
}

function Reliability({ kind, score }: Line) {
  const dots = score.reliability.map(({ forecast, observed, pairs }) => ({
    forecast,
    observed,
    count: pairs,
  }));
  const dotWords = ({ forecast, observed, count: n }: ReliabilityDot): string =>
    t("forecast.dot", { n, forecast: chance(forecast), observed: chance(observed) });
  return (
    <Picture
      id={`reliability-${kind}`}
      caption={t("forecast.reliability", { kind: kindWords(kind) })}
      draw={(width, captionId) => (
        <ReliabilityDrawing
          dots={dots}
          width={width}
          labelledBy={captionId}
          across={t("forecast.across")}
          up={t("forecast.up")}
          words={dotWords}
          share={chance}
        />
      )}
    >
      <p class="quiet">{t("forecast.reliabilityNote")}</p>
      <ul class="visually-hidden">
        {dots.map((dot) => (
          <li key={dot.forecast}>{dotWords(dot)}</li>
        ))}
      </ul>
    </Picture>
  );
}
