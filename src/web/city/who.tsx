import type { Ref } from "../../assessments/because.ts";
import type { Identity, MeasuredFigure } from "../../assessments/identity.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { figureWords } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { metricWords } from "../words.ts";
import { Part } from "./part.tsx";

/** Which polity this is, which boundaries its figures have, and what sources say it is. */
export function Who({ who, city }: { who: Identity; city: Ref }) {
  return (
    <Part id="who">
      {who.nested.length > 0 && (
        <p>
          {rich("city.nested", {
            polities: who.nested.map((polity, at) => (
              <span key={polity.id}>
                {at > 0 && t("locator.and")}
                <EntityLink entity={polity} />
              </span>
            )),
          })}
        </p>
      )}
      {who.worded.length > 0 && (
        <p>
          {rich("city.worded", {
            names: who.worded.map(({ name, because }, at) => (
              <span key={name}>
                {at > 0 && "; "}
                <Evidence because={because}>{name}</Evidence>
              </span>
            )),
          })}
        </p>
      )}
      <Figures figures={who.figures} city={city} />
      <Traits traits={who.traits} />
    </Part>
  );
}

const figureColumns = (): readonly Column<MeasuredFigure>[] => [
  {
    id: "what",
    head: t("city.figure"),
    cell: ({ metric }) => metricWords(metric),
    by: ({ metric }) => metric,
  },
  {
    id: "value",
    head: t("city.value"),
    cell: ({ figure, because }) => <Evidence because={because}>{figureWords(figure)}</Evidence>,
    by: ({ figure }) => figure.value,
  },
  {
    id: "boundary",
    head: t("city.boundary"),
    cell: ({ boundary }) => (boundary === "not-said" ? <NotGiven /> : label("boundary", boundary)),
  },
  {
    id: "asOf",
    head: t("clocks.asOf"),
    cell: ({ asOf }) => (asOf ? dateWords(asOf) : <NotGiven />),
    by: ({ asOf }) => asOf,
    whole: true,
  },
  { id: "status", head: t("city.amongSources"), cell: ({ status }) => <Status status={status} /> },
];

function Figures({ figures, city }: { figures: readonly MeasuredFigure[]; city: Ref }) {
  if (figures.length === 0) {
    return <p>{rich("city.noFigures", { city: <bdi>{city.name}</bdi>, none: <NotGiven /> })}</p>;
  }
  return (
    <DataTable
      caption={t("city.figuresOnFileEachWith")}
      columns={figureColumns()}
      rows={figures}
      keyOf={({ metric, asOf, because }) => metric + asOf + because.join()}
    />
  );
}

function Traits({ traits }: Pick<Identity, "traits">) {
  if (traits.length === 0) return null;
  const groups = [...Map.groupBy(traits, ({ predicate }) => predicate)];
  return (
    <details class="fold">
      <summary>{t("city.traits", { n: traits.length })}</summary>
      <dl class="pairs">
        {groups.map(([predicate, held]) => (
          <div key={predicate}>
            <dt>{metricWords(predicate)}</dt>
            {held.map(({ text, when, because }) => (
              <dd key={text + because.join()}>
                <Evidence because={because} sentence>
                  {[text, whenWords(when)].filter(Boolean).join(", ")}
                </Evidence>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
