import type { Period } from "../../atlas/period.ts";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { LOOKS } from "./picture.ts";
import type { Sizes } from "./use-map-data.ts";

interface LegendProps {
  looks: readonly (keyof typeof LOOKS)[];
  sizes: Sizes;
  /** The largest value of a city that is shown. */
  most: number | undefined;
  /** Shown instead of a day. */
  period: Period | undefined;
  /** Of what is computed elsewhere, which knows no period. */
  day: string;
}

/** What lines and discs mean, in words and as they are drawn. */
export function Legend({ looks, sizes, most, period, day }: LegendProps) {
  return (
    <ul class="map-legend" aria-label={t("map.legend")}>
      {looks.map((look) => {
        const { colour, strength, ...more } = LOOKS[look];
        return (
          <li key={look}>
            <svg viewBox="0 0 28 10" class={`line ${colour}`} aria-hidden="true">
              <path
                d="M0 5H28"
                stroke-opacity={Math.min(1, strength + 0.25)}
                stroke-dasharray={"dash" in more ? more.dash.join(" ") : undefined}
              />
            </svg>
            {t(`map.look.${look}`)}
          </li>
        );
      })}
      <li>
        <svg viewBox="0 0 28 22" class="disc" aria-hidden="true">
          <circle cx="4" cy="11" r="2" />
          <circle cx="17" cy="11" r="10" />
        </svg>
        {sizes.waiting ? t("map.sizeWaiting") : t("map.sizeIs", { name: sizes.name, most: sizeWords(most) })}
        {sizes.of && ` (${sizes.of})`}
        {sizes.of && period && ` ${t("map.sizeOfDay", { day: dateWords(day) })}`}
      </li>
      {period && <li>{t("map.periodLegend", { from: String(period.from), to: String(period.to) })}</li>}
    </ul>
  );
}

function sizeWords(most: number | undefined): string {
  if (most === undefined || Number.isNaN(most)) return "–";
  return grouped(Number.isInteger(most) ? most : Number(most.toPrecision(3)));
}
