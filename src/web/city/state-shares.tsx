import type { StateRelation } from "../../assessments/state-relation.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

type Share = StateRelation["shares"][number];

/** Shares of relations with two bounds: a sampling interval, and the widest, had every silent affair been one or none. */
export function StateShares({ state: { shares, stated } }: { state: StateRelation }) {
  if (shares.length === 0) return null;
  const columns: readonly Column<Share>[] = [
    {
      id: "relation",
      head: t("city.relation"),
      cell: ({ relation }) => (relation === "mixed" ? t("city.mixed") : label("state-relation", relation)),
    },
    {
      id: "affairs",
      head: t("city.affairs"),
      cell: ({ affairs, because }) => (
        <Evidence because={because}>{t("number.of", { n: affairs, total: stated.length })}</Evidence>
      ),
    },
    { id: "share", head: t("city.share"), cell: ({ share }) => percent(share), number: true },
    { id: "interval", head: t("city.95Interval"), cell: ({ interval }) => rangeWords(interval) },
    { id: "worst", head: t("city.widestBounds"), cell: ({ worstCase }) => rangeWords(worstCase) },
    { id: "drawn", head: t("city.drawn0To100"), cell: (share) => <Interval share={share} /> },
  ];
  return (
    <>
      <DataTable
        caption={t("city.sharesOfTheStatedAffairs")}
        columns={columns}
        rows={shares}
        keyOf={({ relation }) => relation}
        class="shares"
      />
      <p class="quiet table-note">{t("city.theIntervalWilsonTreatsAffairs")}</p>
    </>
  );
}

const rangeWords = ([low, high]: readonly [number, number]): string =>
  t("when.span", { from: percent(low), to: percent(high) });

/** A dot for the share, a thick line for the interval, a thin dashed one for the worst case. */
function Interval({ share: { share, interval, worstCase } }: { share: Share }) {
  return (
    <svg class="interval" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="axis" d="M0 11.5H100" />
      <path class="widest" d={`M${100 * worstCase[0]} 5H${100 * worstCase[1]}`} />
      <path class="likely" d={`M${100 * interval[0]} 5H${100 * interval[1]}`} />
      <path class="dot" d={`M${100 * share} 1V9`} />
    </svg>
  );
}
