import { useLocation } from "preact-iso";
import { VERDICTS } from "../../audit/verdicts.ts";
import type { AuditReply } from "../../contract/audit-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { words } from "../words.ts";
import { askedOtherwise } from "./audit-address.ts";

type Group = AuditReply["groups"][number];

const GROUPINGS = [
  ["section", "audit.bySection"],
  ["predicate", "audit.byPredicate"],
  ["kind", "audit.byKind"],
] as const;

/** Where in the source, or in which kind of statement, the verdicts lie. */
export function GroupTable({ reply: { groups, groupBy, verdicts } }: { reply: AuditReply }) {
  const { url } = useLocation();
  const given = VERDICTS.filter((verdict) =>
    verdicts.some((each) => each.verdict === verdict && each.count.value > 0),
  );
  const columns: readonly Column<Group>[] = [
    {
      id: "name",
      head: t("audit.group"),
      cell: ({ name }) => nameWords(groupBy, name),
      by: ({ name }) => nameWords(groupBy, name),
    },
    {
      id: "all",
      head: t("audit.claims"),
      cell: ({ claims }) => grouped(claims),
      by: ({ claims }) => claims,
      number: true,
    },
    ...given.map((verdict): Column<Group> => {
      const countOf = ({ verdicts: held }: Group) => held.find((each) => each.verdict === verdict)?.count;
      return {
        id: verdict,
        head: label("verdict", verdict),
        cell: (group) => {
          const count = countOf(group);
          return count ? <Evidence because={count.because}>{grouped(count.value)}</Evidence> : "–";
        },
        by: (group) => countOf(group)?.value,
        number: true,
      };
    }),
  ];
  return (
    <>
      <nav class="filters" aria-label={t("audit.countedBy")}>
        <ul>
          {GROUPINGS.map(([by, id]) => (
            <li key={by}>
              <Go
                to={askedOtherwise(url, "groupBy", by, "groups")}
                current={by === groupBy ? "page" : undefined}
              >
                {t(id)}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={t("audit.groupsCaption")}
        columns={columns}
        rows={groups}
        keyOf={({ name }) => name}
        narrow="scroll"
        class="terse"
      />
    </>
  );
}

function nameWords(by: AuditReply["groupBy"], name: string): string {
  if (name === "") return t("notice.notGiven");
  if (by === "section") return name;
  return by === "kind" ? label("kind", name) : words(name);
}
