import { Drawing } from "./drawing.tsx";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { YEARS_LEFT, type YearStep, yearSteps } from "./year-steps.ts";

interface Changes {
  readonly value: number;
  readonly because: readonly string[];
}

interface Year extends YearStep {
  readonly joined: Changes;
  readonly left: Changes;
}

interface YearsDrawingProps<Y extends Year> {
  years: readonly Y[];
  width: number;
  labelledBy: string;
  words: (year: Y) => string;
}

const TOP = 16;
const BOTTOM = 196;
const CHANGES = 228;
const HEIGHT = 262;

/** Who stood at the end of each year as steps; under them a mark for each year in which somebody joined or left. */
export function YearsDrawing<Y extends Year>({ years, width, labelledBy, words }: YearsDrawingProps<Y>) {
  const steps = yearSteps(years, width, TOP, BOTTOM);
  const { x, y, step, yearTicks, countTicks } = steps;
  return (
    <Drawing width={width} height={HEIGHT} labelledBy={labelledBy} class="years">
      <g class="of-membership">
        {countTicks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={YEARS_LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
            <text class="small" x={YEARS_LEFT - 6} y={y(tick)} text-anchor="end" dominant-baseline="middle">
              {tick}
            </text>
          </g>
        ))}
        <path class="step maybe" d={steps.possible} />
        <path class="step edge" d={steps.edge} />
        <path class="step sure" d={steps.sure} />
        {yearTicks.map((tick) => (
          <text key={tick} class="small" x={x(tick) + step / 2} y={BOTTOM + 16} text-anchor="middle">
            {tick}
          </text>
        ))}
        {years
          .filter(({ joined, left }) => joined.value + left.value > 0)
          .map((year) => (
            <Mark
              key={year.year}
              because={[...year.joined.because, ...year.left.because]}
              words={words(year)}
            >
              <rect
                class="hit"
                x={x(year.year) + step / 2 - PLOT.row / 2}
                y={CHANGES - PLOT.row / 2}
                width={PLOT.row}
                height={46}
              />
              {year.joined.value > 0 && (
                <path class="firm" d={triangle(x(year.year) + step / 2, CHANGES, -1)} />
              )}
              {year.left.value > 0 && (
                <path class="unsure" d={triangle(x(year.year) + step / 2, CHANGES + 24, 1)} />
              )}
            </Mark>
          ))}
      </g>
    </Drawing>
  );
}

/** Up for those that joined, down for those that left. */
const triangle = (x: number, y: number, way: 1 | -1): string => `M${x - 6} ${y - 4 * way}h12l-6 ${10 * way}z`;
