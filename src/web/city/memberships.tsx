import { leadingWords } from "../../assessments/leading-words.ts";
import type { MembershipLine, MembershipPortfolio } from "../../assessments/membership-portfolio.ts";
import { counted } from "../../wording/number-words.ts";
import { whenWords } from "../../wording/when-words.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

/** The bodies a city is or was in, with its grade and roles, and how complete each body's roster is. */
export function Memberships({ memberships }: { memberships: MembershipPortfolio }) {
  const { bodies, standing, leading, personalSeats, lines } = memberships;
  if (lines.length === 0) {
    return (
      <Part id="memberships">
        <p>No membership is on file.</p>
      </Part>
    );
  }
  return (
    <Part
      id="memberships"
      lead={
        <>
          Recorded here:{" "}
          <Evidence because={bodies.because}>{counted(bodies.value, "body", "bodies")}</Evidence>,{" "}
          <Evidence because={standing.because}>{standing.value} standing</Evidence>. Leading roles:{" "}
          <Evidence because={[...leading.because, ...personalSeats.flatMap(({ because }) => because)]}>
            {leadingWords(memberships)}
          </Evidence>
          . Overlap with others is computed only for bodies whose roster is at least 80 % on file.
        </>
      }
    >
      <DataTable
        caption="Memberships, with grade, roles and how much of the body’s roster is on file"
        columns={COLUMNS}
        rows={lines}
        keyOf={({ fact }) => fact}
        class="memberships"
      />
    </Part>
  );
}

const HOLDS: Readonly<Record<MembershipLine["holds"], string>> = {
  yes: "",
  open: "no end given",
  possible: "possible",
  no: "does not stand",
};

const COLUMNS: readonly Column<MembershipLine>[] = [
  {
    id: "body",
    head: "Body",
    cell: ({ body, sort, note }) => (
      <>
        <EntityLink entity={body} />
        <span class="cell-note quiet">
          {sort && label("body-sort", sort)}
          {note && ` · ${note}`}
        </span>
      </>
    ),
    by: ({ body }) => body.name,
  },
  {
    id: "grade",
    head: "Grade and roles",
    cell: ({ grade, roles, because }) => (
      <>
        <Evidence because={because}>
          {grade === undefined ? "in; grade not given" : label("membership-grade", String(grade))}
        </Evidence>
        {roles.length > 0 && (
          <span class="cell-note">{roles.map((role) => label("membership-role", role)).join(", ")}</span>
        )}
      </>
    ),
    by: ({ grade }) => grade,
  },
  {
    id: "since",
    head: "Since",
    cell: ({ when, holds }) => (
      <>
        {whenWords(when) ?? <NotGiven />}
        {HOLDS[holds] && <span class="cell-note quiet">{HOLDS[holds]}</span>}
      </>
    ),
    by: ({ when }) => when?.from,
    whole: true,
  },
  {
    id: "roster",
    head: "Roster on file",
    cell: ({ roster }) => <Coverage roster={roster} />,
    by: ({ roster }) => roster.coverage,
  },
  {
    id: "status",
    head: "Among sources",
    cell: ({ status }) => <Status status={status} />,
    by: ({ status }) => status,
  },
];
