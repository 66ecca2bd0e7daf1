import type { NetworkReply } from "../../contract/replies.ts";
import { grouped, percent } from "../../wording/number-words.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";

type Overlap = NetworkReply["overlaps"][number];

/** Bodies that share members, where both rosters are covered; otherwise why nothing is computed. */
export function Overlaps({ network: { overlaps, overlapsNotComputed } }: { network: NetworkReply }) {
  if (overlapsNotComputed) return <p>{overlapsNotComputed}</p>;
  if (overlaps.length === 0) return <p>No other covered body shares members on file.</p>;
  return (
    <DataTable
      caption="Shared members, with bodies at least 80 % covered"
      columns={COLUMNS}
      rows={overlaps}
      keyOf={({ body }) => body.id}
    />
  );
}

const COLUMNS: readonly Column<Overlap>[] = [
  { id: "body", head: "Body", cell: ({ body }) => <EntityLink entity={body} />, by: ({ body }) => body.name },
  {
    id: "shared",
    head: "Shared members",
    cell: ({ shared }) => grouped(shared),
    by: ({ shared }) => shared,
    number: true,
  },
  {
    id: "jaccard",
    head: "Of all members of either (Jaccard)",
    cell: ({ jaccard }) => percent(jaccard),
    by: ({ jaccard }) => jaccard,
    number: true,
  },
];
