import type { SpendingLine } from "../../assessments/spending.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { capital } from "../words.ts";
import { Part } from "./part.tsx";

/** What the city spent or set aside, each sum in its unit and year. */
export function Spending({ lines }: { lines: readonly SpendingLine[] }) {
  return (
    <Part id="spending" lead={t("city.eachSumStandsInIts")}>
      {lines.length === 0 ? (
        <p>
          <NotGiven why={t("city.noSum")} />
        </p>
      ) : (
        <DataTable
          caption={t("city.sums", { n: lines.length })}
          columns={columns()}
          rows={lines}
          keyOf={({ because }) => because.join()}
          class="spending"
        />
      )}
    </Part>
  );
}

const columns = (): readonly Column<SpendingLine>[] => [
  { id: "what", head: t("city.forWhat"), cell: (line) => <Purpose line={line} /> },
  {
    id: "sum",
    head: t("city.sum"),
    cell: ({ figure, because }) => <Evidence because={because}>{figureWords(figure)}</Evidence>,
    by: ({ figure }) => figure.value,
  },
  {
    id: "date",
    head: t("city.when"),
    cell: ({ date }) => (date ? dateWords(date) : <NotGiven />),
    by: ({ date }) => date,
    whole: true,
  },
  {
    id: "with",
    head: t("city.with"),
    cell: (line) =>
      line.with.map((entity, at) => (
        <span key={entity.id}>
          {at > 0 && ", "}
          <EntityLink entity={entity} />
        </span>
      )),
  },
];

function Purpose({ line: { what, sort } }: { line: SpendingLine }) {
  return (
    <>
      {capital(what)}
      {sort === "quarrel" && <span class="cell-note quiet">{t("city.namedInAQuarrelOver")}</span>}
    </>
  );
}
