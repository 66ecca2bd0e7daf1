import type { Ref } from "../../assessments/because.ts";
import type { TieLine, TiePortfolio } from "../../assessments/tie-portfolio.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Sides } from "../evidence/sides.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { dateWords } from "../language/date-words.ts";
import { eitherOf } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { endWords, startWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";
import { Part } from "./part.tsx";
import { evidenceGroup, stateWords } from "./tie-words.ts";

interface TiesProps {
  ties: TiePortfolio;
  city: Ref;
}

/** A city's ties by strength of evidence: who lists whom follows the publisher of the source. */
export function Ties({ ties, city }: TiesProps) {
  if (ties.lines.length === 0) {
    return (
      <Part id="ties">
        <p>{t("city.noTie", { city: city.name })}</p>
      </Part>
    );
  }
  return (
    <Part id="ties" lead={<TiesLead ties={ties} />}>
      <DataTable
        caption={t("city.tiesBy", { city: city.name })}
        columns={columns()}
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
  return rich("city.tiesLead", {
    n: partners.value,
    countries: countries.value,
    inForce: inForce.value,
    dated: dated.value,
    recent: recent.value,
    since: dateWords(recentSince),
    active: active.value,
    a: (words) => <Evidence because={partners.because}>{words}</Evidence>,
    b: (words) => <Evidence because={inForce.because}>{words}</Evidence>,
    c: (words) => <Evidence because={dated.because}>{words}</Evidence>,
    d: (words) => <Evidence because={recent.because}>{words}</Evidence>,
    e: (words) => <Evidence because={active.because}>{words}</Evidence>,
  });
}

function columns(): readonly Column<TieLine>[] {
  return [
    {
      id: "partner",
      head: t("city.partner"),
      cell: (line) => <Partner line={line} />,
      by: ({ partner }) => partner.name,
    },
    { id: "form", head: t("city.form"), cell: (line) => <Form line={line} />, by: ({ form }) => form },
    {
      id: "since",
      head: t("city.since"),
      cell: ({ when }) => (
        <>
          {startWords(when) ?? <NotGiven />}
          {when?.to && ` ${t("when.until", { to: endWords(when) })}`}
        </>
      ),
      by: ({ when }) => when?.from,
    },
    { id: "state", head: t("city.state"), cell: stateWords, by: stateWords },
    {
      id: "evidence",
      head: t("city.evidence"),
      cell: ({ evidence }) => <Sides evidence={evidence} />,
      by: ({ evidence }) => evidence,
    },
    {
      id: "seen",
      head: t("city.lastSeen"),
      cell: ({ lastSeen }) =>
        lastSeen ? (
          <Evidence because={lastSeen.because}>{dateWords(lastSeen.date)}</Evidence>
        ) : (
          <span class="not-given">{t("city.noEpisodeOnFile")}</span>
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
            ?.map(({ of, versions }) =>
              t("evidence.valuesOf", {
                of: label("aspect", of),
                values: eitherOf(versions.map((told) => told.words)),
              }),
            )
            .join("; ")}
        </span>
      )}
    </>
  );
}
