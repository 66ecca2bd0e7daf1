import type { ThesisEstimate } from "../../contract/thesis-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { dateWords } from "../language/date-words.ts";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { EstimatePicture } from "./estimate-picture.tsx";
import { digits, figureWords } from "./estimate-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** One figure, its interval against the mark, what it rests on and what to read it with. */
export function Estimate({ of, estimate }: { of: string; estimate: ThesisEstimate }) {
  const { direction, aside, supportsIf, supports, against, why, rests, caution, command } = estimate;
  return (
    <div class="thesis-estimate">
      <h3>{label("thesis-estimate", estimate.estimate)}</h3>
      <p class="finding">
        <VerdictMark verdict={direction} />{" "}
        {why === undefined ? (
          figureWords(estimate)
        ) : (
          <>
            {t("thesis.noFigure")} <Said text={why.text} say={why.say} />
          </>
        )}
      </p>
      <EstimatePicture id={`${of}-${estimate.estimate}`} estimate={estimate} />
      <ul class="quiet">
        {aside && <li>{t("thesis.aside")}</li>}
        <li>
          {t("thesis.mark", { where: supportsIf, supports: digits(supports), against: digits(against) })}
        </li>
        <li>
          {rich("thesis.rests", {
            slice: <Said text={rests.slice.text} say={rests.slice.say} />,
            claims: (
              <Evidence because={rests.because ?? []}>
                {t("thesis.claims", { claims: rests.claims, sources: rests.sources })}
              </Evidence>
            ),
          })}
          {rests.from &&
            rests.to &&
            ` ${t("thesis.days", { from: dateWords(rests.from), to: dateWords(rests.to) })}`}
        </li>
        {caution && (
          <li>
            <Said text={caution.text} say={caution.say} />
          </li>
        )}
        <li>
          {t("thesis.more")} <code>{command}</code>
        </li>
      </ul>
    </div>
  );
}
