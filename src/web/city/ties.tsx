import type { Ref } from "../../assessments/because.ts";
import type { TieLine, TiePortfolio } from "../../assessments/tie-portfolio.ts";
import { endWords, startWords } from "../../wording/when-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Sides } from "../evidence/sides.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";
import { Part } from "./part.tsx";
import { spanOf, TieSpan } from "./tie-span.tsx";
import { evidenceGroup, stateWords } from "./tie-words.ts";

interface TiesProps {
  ties: TiePortfolio;
  asOf: string;
  city: Ref;
}

/** A city's ties by strength of evidence: who lists whom follows the publisher of the source. */
export function Ties({ ties, asOf, city }: TiesProps) {
  if (ties.lines.length === 0) {
    return (
      <Part id="ties">
        <p>No tie of {city.name} is on file.</p>
      </Part>
    );
  }
  return (
    <Part id="ties" lead={<TiesLead ties={ties} />}>
      <DataTable
        caption={`Ties of ${city.name} by strength of evidence`}
        columns={columns(spanOf(ties.lines, asOf))}
        rows={ties.lines}
        keyOf={({ fact }) => fact}
        groupOf={evidenceGroup}
        class="ties"
      />
    </Part>
  );
}

function TiesLead({ ties }: { ties: TiePortfolio }) {
  const { partners, countries, inForce, dated, recent, recentSince, active } = ties;
  return (
    <>
      Recorded here: <Evidence because={partners.because}>{partners.value} partners</Evidence> in{" "}
      {countries.value} {countries.value === 1 ? "country" : "countries"},{" "}
      <Evidence because={inForce.because}>{inForce.value} in force</Evidence>. Of{" "}
      <Evidence because={dated.because}>{dated.value} dated partners</Evidence>,{" "}
      <Evidence because={recent.because}>{recent.value}</Evidence> are first dated {recentSince} or later,
      standing or not. Seen active in the last five years:{" "}
      <Evidence because={active.because}>{active.value}</Evidence>; of the others no episode of these years is
      on file, which does not make them dormant.
    </>
  );
}

function columns(span: readonly [number, number]): readonly Column<TieLine>[] {
  return [
    {
      id: "partner",
      head: "Partner",
      cell: (line) => <Partner line={line} />,
      by: ({ partner }) => partner.name,
    },
    { id: "form", head: "Form", cell: (line) => <Form line={line} />, by: ({ form }) => form },
    {
      id: "since",
      head: "Since",
      cell: ({ when }) => (
        <>
          {startWords(when) ?? <NotGiven />}
          {when?.to && ` until ${endWords(when)}`}
        </>
      ),
      by: ({ when }) => when?.from,
    },
    { id: "time", head: "In time", cell: (line) => <TieSpan line={line} span={span} /> },
    { id: "state", head: "State", cell: stateWords, by: stateWords },
    {
      id: "evidence",
      head: "Evidence",
      cell: ({ evidence }) => <Sides evidence={evidence} />,
      by: ({ evidence }) => evidence,
    },
    {
      id: "seen",
      head: "Last seen",
      cell: ({ lastSeen }) =>
        lastSeen ? (
          <Evidence because={lastSeen.because}>{lastSeen.date}</Evidence>
        ) : (
          <span class="not-given">no episode on file</span>
        ),
      by: ({ lastSeen }) => lastSeen?.date,
    },
  ];
}

function Partner({ line: { partner } }: { line: TieLine }) {
  return (
    <>
      <EntityLink entity={partner} />
      {partner.country && <span class="quiet"> {countryName(partner.country)}</span>}
    </>
  );
}

function Form({ line: { form, purpose, note, because, status, disputed } }: { line: TieLine }) {
  return (
    <>
      <Evidence because={because}>{label("tie-form", form)}</Evidence>
      {purpose && <span class="quiet">, {purpose}</span>}
      {note && <span class="cell-note quiet">{note}</span>}
      {status === "disputed" && (
        <span class="cell-note">
          <Status status="disputed" />{" "}
          {disputed
            ?.map(({ of, versions }) => `${of}: ${versions.map((told) => told.words).join(" or ")}`)
            .join("; ")}
        </span>
      )}
    </>
  );
}
