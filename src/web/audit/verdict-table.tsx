import type { VerdictCount } from "../../audit/source-audit.ts";
import type { AuditReply } from "../../contract/audit-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { grouped } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { VerdictSign } from "./verdict-sign.tsx";

/** The same counts as a table, with what each verdict means. */
export function VerdictTable({ reply: { verdicts } }: { reply: AuditReply }) {
  const columns: readonly Column<VerdictCount>[] = [
    { id: "verdict", head: t("audit.verdict"), cell: ({ verdict }) => <VerdictSign verdict={verdict} /> },
    {
      id: "claims",
      head: t("audit.claims"),
      cell: ({ count }) => <Evidence because={count.because}>{grouped(count.value)}</Evidence>,
      by: ({ count }) => count.value,
      number: true,
    },
    { id: "means", head: t("audit.means"), cell: ({ verdict }) => coded("verdict-means", verdict) },
  ];
  return (
    <DataTable
      caption={t("audit.tableCaption")}
      columns={columns}
      rows={verdicts}
      keyOf={({ verdict }) => verdict}
    />
  );
}
