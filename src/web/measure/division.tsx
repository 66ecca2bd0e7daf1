import type { MeasureReply } from "../../contract/measure-question.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { computed } from "../language/number-words.ts";
import { t } from "../language/text.ts";

type Held = NonNullable<MeasureReply["division"]>;
type Community = Held["communities"][number];

/** The communities of a slice, the largest first, each with the cities that have most partners. */
export function Division({ division, caption }: { division: Held; caption: string }) {
  const { communities, modularity, seed } = division;
  return (
    <>
      <p>
        {t("measure.division", {
          n: communities.length,
          modularity: computed(modularity),
          seed: String(seed),
        })}
      </p>
      <DataTable
        caption={caption}
        columns={columns()}
        rows={communities}
        keyOf={({ number }) => String(number)}
      />
    </>
  );
}

const MOST_NAMED = 12;

const columns = (): readonly Column<Community>[] => [
  { id: "number", head: t("measure.community"), cell: ({ number }) => number, number: true },
  {
    id: "size",
    head: t("measure.cities"),
    cell: ({ size }) => size,
    by: ({ size }) => size,
    number: true,
  },
  { id: "members", head: t("measure.mostPartners"), cell: ({ members }) => <Members members={members} /> },
];

function Members({ members }: Pick<Community, "members">) {
  const more = members.length - MOST_NAMED;
  return (
    <>
      {members.slice(0, MOST_NAMED).map((city, at) => (
        <span key={city.id}>
          {at > 0 && ", "}
          <EntityLink entity={city} />
        </span>
      ))}
      {more > 0 && ` ${t("measure.andMore", { n: more })}`}
    </>
  );
}
