import type { MrqapReply } from "../../contract/mrqap-question.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import type { IntervalRow } from "../picture/interval-rows.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { pWords, signed } from "./figure-words.ts";
import { mrqapTerms, type NamedTerm, STANDARDISED } from "./mrqap-table.tsx";
import { Sign } from "./pattern-picture.tsx";

/** Above this p a dot is hollow. */
const FIRM = 0.05;

/** Coefficients for a standard deviation more, so that they can stand on one scale, each with its p. */
export function MrqapPicture({ reply }: { reply: MrqapReply }) {
  const rows = mrqapTerms(reply);
  const most = 1.1 * Math.max(...rows.map(({ told }) => Math.abs(told.standardised))) || 1;
  return (
    <Picture
      id="mrqap-picture"
      caption={t("inference.mrqapCaption", { model: reply.model })}
      embeds={false}
      draw={(width, captionId) => (
        <IntervalRowsDrawing
          rows={rows.map(rowOf)}
          domain={[-most, most]}
          width={width}
          labelledBy={captionId}
          words={(value) => grouped(value).replace("-", "−")}
        />
      )}
    >
      <ul class="legend">
        <li>
          <Sign /> {t("inference.legendUnder", { p: grouped(FIRM) })}
        </li>
        <li>
          <Sign hollow /> {t("inference.legendOver", { p: grouped(FIRM) })}
        </li>
      </ul>
    </Picture>
  );
}

function rowOf({ id, label, told: { standardised, pTwoSided } }: NamedTerm): IntervalRow {
  const p = pWords(pTwoSided);
  const words = t("inference.mrqapMark", { label, value: signed(standardised, STANDARDISED), p });
  return {
    id,
    label,
    marks: [{ id, value: standardised, words, hollow: pTwoSided >= FIRM, spans: [] }],
    aside: t("inference.pOf", { p }),
  };
}
