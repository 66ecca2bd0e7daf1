import type { PeerSet } from "../../assessments/peer-set.ts";
import { entityPath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { countryName } from "../words.ts";
import { criteriaWords, incomeWords, matchedByWords, stepWords } from "./peer-words.ts";

/** The cities that one is compared with: how they were matched, and who they are. */
export function Peers({ set }: { set: PeerSet }) {
  const { at, steps, peers, more } = set;
  return (
    <>
      <h3>{t("peers.title")}</h3>
      <PeerSteps set={set} />
      {at !== undefined && peers.length > 0 && (
        <details class="fold">
          <summary>{t("peers.byName", { n: peers.length })}</summary>
          <DataTable
            caption={t("peers.caption", { criteria: criteriaWords(steps[at]?.criteria ?? []) })}
            columns={columns()}
            rows={peers}
            keyOf={({ city }) => city.id}
          />
          {more > 0 && <p class="quiet table-note">{t("peers.more", { n: more })}</p>}
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
          <li key={criteria.join()}>{stepWords(set, at)}</li>
        ))}
      </ol>
    </>
  );
}

const columns = (): readonly Column<PeerSet["peers"][number]>[] => [
  {
    id: "city",
    head: t("peers.city"),
    by: ({ city }) => city.name,
    cell: ({ city }) => (
      <>
        <Go to={entityPath(city.id)}>
          <bdi>{city.name}</bdi>
        </Go>
        {city.country && <span class="quiet">, {countryName(city.country)}</span>}
      </>
    ),
  },
  {
    id: "population",
    head: t("peers.people"),
    number: true,
    by: ({ population }) => population,
    cell: ({ population }) => (population === undefined ? <NotGiven /> : grouped(population)),
  },
  { id: "region", head: t("peers.region"), cell: ({ region }) => region ?? <NotGiven /> },
  {
    id: "income",
    head: t("peers.income"),
    cell: ({ income }) => (income === undefined ? <NotGiven /> : incomeWords(income)),
  },
  {
    id: "complete",
    head: t("peers.lists"),
    cell: ({ complete }) => t(complete ? "peers.complete" : "peers.incomplete"),
  },
];
