import type { ShareReply } from "../../contract/inference-question.ts";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import type { IntervalMark, IntervalRow } from "../picture/interval-rows.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { Sign } from "./pattern-picture.tsx";

type Period = ShareReply["periods"][number];
type Shares = Period["known"];

/** The part of states in a fit. */
export function statesIn(told: Shares): NonNullable<Shares>["shares"][number] | undefined {
  return told?.shares.find(({ about }) => about === "states");
}

/** The country-pattern share with its intervals, a row a period: what is known of states, and all that pairs of them have in common. */
export function SharePicture({ id, reply: { periods } }: { id: string; reply: ShareReply }) {
  return (
    <Picture
      id={id}
      caption={t("inference.shareCaption")}
      embeds={false}
      draw={(width, captionId) => (
        <IntervalRowsDrawing
          rows={periods.map(rowOf)}
          domain={[0, 1]}
          width={width}
          labelledBy={captionId}
          words={percent}
        />
      )}
    >
      <ul class="legend">
        <li>
          <Sign /> {t("inference.legendKnown")}
        </li>
        <li>
          <Sign hollow /> {t("inference.legendEffects")}
        </li>
      </ul>
    </Picture>
  );
}

export function periodWords({ period, ties }: Period): string {
  return period === "all"
    ? t("inference.allTies", { ties })
    : t("inference.decade", { year: period.slice(0, 4), ties });
}

function rowOf(period: Period): IntervalRow {
  const label = periodWords(period);
  const mark = (id: "known" | "effects"): IntervalMark[] => {
    const states = statesIn(period[id]);
    if (states === undefined) return [];
    const { ofFit, lower, upper } = states;
    const words = t("inference.shareMark", {
      label,
      of: id,
      value: percent(ofFit),
      lower: percent(lower),
      upper: percent(upper),
    });
    return [{ id, value: ofFit, words, hollow: id === "effects", spans: [{ kind: "range", lower, upper }] }];
  };
  return {
    id: period.period,
    label,
    marks: [...mark("known"), ...mark("effects")],
    note: period.notGiven && t("inference.tooFew"),
  };
}
