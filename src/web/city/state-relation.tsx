import type { StateRelation as Relation } from "../../assessments/state-relation.ts";
import { autonomyPath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { usePaper } from "../frame/paper.ts";
import { dateWords } from "../language/date-words.ts";
import { listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";
import { StateShares } from "./state-shares.tsx";
import { StateStrip } from "./state-strip.tsx";

type Affair = Relation["stated"][number];

interface StateRelationProps {
  state: Relation;
  city: string;
  country: string;
}

/** A city's acts and its state: affairs for and against, what is not stated, and other states set apart. */
export function StateRelation({ state, city, country }: StateRelationProps) {
  const { stated, notStated, domestic, otherStates, positions } = state;
  const paper = usePaper();
  return (
    <Part
      id="state"
      lead={rich("city.stateLead", {
        n: stated.length,
        country: <bdi>{country}</bdi>,
        silent: notStated.affairs,
        a: (words) => <Evidence because={notStated.because}>{words}</Evidence>,
      })}
    >
      {stated.length > 0 && <StateStrip state={state} country={country} />}
      {stated.length > 0 && <AffairTable caption={t("city.affairsStated", { country })} affairs={stated} />}
      <StateShares state={state} />
      {!paper && (
        <p>
          <Go to={autonomyPath(city)}>{t("city.autonomy")}</Go>
        </p>
      )}
      {positions.length > 0 && (
        <>
          <h3>{t("city.whatSourcesSayTheCity")}</h3>
          <ul class="plain-list">
            {positions.map(({ issue, relation, because }) => (
              <li key={issue}>
                <Evidence because={because} sentence>
                  {issue}
                </Evidence>
                {relation && relation !== "not-stated" && (
                  <span class="quiet"> ({label("state-relation", relation)})</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {domestic.length > 0 && <AffairTable caption={t("city.setApartDomesticActs")} affairs={domestic} />}
      {otherStates.length > 0 && (
        <AffairTable caption={t("city.setApartProvincesOtherStates")} affairs={otherStates} withLevel />
      )}
    </Part>
  );
}

const titleColumn = (): Column<Affair> => ({
  id: "affair",
  head: t("city.affair"),
  cell: ({ title }) => title,
  by: ({ title }) => title,
});
const levelColumn = (): Column<Affair> => ({
  id: "level",
  head: t("city.whose"),
  cell: ({ level }) => label("state-level", level),
});
const otherColumns = (): readonly Column<Affair>[] => [
  {
    id: "relation",
    head: t("city.relation"),
    cell: ({ relations, because }) => (
      <Evidence because={because}>{listed(relations.map((code) => label("state-relation", code)))}</Evidence>
    ),
    by: ({ relations }) => relations[0],
  },
  {
    id: "when",
    head: t("city.when"),
    cell: ({ first, last }) =>
      first === undefined ? (
        <NotGiven />
      ) : last && last !== first ? (
        t("when.span", { from: dateWords(first), to: dateWords(last) })
      ) : (
        dateWords(first)
      ),
    by: ({ first }) => first,
  },
  { id: "rows", head: t("city.rows"), cell: ({ rows }) => rows, by: ({ rows }) => rows, number: true },
];

export function AffairTable({
  caption,
  affairs,
  withLevel,
}: {
  caption: string;
  affairs: readonly Affair[];
  withLevel?: true;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[titleColumn(), ...(withLevel ? [levelColumn()] : []), ...otherColumns()]}
      rows={affairs}
      keyOf={({ affair }) => affair}
      class="affairs"
    />
  );
}
