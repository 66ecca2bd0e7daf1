import type { AffairStory } from "../../assessments/affair-story.ts";
import { counted } from "../../wording/number-words.ts";
import { whenWords } from "../../wording/when-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { figureWords } from "../language/number-words.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

type Step = AffairStory["steps"][number] & { story: string };

/** Affairs of several steps, row by row in the order of their dates. */
export function Stories({ stories }: { stories: readonly AffairStory[] }) {
  return (
    <Part
      id="stories"
      lead="Order is shown, cause is not. A year or month stands after the days in it, for its place among them is not known; a step without a date stands last."
    >
      {stories.length === 0 ? (
        <p>No affair with two or more episodes is on file.</p>
      ) : (
        <DataTable
          caption={`${counted(stories.length, "affair")} of several steps, each in its order`}
          columns={COLUMNS}
          rows={stories.flatMap(({ title, steps }) => steps.map((step) => ({ ...step, story: title })))}
          keyOf={({ story, because }) => story + because.join()}
          groupOf={({ story }) => story}
          class="stories"
        />
      )}
    </Part>
  );
}

const COLUMNS: readonly Column<Step>[] = [
  {
    id: "what",
    head: "Step",
    cell: ({ what, because, toldIn }) => (
      <>
        <Evidence because={because}>{what}</Evidence>
        {toldIn && <span class="cell-note quiet">a row of {toldIn}</span>}
      </>
    ),
  },
  {
    id: "when",
    head: "When",
    cell: ({ when }) => whenWords(when) ?? <NotGiven />,
    by: ({ when }) => when?.from,
    whole: true,
  },
  {
    id: "sort",
    head: "Act or outcome",
    cell: ({ sort, realisation }) =>
      realisation === undefined
        ? label("episode-act", sort)
        : `${label("outcome-kind", sort)}, ${label("realisation", realisation)}`,
    by: ({ sort }) => sort,
  },
  { id: "figure", head: "Figure", cell: ({ figure }) => (figure ? figureWords(figure) : "") },
];
