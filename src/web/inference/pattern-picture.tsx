import type { PatternReply } from "../../contract/inference-question.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import type { IntervalMark, IntervalRow } from "../picture/interval-rows.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { groupingWords, pWords, signed } from "./figure-words.ts";

type Grouping = PatternReply["groupings"][number];

/** The index of each grouping beside what chance deals out, among cities and among states. */
export function PatternPicture({ reply: { groupings } }: { reply: PatternReply }) {
  const rows = groupings.filter(({ by }) => by !== "bloc").map(rowOf);
  return (
    <Picture
      id="pattern-picture"
      caption={t("inference.patternCaption")}
      embeds={false}
      draw={(width, captionId) => (
        <IntervalRowsDrawing
          rows={rows}
          domain={[-1, 1]}
          width={width}
          labelledBy={captionId}
          words={(value) => grouped(value).replace("-", "−")}
        />
      )}
    >
      <ul class="legend">
        <li>
          <Sign /> {t("inference.legendCities")}
        </li>
        <li>
          <Sign hollow /> {t("inference.legendStates")}
        </li>
        <li>
          <Dashes /> {t("inference.legendChance")}
        </li>
      </ul>
    </Picture>
  );
}

function rowOf({ by, bloc, amongCities, amongStates, notGiven }: Grouping): IntervalRow {
  const label = groupingWords(by, bloc);
  return {
    id: bloc ?? by,
    label,
    marks: [
      ...(amongCities ? [markOf("cities", label, amongCities)] : []),
      ...(amongStates ? [{ ...markOf("states", label, amongStates), hollow: true }] : []),
    ],
    note: notGiven && t("notice.notGiven"),
  };
}

function markOf(
  id: "cities" | "states",
  label: string,
  { value, byChance, pTwoSided }: NonNullable<Grouping["amongCities"]>,
): IntervalMark {
  return {
    id,
    value,
    words: t("inference.patternMark", {
      label,
      among: id,
      value: signed(value),
      lower: signed(byChance.lower),
      upper: signed(byChance.upper),
      p: pWords(pTwoSided),
    }),
    spans: [{ kind: "chance", ...byChance }],
  };
}

export function Sign({ hollow }: { hollow?: boolean }) {
  return (
    <svg class="plot dots of-tie" width="14" height="14" aria-hidden="true">
      <circle class={hollow ? "shape hollow" : "firm"} cx="7" cy="7" r="5" />
    </svg>
  );
}

function Dashes() {
  return (
    <svg class="plot" width="28" height="14" aria-hidden="true">
      <path class="chance" d="M2 1v12M2 7h24M26 1v12" />
    </svg>
  );
}
