import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { shareWords } from "./share-words.ts";
import {
  figureWords,
  forecastersOf,
  forecastersOfSeats,
  forecasterWords,
  type MembershipFigures,
  type SideBySide,
  type TieFigures,
} from "./told-figures.ts";

const PARTS = ["seen", "coldStart"] as const;
const PARTS_OF_SEATS = [
  ["seen", "seenSeats"],
  ["coldCities", "coldCities"],
  ["coldNetworks", "coldNetworks"],
] as const;

interface PartRow {
  /** Its name in the list of parts, and how many came of it. */
  readonly part: string;
  readonly came: number;
  readonly by: string;
  readonly told: TieFigures["seen"] | MembershipFigures["seen"];
}

export function partRows(reply: BacktestReply): PartRow[] {
  return PARTS.flatMap((part) =>
    forecastersOf(reply).map(({ id, told }) => ({
      part,
      came: reply.pairs[part],
      by: id,
      told: told[part],
    })),
  );
}

/** Of memberships: a city, a network, or both may be new; a part of which nobody came has no figures. */
export function partRowsOfSeats(reply: MembershipBacktestReply): PartRow[] {
  return PARTS_OF_SEATS.filter(([part]) => reply.pairs[part] > 0).flatMap(([part, name]) =>
    forecastersOfSeats(reply).map(({ id, told }) => ({
      part: name,
      came: reply.pairs[part],
      by: id,
      told: told[part],
    })),
  );
}

/** What was known well, and what was new, apart. */
export function PartTable({ rows, of }: { rows: readonly PartRow[]; of: SideBySide["of"] }) {
  return (
    <DataTable
      caption={t(of === "ties" ? "backtest.partTable" : "backtest.partTableSeats")}
      columns={columns(of)}
      rows={rows}
      keyOf={({ part, by }) => `${part} ${by}`}
      groupOf={({ part, came }) =>
        t("backtest.partHead", { part: label("backtest-part", part), n: grouped(came) })
      }
      class="terse"
    />
  );
}

const columns = (of: SideBySide["of"]): readonly Column<PartRow>[] => [
  { id: "by", head: t("backtest.by"), cell: ({ by }) => forecasterWords(by) },
  figure(of, "uniform", ({ told }) => told.auc.uniform),
  figure(of, "degreeMatched", ({ told }) => told.auc.degreeMatched),
  figure(of, "averagePrecision", ({ told }) => told.averagePrecision),
  figure(of, "brier", ({ told }) => told.brier),
  figure(of, "ece", ({ told }) => told.ece),
];

function figure(
  what: SideBySide["of"],
  id: "uniform" | "degreeMatched" | "averagePrecision" | "brier" | "ece",
  of: (row: PartRow) => number | undefined,
): Column<PartRow> {
  return {
    id,
    head: figureWords(id, what),
    cell: (row) => {
      const value = of(row);
      return value === undefined ? <NotGiven /> : shareWords(value);
    },
    by: of,
    number: true,
  };
}
