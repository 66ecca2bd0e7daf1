import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { t } from "../language/text.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { lapseWords } from "./lapse-words.ts";

/** The chance of a lapse at some ages, with its interval. */
export function AgePicture({ reply: { byAge, years } }: { reply: DormancyReply }) {
  const high = Math.min(1, 1.05 * Math.max(...byAge.map(({ upper }) => upper)));
  return (
    <Picture
      id="by-age"
      caption={t("lapse.byAgeCaption", { years })}
      embeds={false}
      draw={(width, captionId) => (
        <IntervalRowsDrawing
          rows={byAge.map(({ age, chance, lower, upper }) => ({
            id: String(age),
            label: t("lapse.ofAge", { n: age }),
            marks: [
              {
                id: String(age),
                value: chance,
                words: t("lapse.mark", {
                  n: age,
                  chance: lapseWords(chance),
                  lower: lapseWords(lower),
                  upper: lapseWords(upper),
                }),
                spans: [{ kind: "range", lower, upper }],
              },
            ],
          }))}
          domain={[0, high]}
          width={width}
          labelledBy={captionId}
          words={lapseWords}
          class="of-membership"
        />
      )}
    >
      <ul class="visually-hidden">
        {byAge.map(({ age, chance, lower, upper }) => (
          <li key={age}>
            {t("lapse.mark", {
              n: age,
              chance: lapseWords(chance),
              lower: lapseWords(lower),
              upper: lapseWords(upper),
            })}
          </li>
        ))}
      </ul>
    </Picture>
  );
}
