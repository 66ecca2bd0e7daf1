import { degree } from "../measures/degree.ts";
import { LEAST_CITIES, sizeResidual } from "../measures/size-residual.ts";
import { counted, grouped } from "../wording/number-words.ts";
import type { MeasuredSlice } from "./slice-measures.ts";
import type { Told } from "./told-measures.ts";

/**
 * What size leaves unexplained of the partners that cities have in a slice, with what the line goes through. Complete
 * lists are counted and not asked for: docs/decisions/0005.
 */
export function toldResidual({ graph, polity, isComplete = () => false }: MeasuredSlice): Told {
  const values = degree.compute(graph);
  const sized = graph.nodes.map((id, v) => {
    const place = polity(id);
    // A region or a state is no city of its size.
    return { population: place?.level === "city" ? place.gazetteerPopulation : undefined, value: values[v] };
  });
  const given = graph.nodes.filter((_, v) => sized[v]?.population !== undefined);
  const fit = sizeResidual.compute(sized);
  const cities = counted(given.length, "city", "cities");
  if (fit === undefined)
    return {
      notGiven:
        given.length < LEAST_CITIES
          ? `${cities} of this slice ${given.length === 1 ? "has" : "have"} a size by GeoNames, and a line needs ${LEAST_CITIES}; ask for a wider slice`
          : `all ${cities} of this slice have one size, so that size predicts nothing`,
    };
  const complete = given.filter(isComplete).length;
  const remark = `The line goes through the ${cities} of this slice that have a size by GeoNames, which does not say its boundary; a source here lists all ties of ${grouped(complete)} of them. So a residual, in units of ln, says as much of what was collected as of the city; a rank, which needs complete lists, is in 'hansa assess CITY'.`;
  return { values: fit.residuals.map((each) => each?.residual), remarks: [remark] };
}
