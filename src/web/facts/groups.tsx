import type { FactsReply } from "../../contract/facts-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";
import { label } from "../listed.ts";
import { countryName, words } from "../words.ts";

type Group = NonNullable<FactsReply["groups"]>[number];

/** Facts counted by group, and by what they are spread across. */
export function Groups({ groups, by }: { groups: readonly Group[]; by: string }) {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  const columns: readonly Column<Group>[] = [
    {
      id: "group",
      head: "Group",
      cell: ({ value, name }) =>
        value.includes(":") ? <EntityLink entity={{ id: value, name }} /> : nameIn(by, name),
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

const LISTED: ReadonlySet<string> = new Set(["theme", "body-sort", "body-scope"]);

/** A code in the words of its list, a country by its name; a year or a predicate as it is. */
function nameIn(by: string, name: string): string {
  if (LISTED.has(by)) return label(by, name);
  return by === "country" && /^[A-Z]{2}$/.test(name) ? countryName(name) : words(name);
}
