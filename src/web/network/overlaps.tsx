import type { NetworkReply } from "../../contract/replies.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { grouped, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";

type Overlap = NetworkReply["overlaps"][number];

/** Bodies that share members, where both rosters are covered; otherwise why nothing is computed. */
export function Overlaps({ network }: { network: NetworkReply }) {
  const { overlaps, overlapsNotComputed, overlapGraph } = network;
  if (overlapsNotComputed) return <p>{overlapsNotComputed}</p>;
  if (overlaps.length === 0) return <p>{t("network.noOtherCoveredBodyShares")}</p>;
  return (
    <DataTable
      caption={t("network.sharedAmong", { graph: overlapGraph ?? "" })}
      columns={columns()}
      rows={overlaps}
      keyOf={({ body }) => body.id}
    />
  );
}

const columns = (): readonly Column<Overlap>[] => [
  {
    id: "body",
    head: t("network.body"),
    cell: ({ body }) => <EntityLink entity={body} />,
    by: ({ body }) => body.name,
  },
  {
    id: "shared",
    head: t("network.sharedMembers"),
    cell: ({ shared, because }) => <Evidence because={because}>{grouped(shared)}</Evidence>,
    by: ({ shared }) => shared,
    number: true,
  },
  {
    id: "jaccard",
    head: t("network.ofAllMembersOfEither"),
    cell: ({ jaccard, because }) => <Evidence because={because}>{percent(jaccard)}</Evidence>,
    by: ({ jaccard }) => jaccard,
    number: true,
  },
];
