import { components } from "./components.ts";
import type { Graph } from "./graph.ts";

/**
 * The components with the most cities: mostly one, several where they are level, none where there is no tie. What is
 * said of all that are level does not hang on which of them is named first.
 */
export function largestComponents(graph: Graph): readonly (readonly number[])[] {
  const found = components(graph);
  const most = found[0]?.length ?? 0;
  return most < 2 ? [] : found.filter(({ length }) => length === most);
}
