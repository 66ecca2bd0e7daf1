import type { Comparison } from "../../assessments/compare.ts";
import { computed, grouped, listed } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { Dot, DumbbellRow } from "../picture/dumbbell.ts";
import { capital } from "../words.ts";

type Row = Comparison["rows"][number];

const KINDS: Readonly<Record<string, DumbbellRow["kind"]>> = {
  bodies: "membership",
  leading: "membership",
  learnt: "transfer",
};

const kindOf = (row: string): DumbbellRow["kind"] => KINDS[row] ?? "tie";

export const rowLabel = ({ id, label: name }: Pick<Row, "id" | "label">): string =>
  coded("compare-row", id) ?? name;

/** The countable rows: what is on file for each city. */
export function countRows({ rows, cities }: Comparison): DumbbellRow[] {
  return rows
    .filter(({ countable }) => countable)
    .map((row) => ({
      id: row.id,
      label: rowLabel(row),
      kind: kindOf(row.id),
      dots: row.cells.flatMap(({ value, because }, city): Dot[] => {
        // None on file is not none in the world: it has no place on the scale.
        if (value === undefined || value === 0) return [];
        const words = t("dumbbell.dot", {
          city: cities[city]?.name,
          row: rowLabel(row),
          value: grouped(value),
        });
        return [{ city, value, words, because }];
      }),
      note: noneWords(row, cities),
    }));
}

/** The same per million inhabitants, under one choice of populations; each dot rests on the count and the population. */
export function perMillionRows({ rows, perHead, cities }: Comparison, choice: number): DumbbellRow[] {
  return perHead.flatMap(({ row: id, label: name, combinations }) => {
    const taken = combinations[choice];
    const row = rows.find((each) => each.id === id);
    if (taken === undefined || row === undefined) return [];
    const label = rowLabel({ id, label: name });
    const dots = taken.perMillion.flatMap((value, city): Dot[] => {
      if (value === 0) return [];
      const words = t("dumbbell.perMillion", {
        city: cities[city]?.name,
        row: label,
        value: computed(value),
      });
      const because = [...(row.cells[city]?.because ?? []), ...(taken.populations[city]?.because ?? [])];
      return [{ city, value, words, because }];
    });
    const turns = taken.flipsOrder ? t("dumbbell.turns") : undefined;
    const note = [turns, noneWords(row, cities)].filter(Boolean).join("; ");
    return [{ id, label, kind: kindOf(id), dots, ...(note && { note }) }];
  });
}

function noneWords({ cells }: Row, cities: Comparison["cities"]): string | undefined {
  const none = cities.filter((_, city) => (cells[city]?.value ?? 0) === 0).map(({ name }) => name);
  return none.length === 0 ? undefined : t("dumbbell.none", { cities: listed(none) });
}

/** What each kind of size leaves unexplained; where no line can be drawn, that is said. */
export function residualRows({ residuals, rows, cities }: Comparison): DumbbellRow[] {
  const inForce = rows.find(({ id }) => id === "in-force");
  return residuals.map(({ boundary, values }): DumbbellRow => {
    const size = sizeWords(boundary);
    const dots = values.flatMap(({ residual, range, because }, city): Dot[] => {
      if (residual === undefined) return [];
      const words = t("dumbbell.residual", { city: cities[city]?.name, size, value: computed(residual) });
      return [
        {
          city,
          value: residual,
          range,
          words,
          because: [...because, ...(inForce?.cells[city]?.because ?? [])],
        },
      ];
    });
    return {
      id: boundary,
      label: size,
      kind: "tie",
      dots,
      ...(dots.length === 0 && { note: t("notice.notGiven") }),
      ...(boundary === "gazetteer" && { unfair: true }),
    };
  });
}

/** Which inhabitants a line goes through; the gazetteer does not say of which boundary its are. */
export function sizeWords(boundary: Comparison["residuals"][number]["boundary"]): string {
  if (boundary === "gazetteer") return t("compare.byGeonamesBoundaryNotSaid");
  return boundary === "not-said" ? t("compare.boundaryNotGiven2") : capital(label("boundary", boundary));
}
