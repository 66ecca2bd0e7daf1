import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { entityPath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { shareWords } from "./share-words.ts";

type Asked = MembershipBacktestReply["networks"]["asked"][number];

/** The networks that decide: whose rosters are on file and dated, with who joined, how well it was told, and how many were to. */
export function AskedNetworks({ asked }: { asked: readonly Asked[] }) {
  return (
    <DataTable
      caption={t("backtest.askedTable")}
      columns={COLUMNS()}
      rows={asked}
      keyOf={({ network }) => network}
      class="terse"
    />
  );
}

const COLUMNS = (): readonly Column<Asked>[] => [
  {
    id: "network",
    head: t("backtest.network"),
    cell: ({ network, name }) => <Go to={entityPath(network)}>{name ?? network}</Go>,
  },
  number("coverage", ({ coverage }) => coverage, percent),
  // A year has no separator of thousands.
  number("until", ({ until }) => (until === undefined ? undefined : Math.floor(until)), String),
  number("members", ({ members }) => members),
  number("came", ({ came }) => came),
  {
    ...number("howMany", ({ howMany }) => howMany?.expected),
    cell: ({ howMany }) =>
      howMany ? (
        <>
          {computed(howMany.expected)}
          <span class="cell-note quiet">
            {t("backtest.between", { lower: grouped(howMany.lower), upper: grouped(howMany.upper) })}
          </span>
        </>
      ) : (
        <NotGiven />
      ),
  },
  number("candidates", ({ candidates }) => candidates),
  number("auc", ({ auc }) => auc, shareWords),
];

function number(
  id: "coverage" | "until" | "members" | "came" | "howMany" | "candidates" | "auc",
  of: (asked: Asked) => number | undefined,
  words: (value: number) => string = grouped,
): Column<Asked> {
  return {
    id,
    head: t(`backtest.of-${id}`),
    cell: (asked) => {
      const value = of(asked);
      return value === undefined ? <NotGiven /> : words(value);
    },
    by: of,
    number: true,
  };
}
