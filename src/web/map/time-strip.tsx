import { useEffect, useId, useState } from "preact/hooks";
import type { YearCount } from "../../atlas/yearly-counts.ts";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { areaPaths } from "./area-paths.ts";

/** A row of the small plots under the slider. */
export interface YearPlot {
  readonly title: string;
  readonly kind: "tie" | "membership";
  readonly counts: readonly YearCount[];
}

interface TimeStripProps {
  plots: readonly YearPlot[];
  /** The year that is shown. */
  year: number;
  /** What is shown for a day that is not the last of its year. */
  day?: string | undefined;
  /** The earlier year that it is compared with. */
  since?: number | undefined;
  /** While the slider moves or time plays. */
  onPass: (year: number) => void;
  /** Where it stopped. */
  onStop: (year: number) => void;
}

const STEP_MS = 450;

/** Valid time as a slider with its numbers year by year under it; any view can stand over it. */
export function TimeStrip({ plots, year, day, since, onPass, onStop }: TimeStripProps) {
  const id = useId();
  const years = plots[0]?.counts.map((each) => each.year) ?? [];
  const [first = year, last = year] = [years[0], years.at(-1)];
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (year < last) return onPass(year + 1);
      setPlaying(false);
      onStop(year);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, last]);
  const play = (): void => {
    if (playing) onStop(year);
    else if (year >= last) onPass(first);
    setPlaying(!playing);
  };
  return (
    <div class="time-strip">
      <div class="time-head">
        <button type="button" onClick={play} aria-pressed={playing}>
          {playing ? t("time.pause") : t("time.play")}
        </button>
        <label for={id}>
          {day ? t("time.asOf") : t("time.endOf")}{" "}
          <output for={id}>
            {day ? dateWords(day) : year >= last ? t("time.thisYear", { year: String(year) }) : year}
          </output>
        </label>
      </div>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step={1}
        value={Math.min(last, Math.max(first, year))}
        aria-valuetext={[year, ...plots.map(atYear(year))].join(", ")}
        onInput={(event) => {
          setPlaying(false);
          onPass(event.currentTarget.valueAsNumber);
        }}
        onChange={(event) => onStop(event.currentTarget.valueAsNumber)}
      />
      {plots.map((plot) => (
        <Plot key={plot.title} plot={plot} year={year} since={since} />
      ))}
      <p class="time-ends" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <ul class="time-key">
        <li class="sure">{t("time.sure")}</li>
        <li class="edge">{t("time.edge")}</li>
        <li class="maybe">{t("time.maybe")}</li>
      </ul>
    </div>
  );
}

const atYear =
  (year: number) =>
  ({ title, counts }: YearPlot): string => {
    const count = counts.find((each) => each.year === year);
    return count ? `${title} ${grouped(count.sure + count.edge)}` : "";
  };

const WIDTH = 1000;
const HEIGHT = 44;

/** Areas over the years; the number of the year that is shown stands beside it in words. */
function Plot({
  plot: { title, kind, counts },
  year,
  since,
}: {
  plot: YearPlot;
  year: number;
  since: number | undefined;
}) {
  const { sure, edge, possible, most, x } = areaPaths(counts, WIDTH, HEIGHT);
  const shown = counts.find((each) => each.year === year);
  return (
    <figure class={`year-plot ${kind}`}>
      <figcaption>
        {title}
        {shown && <strong> {grouped(shown.sure + shown.edge)}</strong>}
        <span class="quiet"> {t("time.scale", { possible: shown?.possible ?? 0, most })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="maybe" d={possible} />
        <path class="edge" d={edge} />
        <path class="sure" d={sure} />
        {since !== undefined && <path class="then" d={`M${x(since)} 0V${HEIGHT}`} />}
        <path class="now" d={`M${x(year)} 0V${HEIGHT}`} />
      </svg>
    </figure>
  );
}
