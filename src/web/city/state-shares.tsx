import type { StateRelation } from "../../assessments/state-relation.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { percent } from "../language/number-words.ts";
import { label } from "../listed.ts";

type Share = StateRelation["shares"][number];

/** Shares of relations with two bounds: a sampling interval, and the widest, had every silent affair been one or none. */
export function StateShares({ state: { shares, stated } }: { state: StateRelation }) {
  if (shares.length === 0) return null;
  const columns: readonly Column<Share>[] = [
    {
      id: "relation",
      head: "Relation",
      cell: ({ relation }) => (relation === "mixed" ? "mixed" : label("state-relation", relation)),
    },
    {
      id: "affairs",
      head: "Affairs",
      cell: ({ affairs, because }) => (
        <Evidence because={because}>
          {affairs} of {stated.length}
        </Evidence>
      ),
    },
    { id: "share", head: "Share", cell: ({ share }) => percent(share), number: true },
    { id: "interval", head: "95 % interval", cell: ({ interval }) => rangeWords(interval) },
    { id: "worst", head: "Widest bounds", cell: ({ worstCase }) => rangeWords(worstCase) },
    { id: "drawn", head: "Drawn, 0 to 100 %", cell: (share) => <Interval share={share} /> },
  ];
  return (
    <>
      <DataTable
        caption="Shares of the stated affairs"
        columns={columns}
        rows={shares}
        keyOf={({ relation }) => relation}
        class="shares"
      />
      <p class="quiet table-note">
        The interval (Wilson) treats affairs as a sample, which they are not. The widest bounds ask what the
        share would be had every silent affair been of this relation, or none of them.
      </p>
    </>
  );
}

const rangeWords = ([low, high]: readonly [number, number]): string => `${percent(low)} to ${percent(high)}`;

/** A dot for the share, a thick line for the interval, a thin dashed one for the widest bounds. */
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
