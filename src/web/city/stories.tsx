import type { AffairStory } from "../../assessments/affair-story.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { figureWords } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { whenWords } from "../language/when-words.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

type Step = AffairStory["steps"][number] & { story: string };

/** Affairs of several steps, row by row in the order of their dates. */
export function Stories({ stories }: { stories: readonly AffairStory[] }) {
  return (
    <Part id="stories" lead={t("city.orderIsShownCauseIs")}>
      {stories.length === 0 ? (
        <p>{t("city.noAffairWithTwoOr")}</p>
      ) : (
        <DataTable
          caption={t("city.storiesOf", { n: stories.length })}
          columns={columns()}
          rows={stories.flatMap(({ title, steps }) => steps.map((step) => ({ ...step, story: title })))}
          keyOf={({ story, because }) => story + because.join()}
          groupOf={({ story }) => story}
          class="stories"
        />
      )}
    </Part>
  );
}

const columns = (): readonly Column<Step>[] => [
  {
    id: "what",
    head: t("city.step"),
    cell: ({ what, because, toldIn }) => (
      <>
        <Evidence because={because}>{what}</Evidence>
        {toldIn && <span class="cell-note quiet">{t("city.rowOf", { affair: toldIn })}</span>}
      </>
    ),
  },
  {
    id: "when",
    head: t("city.when"),
    cell: ({ when }) => whenWords(when) ?? <NotGiven />,
    by: ({ when }) => when?.from,
    whole: true,
  },
  {
    id: "sort",
    head: t("city.actOrOutcome"),
    cell: ({ sort, realisation }) =>
      realisation === undefined
        ? label("episode-act", sort)
        : `${label("outcome-kind", sort)}, ${label("realisation", realisation)}`,
    by: ({ sort }) => sort,
  },
  { id: "figure", head: t("city.figure"), cell: ({ figure }) => (figure ? figureWords(figure) : "") },
];
