import type { Comparison } from "../../assessments/compare.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { coded, t } from "../language/text.ts";
import { CountsPicture } from "./dumbbell-pictures.tsx";
import { rowLabel } from "./dumbbell-rows.ts";

type Row = Comparison["rows"][number];

/** One row a question, each cell with its claims; counts have bars on one scale a row. */
export function Rows({ comparison }: { comparison: Comparison }) {
  const { cities, rows, evidence } = comparison;
  return (
    <Section id="rows" title={t("compare.sideBySide")} lead={t("compare.countsAreOfWhatIs")}>
      <CountsPicture comparison={comparison} />
      <ScrollRegion captionId="rows-caption" narrow="scroll">
        <table class="side-by-side" style={{ "--cities": cities.length }}>
          <caption id="rows-caption">{t("compare.whatIsOnFileFor")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("compare.question")}</th>
              {cities.map((city) => (
                <th scope="col" key={city.id}>
                  <EntityLink entity={city} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CompareRow key={row.id} row={row} />
            ))}
            <tr>
              <th scope="row">
                {t("compare.collected")}
                <span class="cell-note">{t("compare.moreRowsAreMoreReading")}</span>
              </th>
              {evidence.map(({ city, rows: read, claims, because, rowsBecause }) => (
                <td key={city}>
                  <Evidence because={rowsBecause}>{t("compare.episodeRows", { n: read })}</Evidence>,{" "}
                  <Evidence because={because}>{t("count.claim", { n: claims })}</Evidence>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

/** Colour says what is counted, here as everywhere. */
const MARKS: Readonly<Record<string, string>> = {
  partners: "of-ties",
  countries: "of-ties",
  "in-force": "of-ties",
  "both-sides": "of-ties",
  bodies: "of-memberships",
  leading: "of-memberships",
  learnt: "of-transfers",
};

function CompareRow({ row: { id, label, note, cells, countable } }: { row: Row }) {
  const most = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  return (
    <tr>
      <th scope="row">
        {rowLabel({ id, label })}
        {note && <span class="cell-note">{coded("compare-note", id) ?? note}</span>}
      </th>
      {cells.map(({ value, words, because }, at) => (
        <td key={at}>
          <Evidence because={because}>{words}</Evidence>
          {countable && value !== undefined && value > 0 && (
            <span class={`bar ${MARKS[id] ?? ""}`} style={{ "--share": value / most }} aria-hidden="true" />
          )}
        </td>
      ))}
    </tr>
  );
}
