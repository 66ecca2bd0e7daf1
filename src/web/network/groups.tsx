import type { NetworkCompany } from "../../assessments/network-company.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped, listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { GroupsDrawing } from "../picture/groups-drawing.tsx";
import { Picture } from "../picture/picture.tsx";

type Group = NetworkCompany["groups"][number];

/** So many groups are drawn; a picture of single cities tells nothing that the table does not. */
const MOST_GROUPS = 20;

/** Members by exactly which of the other networks they sit in: drawn, and the same as a table with their names. */
export function Groups({ name, company }: { name: string; company: NetworkCompany }) {
  const { groups, bodies } = company;
  const drawn = groups.slice(0, MOST_GROUPS);
  return (
    <>
      <Picture
        id="groups-picture"
        caption={t("network.groupsCaption", { body: name })}
        draw={(width, captionId) => (
          <GroupsDrawing
            groups={drawn}
            columns={bodies.map(({ body, members }) => ({ name: body.name, members }))}
            width={width}
            labelledBy={captionId}
            words={(group) => groupWords(group, company)}
          />
        )}
      >
        <ol class="groups-key">
          {bodies.map(({ body, members }) => (
            <li key={body.id}>
              <bdi>{body.name}</bdi>, {grouped(members)}
            </li>
          ))}
        </ol>
        <p class="quiet table-note">{t("network.groupsNote", { n: drawn.length, all: groups.length })}</p>
      </Picture>
      <details class="groups-table">
        <summary>{t("network.groupsTable", { n: groups.length })}</summary>
        <DataTable
          caption={t("network.groupsCaption", { body: name })}
          columns={columns(company)}
          rows={groups}
          keyOf={(group) => group.with.join()}
        />
      </details>
    </>
  );
}

const othersOf = (group: Group, { bodies }: NetworkCompany): string =>
  listed(group.with.map((at) => bodies[at]?.body.name ?? ""));

function groupWords(group: Group, company: NetworkCompany): string {
  const { members } = group;
  const named = listed(members.slice(0, 5).map(({ name }) => name));
  return t("network.groupWords", {
    n: members.length,
    others: othersOf(group, company),
    alone: group.with.length === 0 ? "yes" : "no",
    named: `${named}${members.length > 5 ? "…" : ""}`,
  });
}

const columns = (company: NetworkCompany): readonly Column<Group>[] => [
  {
    id: "others",
    head: t("network.groupOthers"),
    cell: (group) => (group.with.length === 0 ? t("network.inNoOther") : othersOf(group, company)),
    by: (group) => group.with.length,
  },
  {
    id: "count",
    head: t("network.groupSize"),
    cell: ({ members, because }) => <Evidence because={because}>{grouped(members.length)}</Evidence>,
    by: ({ members }) => members.length,
    number: true,
  },
  {
    id: "members",
    head: t("network.groupMembers"),
    cell: ({ members }) =>
      members.map((member, at) => (
        <span key={member.id}>
          {at > 0 && ", "}
          <EntityLink entity={member} />
        </span>
      )),
  },
];
