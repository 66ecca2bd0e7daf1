import type { FactsReply } from "../../contract/facts-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped } from "../number.ts";
import { words } from "../words.ts";

type Group = NonNullable<FactsReply["groups"]>[number];

/** Facts counted by group, and by what they are spread across. */
export function Groups({ groups }: { groups: readonly Group[] }) {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  const columns: readonly Column<Group>[] = [
    {
      id: "group",
      head: "Group",
      cell: ({ value, name }) =>
        value.includes(":") ? <EntityLink entity={{ id: value, name }} /> : words(name),
      by: ({ name }) => name,
    },
    {
      id: "facts",
      head: "Facts",
      cell: ({ facts, because }) => <Evidence because={because}>{grouped(facts)}</Evidence>,
      by: ({ facts }) => facts,
      number: true,
    },
    ...across.map((value) => ({
      id: value,
      head: words(value),
      cell: (group: Group) => grouped(group.across?.[value] ?? 0),
      number: true as const,
    })),
  ];
  return (
    <DataTable
      caption="Counted by group"
      columns={columns}
      rows={groups}
      keyOf={({ value }) => value}
      narrow="scroll"
    />
  );
}
