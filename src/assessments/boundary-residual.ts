import * as z from "zod";
import { degree } from "../measures/degree.ts";
import { LEAST_CITIES } from "../measures/size-residual.ts";
import { BOUNDARIES } from "../record/vocabulary.ts";
import { Because } from "./because.ts";
import type { MeasuredFigure } from "./identity.ts";
import { Range } from "./standing-line.ts";
import { described, residualsBySize, type StandingTable } from "./standing-table.ts";

/** What one kind of size leaves unexplained of the partners in force, or why it is not computed. */
export const BoundaryResidual = z
  .strictObject({
    /** The boundary of the populations; the gazetteer's say none. */
    boundary: z.union([z.enum(BOUNDARIES), z.literal("gazetteer")]),
    /** Cities with partners in force and a size of this kind. */
    cities: z.number().int(),
    values: z.array(
      z.strictObject({
        city: z.string(),
        residual: z.number().optional(),
        range: Range.optional(),
        because: Because,
      }),
    ),
    notGiven: z.string().optional(),
    measure: z.string(),
    graph: z.string(),
  })
  .meta({ id: "BoundaryResidual" });
export type BoundaryResidual = z.infer<typeof BoundaryResidual>;

/** One residual for each boundary that a compared city has on file, and one for the gazetteer's sizes. */
export function boundaryResiduals(
  table: StandingTable,
  cities: readonly string[],
  populations: readonly (readonly MeasuredFigure[])[],
): BoundaryResidual[] {
  const boundaries = new Set(populations.flat().map(({ boundary }) => boundary));
  const degrees = table.columns.find(({ measure }) => measure === degree.id)?.values ?? new Map();
  const of = (
    boundary: BoundaryResidual["boundary"],
    sizes: ReadonlyMap<string, number>,
  ): BoundaryResidual => {
    const { residuals, sized, residualRange } = residualsBySize(degrees, sizes);
    const why = unfit(boundary, sized);
    return {
      boundary,
      cities: sized,
      values: cities.map((city, at) => {
        const residual = why === undefined ? residuals.get(city) : undefined;
        const range = residual === undefined ? undefined : residualRange(city);
        const own = populations[at]?.filter((figure) => figure.boundary === boundary) ?? [];
        return {
          city,
          ...(residual !== undefined && { residual }),
          ...(range && { range }),
          because: own.flatMap((figure) => figure.because),
        };
      }),
      ...(why && { notGiven: why }),
      measure: degree.id,
      graph: described(table, "ties"),
    };
  };
  const onFile = BOUNDARIES.filter((boundary) => boundaries.has(boundary));
  return [
    ...onFile.map((boundary) => of(boundary, table.onFile.get(boundary) ?? new Map())),
    of("gazetteer", table.population),
  ];
}

function unfit(boundary: BoundaryResidual["boundary"], sized: number): string | undefined {
  if (boundary === "not-said") return "the sources do not say which boundary the population is of";
  if (sized >= LEAST_CITIES) return undefined;
  return `${sized} ${sized === 1 ? "city has" : "cities have"} a population of this boundary on file, a line needs ${LEAST_CITIES}`;
}
