import { useState } from "preact/hooks";
import type { Comparison } from "../../assessments/compare.ts";
import { usePaper } from "../frame/paper.ts";
import { computed, grouped, listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { CityKey } from "../picture/city-shape.tsx";
import { DumbbellDrawing } from "../picture/dumbbell-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { countRows, perMillionRows, residualRows } from "./dumbbell-rows.ts";
import { type Combination, combinationsOf, populationWords } from "./per-head-combination.ts";

interface Given {
  comparison: Comparison;
}

/** Counts as they are on file: unfair where more was read of one city than of another. */
export function CountsPicture({ comparison }: Given) {
  const { cities, evidence } = comparison;
  const read = evidence.map(({ rows }, at) => t("dumbbell.rows", { city: cities[at]?.name, n: rows }));
  const differ = new Set(evidence.map(({ rows }) => rows)).size > 1;
  return (
    <Picture
      id="counts-picture"
      caption={t("dumbbell.counts")}
      draw={(width, captionId) => (
        <DumbbellDrawing
          rows={countRows(comparison)}
          width={width}
          labelledBy={captionId}
          words={grouped}
          warning={differ ? t("dumbbell.readingDiffers", { rows: listed(read) }) : undefined}
        />
      )}
    >
      <CityKey cities={cities} />
    </Picture>
  );
}

/** Counts per million inhabitants under one choice of populations, the fair ones first. */
export function PerMillionPicture({ comparison }: Given) {
  const combinations = combinationsOf(comparison);
  const [choice, setChoice] = useState(() => leastUnfair(combinations));
  const taken = combinations[choice];
  if (taken === undefined) return null;
  const { cities } = comparison;
  const onPaper = usePaper() !== undefined;
  const name = ({ populations }: typeof taken): string =>
    populations.map((population, at) => `${cities[at]?.name}: ${populationWords(population)}`).join(" · ");
  return (
    <Picture
      id="per-million-picture"
      caption={t("compare.perMillionInhabitants")}
      draw={(width, captionId) => (
        <DumbbellDrawing
          rows={perMillionRows(comparison, choice)}
          width={width}
          labelledBy={captionId}
          words={computed}
          warning={taken.unfair === undefined ? undefined : t("dumbbell.unfair", { why: taken.unfair })}
        />
      )}
    >
      <CityKey cities={cities} />
      {combinations.length === 1 || onPaper ? (
        <p class="quiet table-note">{name(taken)}</p>
      ) : (
        <label class="choice">
          {t("dumbbell.populations")}{" "}
          <select value={choice} onChange={({ currentTarget }) => setChoice(Number(currentTarget.value))}>
            {combinations.map((combination, at) => (
              <option key={combination.id} value={at}>
                {combination.unfair === undefined ? name(combination) : `⚠ ${name(combination)}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </Picture>
  );
}

/** A fair choice stands first; where there is none, one whose boundaries and dates are told. */
function leastUnfair(combinations: readonly Combination[]): number {
  const untold = combinations.map(({ unfair, populations }) =>
    unfair === undefined
      ? -1
      : populations.filter(({ boundary, asOf }) => boundary === "not-said" || asOf === undefined).length,
  );
  return Math.max(0, untold.indexOf(Math.min(...untold)));
}

/** Partners in force beyond what size predicts, by the kind of size that is taken. */
export function ResidualPicture({ comparison }: Given) {
  return (
    <Picture
      id="residual-picture"
      caption={t("compare.partnersInForceBeyondWhat")}
      draw={(width, captionId) => (
        <DumbbellDrawing
          rows={residualRows(comparison)}
          width={width}
          labelledBy={captionId}
          words={computed}
        />
      )}
    >
      <CityKey cities={comparison.cities} />
      <p class="quiet table-note">{t("dumbbell.residualNote")}</p>
    </Picture>
  );
}
