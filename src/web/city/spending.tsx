import type { SpendingLine } from "../../assessments/spending.ts";
import { counted } from "../../wording/number-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { figureWords } from "../language/number-words.ts";
import { capital } from "../words.ts";
import { Part } from "./part.tsx";

/** What the city spent or set aside, each sum in its unit and year. */
export function Spending({ lines }: { lines: readonly SpendingLine[] }) {
  return (
    <Part
      id="spending"
      lead="Each sum stands in its source’s own unit and year. Totals may contain single sums, so nothing is added up."
    >
      {lines.length === 0 ? (
        <p>
          <NotGiven />: no sum is on file, which is not thrift.
        </p>
      ) : (
        <DataTable
          caption={`${counted(lines.length, "sum")} on record, oldest first`}
          columns={COLUMNS}
          rows={lines}
          keyOf={({ because }) => because.join()}
          class="spending"
        />
      )}
    </Part>
  );
}

const COLUMNS: readonly Column<SpendingLine>[] = [
  { id: "what", head: "For what", cell: (line) => <Purpose line={line} /> },
  {
    id: "sum",
    head: "Sum",
    cell: ({ figure, because }) => <Evidence because={because}>{figureWords(figure)}</Evidence>,
    by: ({ figure }) => figure.value,
  },
  { id: "date", head: "When", cell: ({ date }) => date ?? <NotGiven />, by: ({ date }) => date, whole: true },
  {
    id: "with",
    head: "With",
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
      {sort === "quarrel" && <span class="cell-note quiet">named in a quarrel over it</span>}
    </>
  );
}
