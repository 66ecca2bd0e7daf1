import type { ThesisEstimate } from "../../contract/thesis-question.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { linearScale } from "../picture/linear-scale.ts";
import { Picture } from "../picture/picture.tsx";
import { digits, figureWords } from "./estimate-words.ts";

const HEIGHT = 62;
const LINE = 20;
const END = 28;

/** The interval on a line with the mark it is held against; the worst case fainter below it. */
export function EstimatePicture({ id, estimate }: { id: string; estimate: ThesisEstimate }) {
  const { value, lower, upper, worst, supports, against } = estimate;
  if (lower === undefined || upper === undefined) return null;
  const all = [lower, upper, supports, against, ...(worst ?? [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (
    <Picture
      id={`${id}-picture`}
      caption={t("thesis.caption", { figure: label("thesis-estimate", estimate.estimate) })}
      embeds={false}
      draw={(width) => {
        const at = linearScale([low, high], [END, Math.min(width, 640) - END]);
        return (
          <svg
            class="plot thesis-line"
            width={Math.min(width, 640)}
            height={HEIGHT}
            role="img"
            aria-label={figureWords(estimate)}
          >
            {[...new Set([supports, against])].map((mark) => (
              <g key={mark} class="thesis-mark">
                <line x1={at(mark)} x2={at(mark)} y1={4} y2={HEIGHT - 20} />
                <text x={at(mark)} y={HEIGHT - 6} text-anchor="middle">
                  {digits(mark)}
                </text>
              </g>
            ))}
            {worst && (
              <line class="worst" x1={at(worst[0])} x2={at(worst[1])} y1={LINE + 12} y2={LINE + 12} />
            )}
            <line class="range" x1={at(lower)} x2={at(upper)} y1={LINE} y2={LINE} />
            {value !== undefined && <circle class="firm" cx={at(value)} cy={LINE} r={5} />}
          </svg>
        );
      }}
    />
  );
}
