import type { BacktestReply } from "../../contract/backtest-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { shareWords } from "./share-words.ts";
import { figureWords, forecastersOf, forecasterWords, type TieFigures } from "./told-figures.ts";

const PARTS = ["seen", "coldStart"] as const;
type Part = (typeof PARTS)[number];

interface PartRow {
  readonly part: Part;
  readonly by: string;
  readonly told: TieFigures[Part];
}

/** Pairs whose cities both had ties, and pairs with one that had none, apart. */
export function PartTable({ reply }: { reply: BacktestReply }) {
  const forecasters = forecastersOf(reply);
  const rows = PARTS.flatMap((part) =>
    forecasters.map(({ id, told }): PartRow => ({ part, by: id, told: told[part] })),
  );
  return (
    <DataTable
      caption={t("backtest.partTable")}
      columns={columns()}
      rows={rows}
      keyOf={({ part, by }) => `${part} ${by}`}
      groupOf={({ part }) =>
        t("backtest.partHead", { part: label("backtest-part", part), n: grouped(reply.pairs[part]) })
      }
      class="terse"
    />
  );
}

const columns = (): readonly Column<PartRow>[] => [
  { id: "by", head: t("backtest.by"), cell: ({ by }) => forecasterWords(by) },
  figure("uniform", ({ told }) => told.auc.uniform),
  figure("degreeMatched", ({ told }) => told.auc.degreeMatched),
  figure("averagePrecision", ({ told }) => told.averagePrecision),
  figure("brier", ({ told }) => told.brier),
  figure("ece", ({ told }) => told.ece),
];

function figure(
  id: "uniform" | "degreeMatched" | "averagePrecision" | "brier" | "ece",
  of: (row: PartRow) => number | undefined,
): Column<PartRow> {
  return {
    id,
    head: figureWords(id),
    cell: (row) => {
      const value = of(row);
      return value === undefined ? <NotGiven /> : shareWords(value);
    },
    by: of,
    number: true,
  };
}
