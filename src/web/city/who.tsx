import type { Ref } from "../../assessments/because.ts";
import type { Identity, MeasuredFigure } from "../../assessments/identity.ts";
import { whenWords } from "../../wording/when-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { figureWords } from "../language/number-words.ts";
import { label } from "../listed.ts";
import { capital, metricWords, words } from "../words.ts";
import { Part } from "./part.tsx";

/** Which polity this is, which boundaries its figures have, and what sources say it is. */
export function Who({ who, city }: { who: Identity; city: Ref }) {
  return (
    <Part id="who">
      {who.nested.length > 0 && (
        <p>
          Inside it, with ties of their own and assessed apart:{" "}
          {who.nested.map((polity, at) => (
            <span key={polity.id}>
              {at > 0 && ", "}
              <EntityLink entity={polity} />
            </span>
          ))}
          .
        </p>
      )}
      {who.worded.length > 0 && (
        <p>
          Sources name the actor in other words:{" "}
          {who.worded.map(({ name, because }, at) => (
            <span key={name}>
              {at > 0 && "; "}
              <Evidence because={because}>{name}</Evidence>
            </span>
          ))}
          .
        </p>
      )}
      <Figures figures={who.figures} city={city} />
      <Traits traits={who.traits} />
    </Part>
  );
}

const FIGURES: readonly Column<MeasuredFigure>[] = [
  { id: "what", head: "Figure", cell: ({ metric }) => metricWords(metric), by: ({ metric }) => metric },
  {
    id: "value",
    head: "Value",
    cell: ({ figure, because }) => <Evidence because={because}>{figureWords(figure)}</Evidence>,
    by: ({ figure }) => figure.value,
  },
  {
    id: "boundary",
    head: "Boundary",
    cell: ({ boundary }) => (boundary === "not-said" ? <NotGiven /> : label("boundary", boundary)),
  },
  {
    id: "asOf",
    head: "As of",
    cell: ({ asOf }) => asOf ?? <NotGiven />,
    by: ({ asOf }) => asOf,
    whole: true,
  },
  { id: "status", head: "Among sources", cell: ({ status }) => <Status status={status} /> },
];

function Figures({ figures, city }: { figures: readonly MeasuredFigure[]; city: Ref }) {
  if (figures.length === 0) {
    return (
      <p>
        Inhabitants, product and budget of {city.name}: <NotGiven />. No source here has a figure, and none is
        taken from a gazetteer.
      </p>
    );
  }
  return (
    <DataTable
      caption="Figures on file, each with its boundary and date"
      columns={FIGURES}
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
      <summary>What else sources say of it: {traits.length} on file</summary>
      <dl class="pairs">
        {groups.map(([predicate, held]) => (
          <div key={predicate}>
            <dt>{capital(words(predicate.replace(/^has_/, "")))}</dt>
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
