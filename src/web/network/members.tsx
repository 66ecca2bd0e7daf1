import type { NetworkReply } from "../../contract/network-reply.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";

type Member = NetworkReply["members"][number];

/** Who is or was in a body, those that stand on the day first. */
export function Members({ members, body }: Pick<NetworkReply, "members" | "body">) {
  if (members.length === 0) return <p>{t("network.noMemberIsOnFile")}</p>;
  return (
    <DataTable
      caption={t("network.memberships", { n: members.length, body: body.name })}
      columns={columns()}
      rows={members.toSorted(byStandingAndName)}
      keyOf={({ member, because }) => member.id + because.join()}
      groupOf={({ holds }) => label("member-group", holds)}
      class="terse"
    />
  );
}

const ORDER: readonly Member["holds"][] = ["yes", "open", "possible", "no"];

function byStandingAndName(one: Member, other: Member): number {
  return (
    ORDER.indexOf(one.holds) - ORDER.indexOf(other.holds) || one.member.name.localeCompare(other.member.name)
  );
}

const columns = (): readonly Column<Member>[] => [
  {
    id: "member",
    head: t("network.member"),
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
    head: t("network.gradeAndRoles"),
    cell: ({ grade, roles, because }) => (
      <>
        <Evidence because={because}>
          {grade === undefined ? t("network.inGradeNotGiven") : label("membership-grade", String(grade))}
        </Evidence>
        {roles.length > 0 && `, ${roles.map((role) => label("membership-role", role)).join(", ")}`}
      </>
    ),
    by: ({ grade }) => grade,
  },
  {
    id: "since",
    head: t("network.when"),
    cell: ({ when, holds }) => (
      <>
        {whenWords(when) ?? <NotGiven />}
        {/* The same as the group's heading, for a table that is sorted has none. */}
        {holds !== "yes" && <span class="cell-note quiet">{label("member-holds", holds)}</span>}
      </>
    ),
    by: ({ when }) => when?.from,
  },
  {
    id: "status",
    head: t("network.amongSources"),
    cell: ({ status }) => <Status status={status} />,
    by: ({ status }) => status,
  },
];
