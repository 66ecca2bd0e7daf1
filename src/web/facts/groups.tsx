import type { FactsReply } from "../../contract/facts-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { countryName, words } from "../words.ts";

type Group = NonNullable<FactsReply["groups"]>[number];

/** Facts counted by group, and by what they are spread across. */
export function Groups({ groups, by }: { groups: readonly Group[]; by: string }) {
  const across = [...new Set(groups.flatMap((group) => Object.keys(group.across ?? {})))];
  const columns: readonly Column<Group>[] = [
    {
      id: "group",
      head: t("facts.group"),
      cell: ({ value, name }) =>
        value.includes(":") ? <EntityLink entity={{ id: value, name }} /> : nameIn(by, name),
      by: ({ name }) => name,
    },
    {
      id: "facts",
      head: t("facts.facts"),
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
      caption={t("facts.countedByGroup")}
      columns={columns}
      rows={groups}
      keyOf={({ value }) => value}
      narrow="scroll"
    />
  );
}

const LISTED = {
  theme: "theme",
  "body-sort": "body-sort",
  "body-scope": "body-scope",
  kind: "kind",
  status: "status",
} as const;

/** A code in the words of its list, a country by its name; a year or a predicate as it is. */
function nameIn(by: string, name: string): string {
  const list = Object.entries(LISTED).find(([facet]) => facet === by)?.[1];
  if (list) return label(list, name);
  return by === "country" && /^[A-Z]{2}$/.test(name) ? countryName(name) : words(name);
}
