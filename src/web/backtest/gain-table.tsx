import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { differenceWords } from "./share-words.ts";
import {
  FIGURES,
  type Figure,
  figureWords,
  forecasterWords,
  type Gains,
  type SideBySide,
} from "./told-figures.ts";

interface Rule {
  readonly id: string;
  readonly behind: Gains;
}

/** By how much the headline is better than each simple rule, figure by figure. */
export function GainTable({ rules, of }: { rules: readonly Rule[]; of: SideBySide["of"] }) {
  return (
    <DataTable
      caption={t(of === "ties" ? "backtest.behindTable" : "backtest.behindTableSeats")}
      columns={[
        { id: "by", head: t("backtest.by"), cell: ({ id }) => forecasterWords(id) },
        ...FIGURES.map((figure) => gainColumn(figure, of)),
      ]}
      rows={rules}
      keyOf={({ id }) => id}
      class="terse"
    />
  );
}

function gainColumn(figure: Figure, of: SideBySide["of"]): Column<Rule> {
  return {
    id: figure,
    head: figureWords(figure, of),
    cell: ({ behind }) => {
      const gain = behind[figure];
      if (gain === undefined) return <NotGiven />;
      return (
        <>
          {differenceWords(gain.value)}
          <span class="cell-note quiet">
            {t("backtest.between", {
              lower: differenceWords(gain.lower),
              upper: differenceWords(gain.upper),
            })}
          </span>
        </>
      );
    },
    by: ({ behind }) => behind[figure]?.value,
    number: true,
  };
}
