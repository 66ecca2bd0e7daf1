import type { PeerSet } from "../../assessments/peer-set.ts";
import { counted } from "../../wording/number-words.ts";
import { criteriaWords, incomeWords, matchedByWords, stepWords } from "../../wording/peer-words.ts";
import { entityPath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";

/** The cities that one is compared with: how they were matched, and who they are. */
export function Peers({ set }: { set: PeerSet }) {
  const { at, steps, peers, more } = set;
  return (
    <>
      <h3>Comparable cities</h3>
      <PeerSteps set={set} />
      {at !== undefined && peers.length > 0 && (
        <details class="fold">
          <summary>{counted(peers.length, "matched city", "matched cities")} by name</summary>
          <DataTable
            caption={`${criteriaWords(steps[at]?.criteria ?? [])}: complete lists first, then the nearest in size`}
            columns={COLUMNS}
            rows={peers}
            keyOf={({ city }) => city.id}
          />
          {more > 0 && (
            <p class="quiet table-note">{counted(more, "more city", "more cities")}, less near in size.</p>
          )}
        </details>
      )}
    </>
  );
}

/** How peers were matched, step by step, and what was let go. */
export function PeerSteps({ set }: { set: PeerSet }) {
  if (set.notGiven)
    return (
      <p>
        <NotGiven why={set.notGiven} />
      </p>
    );
  return (
    <>
      <p>{matchedByWords(set)}</p>
      <ol>
        {set.steps.map(({ criteria }, at) => (
          <li key={criteria.join()}>{stepWords(set, at)}.</li>
        ))}
      </ol>
    </>
  );
}

const COLUMNS: readonly Column<PeerSet["peers"][number]>[] = [
  {
    id: "city",
    head: "City",
    by: ({ city }) => city.name,
    cell: ({ city }) => (
      <>
        <Go to={entityPath(city.id)}>{city.name}</Go>
        {city.country && <span class="quiet">, {city.country}</span>}
      </>
    ),
  },
  {
    id: "population",
    head: "People by GeoNames",
    number: true,
    by: ({ population }) => population,
    cell: ({ population }) => (population === undefined ? <NotGiven /> : grouped(population)),
  },
  { id: "region", head: "UN region", cell: ({ region }) => region ?? <NotGiven /> },
  {
    id: "income",
    head: "Income of its country",
    cell: ({ income }) => (income === undefined ? <NotGiven /> : incomeWords(income)),
  },
  {
    id: "complete",
    head: "Lists of its ties here",
    cell: ({ complete }) => (complete ? "complete" : "not complete"),
  },
];
