import type { OutcomeTable } from "../../assessments/outcome-table.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";
import { Part } from "./part.tsx";

type Line = OutcomeTable["lines"][number] & { title: string; scale: number };

/** What came of the affairs, unit by unit: figures of different units are never joined. */
export function Outcomes({ outcomes }: { outcomes: readonly OutcomeTable[] }) {
  const told = outcomes.filter(({ lines }) => lines.length > 1);
  const lone = outcomes.filter(({ lines }) => lines.length === 1).flatMap(scaled);
  return (
    <Part id="outcomes" lead={t("city.eachFigureStandsInIts")}>
      {outcomes.length === 0 && <p>{t("city.noOutcomeIsOnFile")}</p>}
      {told.map((table) => (
        <DataTable
          key={table.title}
          caption={t("city.outcomesOf", { title: table.title, n: table.lines.length })}
          columns={columns()}
          rows={scaled(table)}
          keyOf={({ because }) => because.join()}
          groupOf={unitGroup}
          class="outcomes"
        />
      ))}
      {lone.length > 0 && (
        <DataTable
          caption={t("city.affairsWithOneOutcomeOn")}
          columns={[
            { id: "story", head: t("city.affair"), cell: ({ title }) => title, by: ({ title }) => title },
            ...columns(),
          ]}
          rows={lone}
          keyOf={({ because }) => because.join()}
          class="outcomes"
        />
      )}
    </Part>
  );
}

/** Figures of one unit stand under it; units with a single figure share a heading, for each names its own. */
function unitGroup({ figure, scale }: Line): string {
  if (figure === undefined) return t("city.withoutFigure");
  return scale > 0 ? capital(figure.unit) : t("city.oneFigureInItsUnit");
}

/** Lines by unit, the fullest unit first, each figure as a share of the largest of its unit. */
function scaled({ title, lines }: OutcomeTable): Line[] {
  const units = [...Map.groupBy(lines, ({ figure }) => figure?.unit).entries()];
  return units
    .toSorted(
      ([a, one], [b, other]) =>
        Number(a === undefined) - Number(b === undefined) || other.length - one.length,
    )
    .flatMap(([, held]) => {
      const most = Math.max(...held.map(({ figure }) => figure?.value ?? 0));
      return held.map((line) => ({
        ...line,
        title,
        scale: held.length > 1 && most > 0 ? (line.figure?.value ?? 0) / most : 0,
      }));
    });
}

const columns = (): readonly Column<Line>[] => [
  { id: "what", head: t("city.what"), cell: ({ what, outcome }) => what ?? label("outcome-kind", outcome) },
  {
    id: "figure",
    head: t("city.figure"),
    cell: ({ figure, because, scale }) =>
      figure ? (
        <>
          <Evidence because={because}>{figureWords(figure)}</Evidence>
          {scale > 0 && <span class="bar" style={{ "--share": scale }} aria-hidden="true" />}
        </>
      ) : (
        <Evidence because={because}>{t("city.noFigure")}</Evidence>
      ),
    by: ({ figure }) => figure?.value,
  },
  {
    id: "date",
    head: t("city.saidOf"),
    cell: ({ date }) => (date ? dateWords(date) : <NotGiven />),
    by: ({ date }) => date,
    whole: true,
  },
  {
    id: "realised",
    head: t("city.realised"),
    cell: ({ realisation, territory }) => (
      <>
        {label("realisation", realisation)}
        {territory && <span class="quiet">, {territory}</span>}
      </>
    ),
  },
  { id: "credit", head: t("city.attribution"), cell: ({ attribution }) => label("attribution", attribution) },
];
