import type { PatternReply } from "../../contract/inference-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { hundredths, pWords } from "./figure-words.ts";

type Pair = PatternReply["pairs"][number];

/** What makes no partition of states, such as alliances: how much of it the two states of a tie have in common. */
export function PairsTable({ reply: { pairs, draws } }: { reply: PatternReply }) {
  if (pairs.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t("inference.pairsTable", { draws })}
        columns={columns()}
        rows={pairs}
        keyOf={({ id }) => id}
      />
      <p class="quiet">{t("inference.pairsNote")}</p>
    </>
  );
}

const columns = (): readonly Column<Pair>[] => [
  {
    id: "pair",
    head: t("inference.pairOf"),
    cell: ({ id, name }) => coded("covariate", id) ?? <span lang="en">{name}</span>,
    by: ({ id, name }) => coded("covariate", id) ?? name,
  },
  {
    id: "mean",
    head: t("inference.pairMean"),
    cell: ({ amongStates, notGiven }) =>
      amongStates ? (
        <>
          {hundredths(amongStates.value)}
          <span class="cell-note">
            {t("inference.chanceSpan", {
              lower: hundredths(amongStates.byChance.lower),
              upper: hundredths(amongStates.byChance.upper),
            })}
          </span>
        </>
      ) : (
        <NotGiven why={notGiven} />
      ),
    by: ({ amongStates }) => amongStates?.value,
    number: true,
  },
  {
    id: "p",
    head: "p",
    cell: ({ amongStates }) => (amongStates ? pWords(amongStates.pTwoSided) : "–"),
    by: ({ amongStates }) => amongStates?.pTwoSided,
    number: true,
  },
  {
    id: "ties",
    head: t("inference.ties"),
    cell: ({ amongStates }) => amongStates && grouped(amongStates.ties),
    by: ({ amongStates }) => amongStates?.ties,
    number: true,
  },
];
