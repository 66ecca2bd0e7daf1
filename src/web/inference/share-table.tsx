import type { ShareReply } from "../../contract/inference-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { grouped, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { periodWords, statesIn } from "./share-picture.tsx";

type Period = ShareReply["periods"][number];

/** The same shares as a table, with what each model explains at all. */
export function ShareTable({ reply: { periods } }: { reply: ShareReply }) {
  return (
    <DataTable
      caption={t("inference.shareTable")}
      columns={columns()}
      rows={periods}
      keyOf={({ period }) => period}
    />
  );
}

const columns = (): readonly Column<Period>[] => [
  { id: "period", head: t("inference.period"), cell: periodWords, by: ({ period }) => period },
  {
    id: "ties",
    head: t("inference.ties"),
    cell: ({ ties }) => grouped(ties),
    by: ({ ties }) => ties,
    number: true,
  },
  shareColumn("known"),
  fitColumn("known"),
  shareColumn("effects"),
  fitColumn("effects"),
];

function shareColumn(of: "known" | "effects"): Column<Period> {
  return {
    id: of,
    head: t("inference.shareBy", { of }),
    cell: (period) => {
      const states = statesIn(period[of]);
      if (states === undefined)
        return (
          <span class="not-given" lang="en">
            {period.notGiven}
          </span>
        );
      return (
        <>
          {percent(states.ofFit)}
          <span class="cell-note">
            {t("inference.fromTo", { lower: percent(states.lower), upper: percent(states.upper) })}
          </span>
        </>
      );
    },
    by: (period) => statesIn(period[of])?.ofFit,
    number: true,
  };
}

function fitColumn(of: "known" | "effects"): Column<Period> {
  return {
    id: `${of}-fit`,
    head: t("inference.fit"),
    cell: (period) => (period[of] ? percent(period[of].explained) : "–"),
    by: (period) => period[of]?.explained,
    number: true,
  };
}
