import type { MembershipLine, MembershipPortfolio } from "../../assessments/membership-portfolio.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { rich, t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { leadingWords } from "./leading-words.ts";
import { Part } from "./part.tsx";

/** The bodies a city is or was in, with its grade and roles, and how complete each body's roster is. */
export function Memberships({ memberships }: { memberships: MembershipPortfolio }) {
  const { bodies, standing, leading, personalSeats, lines } = memberships;
  if (lines.length === 0) {
    return (
      <Part id="memberships">
        <p>{t("city.noMembershipIsOnFile")}</p>
      </Part>
    );
  }
  return (
    <Part
      id="memberships"
      lead={rich("city.membershipsLead", {
        n: bodies.value,
        standing: standing.value,
        leading: leadingWords(memberships),
        a: (words) => <Evidence because={bodies.because}>{words}</Evidence>,
        b: (words) => <Evidence because={standing.because}>{words}</Evidence>,
        c: (words) => (
          <Evidence because={[...leading.because, ...personalSeats.flatMap(({ because }) => because)]}>
            {words}
          </Evidence>
        ),
      })}
    >
      <DataTable
        caption={t("city.membershipsWithGradeRolesAnd")}
        columns={columns()}
        rows={lines}
        keyOf={({ fact }) => fact}
        class="memberships"
      />
    </Part>
  );
}

const columns = (): readonly Column<MembershipLine>[] => [
  {
    id: "body",
    head: t("city.body"),
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
    head: t("city.gradeAndRoles"),
    cell: ({ grade, roles, because }) => (
      <>
        <Evidence because={because}>
          {grade === undefined ? t("city.inGradeNotGiven") : label("membership-grade", String(grade))}
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
    head: t("city.since"),
    cell: ({ when, holds }) => (
      <>
        {whenWords(when) ?? <NotGiven />}
        {holds !== "yes" && <span class="cell-note quiet">{label("member-holds", holds)}</span>}
      </>
    ),
    by: ({ when }) => when?.from,
    whole: true,
  },
  {
    id: "roster",
    head: t("city.rosterOnFile"),
    cell: ({ roster }) => <Coverage roster={roster} />,
    by: ({ roster }) => roster.coverage,
  },
  {
    id: "status",
    head: t("city.amongSources"),
    cell: ({ status }) => <Status status={status} />,
    by: ({ status }) => status,
  },
];
