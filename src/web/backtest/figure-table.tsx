import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { shareWords } from "./share-words.ts";
import {
  FIGURES,
  type Figure,
  type Forecaster,
  figureOf,
  figureWords,
  forecasterWords,
  type SideBySide,
} from "./told-figures.ts";

/** Every forecaster beside the others, each figure over its interval. */
export function FigureTable({ side: { of, headline, forecasters } }: { side: SideBySide }) {
  return (
    <DataTable
      caption={t("backtest.table")}
      columns={[nameColumn(headline), ...FIGURES.map((figure) => figureColumn(figure, of))]}
      rows={forecasters}
      keyOf={({ id }) => id}
      class="terse"
    />
  );
}

function nameColumn(headline: string): Column<Forecaster> {
  return {
    id: "by",
    head: t("backtest.by"),
    cell: ({ id, told: { name, reference } }) => (
      <>
        {forecasterWords(id)}
        {id === headline && <strong class="cell-note">{t("backtest.isHeadline")}</strong>}
        <span class="cell-note quiet" lang="en">
          {name}. {reference}
        </span>
      </>
    ),
  };
}

function figureColumn(figure: Figure, of: SideBySide["of"]): Column<Forecaster> {
  return {
    id: figure,
    head: figureWords(figure, of),
    cell: ({ told }) => {
      const { value, interval } = figureOf(told, figure);
      if (value === undefined) return <NotGiven />;
      return (
        <>
          {shareWords(value)}
          {interval && (
            <span class="cell-note quiet">
              {t("backtest.between", {
                lower: shareWords(interval.lower),
                upper: shareWords(interval.upper),
              })}
            </span>
          )}
        </>
      );
    },
    by: ({ told }) => figureOf(told, figure).value,
    number: true,
  };
}
