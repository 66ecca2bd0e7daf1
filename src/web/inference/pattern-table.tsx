import type { PatternReply } from "../../contract/inference-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { groupingWords, pWords, signed } from "./figure-words.ts";

type Grouping = PatternReply["groupings"][number];
type Ei = Grouping["amongCities"];

/** The same figures as a table, and each bloc of states against all others. */
export function PatternTable({ reply: { groupings, draws } }: { reply: PatternReply }) {
  const [blocs, partitions] = [
    groupings.filter(({ by }) => by === "bloc"),
    groupings.filter(({ by }) => by !== "bloc"),
  ];
  const table = (rows: readonly Grouping[]) => (
    <DataTable
      caption={t("inference.patternTable", { draws })}
      columns={columns()}
      rows={rows}
      keyOf={({ by, bloc }) => bloc ?? by}
    />
  );
  return (
    <>
      {table(partitions)}
      {blocs.length > 0 && (
        <details>
          <summary>{t("inference.blocs", { n: blocs.length })}</summary>
          {table(blocs)}
        </details>
      )}
    </>
  );
}

const columns = (): readonly Column<Grouping>[] => [
  {
    id: "by",
    head: t("inference.grouping"),
    cell: ({ by, bloc }) => <bdi>{groupingWords(by, bloc)}</bdi>,
    by: ({ by, bloc }) => groupingWords(by, bloc),
  },
  {
    id: "reading",
    head: t("inference.reading"),
    cell: ({ amongCities, notGiven }) =>
      amongCities ? t("inference.readingOf", { way: wayOf(amongCities) }) : <NotGiven why={notGiven} />,
    by: ({ amongCities }) => amongCities && wayOf(amongCities),
  },
  indexColumn("cities", ({ amongCities }) => amongCities),
  pColumn("p", ({ amongCities }) => amongCities),
  indexColumn("states", ({ amongStates }) => amongStates),
  pColumn("statesP", ({ amongStates }) => amongStates),
  {
    id: "ties",
    head: t("inference.ties"),
    cell: ({ amongCities }) => amongCities && grouped(amongCities.external + amongCities.internal),
    by: ({ amongCities }) => amongCities && amongCities.external + amongCities.internal,
    number: true,
  },
];

function indexColumn(id: "cities" | "states", of: (row: Grouping) => Ei): Column<Grouping> {
  return {
    id,
    head: t("inference.indexAmong", { among: id }),
    cell: (row) => {
      const told = of(row);
      if (told === undefined) return "–";
      const { value, byChance } = told;
      return (
        <>
          {signed(value)}
          <span class="cell-note">
            {t("inference.chanceSpan", { lower: signed(byChance.lower), upper: signed(byChance.upper) })}
          </span>
        </>
      );
    },
    by: (row) => of(row)?.value,
    number: true,
  };
}

function pColumn(id: string, of: (row: Grouping) => Ei): Column<Grouping> {
  return {
    id,
    head: "p",
    cell: (row) => {
      const told = of(row);
      return told === undefined ? "–" : pWords(told.pTwoSided);
    },
    by: (row) => of(row)?.pTwoSided,
    number: true,
  };
}

/** Whether ties keep within groups, reach across them, or do as chance deals. */
function wayOf({ value, expected, pTwoSided }: NonNullable<Ei>): string {
  if (pTwoSided >= 0.05) return "chance";
  return value < expected ? "within" : "across";
}
