import type { StateRelation as Relation } from "../../assessments/state-relation.ts";
import { counted } from "../../wording/number-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";
import { StateShares } from "./state-shares.tsx";

type Affair = Relation["stated"][number];

/** A city's acts and its state: affairs for and against, what is not stated, and other states set apart. */
export function StateRelation({ state, country }: { state: Relation; country: string }) {
  const { stated, notStated, domestic, otherStates, positions } = state;
  return (
    <Part
      id="state"
      lead={
        <>
          On foreign matters, {counted(stated.length, "affair")} with a stated part of {country}. In{" "}
          <Evidence because={notStated.because}>{counted(notStated.affairs, "affair")}</Evidence> sources say
          nothing of it; these stay out of every share below and are shown in its widest bounds.
        </>
      }
    >
      {stated.length > 0 && (
        <AffairTable caption={`Affairs in which the part of ${country} is stated`} affairs={stated} />
      )}
      <StateShares state={state} />
      {positions.length > 0 && (
        <>
          <h3>What sources say the city holds</h3>
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
      {domestic.length > 0 && <AffairTable caption="Set apart: domestic acts" affairs={domestic} />}
      {otherStates.length > 0 && (
        <AffairTable caption="Set apart: provinces, other states and blocs" affairs={otherStates} withLevel />
      )}
    </Part>
  );
}

const TITLE: Column<Affair> = {
  id: "affair",
  head: "Affair",
  cell: ({ title }) => title,
  by: ({ title }) => title,
};
const LEVEL: Column<Affair> = {
  id: "level",
  head: "Whose",
  cell: ({ level }) => label("state-level", level),
};
const REST: readonly Column<Affair>[] = [
  {
    id: "relation",
    head: "Relation",
    cell: ({ relations, because }) => (
      <Evidence because={because}>
        {relations.map((code) => label("state-relation", code)).join(" and ")}
      </Evidence>
    ),
    by: ({ relations }) => relations[0],
  },
  {
    id: "when",
    head: "When",
    cell: ({ first, last }) =>
      first === undefined ? <NotGiven /> : last && last !== first ? `${first} to ${last}` : first,
    by: ({ first }) => first,
  },
  { id: "rows", head: "Rows", cell: ({ rows }) => rows, by: ({ rows }) => rows, number: true },
];

function AffairTable({
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
      columns={[TITLE, ...(withLevel ? [LEVEL] : []), ...REST]}
      rows={affairs}
      keyOf={({ affair }) => affair}
      class="affairs"
    />
  );
}
