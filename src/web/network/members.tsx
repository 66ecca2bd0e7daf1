import type { NetworkReply } from "../../contract/replies.ts";
import { counted } from "../../wording/number-words.ts";
import { whenWords } from "../../wording/when-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";

type Member = NetworkReply["members"][number];

/** Who is or was in a body, those that stand on the day first. */
export function Members({ network: { members, body } }: { network: NetworkReply }) {
  if (members.length === 0) return <p>No member is on file.</p>;
  return (
    <DataTable
      caption={`${counted(members.length, "membership")} of ${body.name} on file`}
      columns={COLUMNS}
      rows={members.toSorted(byStandingAndName)}
      keyOf={({ member, because }) => member.id + because.join()}
      groupOf={({ holds }) => GROUPS[holds]}
      class="terse"
    />
  );
}

const GROUPS: Readonly<Record<Member["holds"], string>> = {
  yes: "Standing",
  open: "Standing as last seen; no end given",
  possible: "Possible: dates leave it open",
  no: "No longer, or not yet",
};

/** The same in each row, for a table that is sorted has no headings. */
const HOLDS: Readonly<Record<Member["holds"], string>> = {
  yes: "",
  open: "no end given",
  possible: "possible",
  no: "does not stand",
};

const ORDER = Object.keys(HOLDS);

function byStandingAndName(one: Member, other: Member): number {
  return (
    ORDER.indexOf(one.holds) - ORDER.indexOf(other.holds) || one.member.name.localeCompare(other.member.name)
  );
}

const COLUMNS: readonly Column<Member>[] = [
  {
    id: "member",
    head: "Member",
    cell: ({ member }) => (
      <>
        <EntityLink entity={member} />
        {member.country && <span class="quiet"> {countryName(member.country)}</span>}
      </>
    ),
    by: ({ member }) => member.name,
  },
  {
    id: "grade",
    head: "Grade and roles",
    cell: ({ grade, roles, because }) => (
      <>
        <Evidence because={because}>
          {grade === undefined ? "in; grade not given" : label("membership-grade", String(grade))}
        </Evidence>
        {roles.length > 0 && `, ${roles.map((role) => label("membership-role", role)).join(", ")}`}
      </>
    ),
    by: ({ grade }) => grade,
  },
  {
    id: "since",
    head: "When",
    cell: ({ when, holds }) => (
      <>
        {whenWords(when) ?? <NotGiven />}
        {HOLDS[holds] && <span class="cell-note quiet">{HOLDS[holds]}</span>}
      </>
    ),
    by: ({ when }) => when?.from,
  },
  {
    id: "status",
    head: "Among sources",
    cell: ({ status }) => <Status status={status} />,
    by: ({ status }) => status,
  },
];
