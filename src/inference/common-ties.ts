import { commonPartners } from "../graph/common-partners.ts";
import { connect } from "../graph/graph.ts";
import type { TiedCities } from "./tied-cities.ts";

/** How many cities two cities are both tied to, by their numbers. */
export function commonTies({
  cities,
  ties,
}: Pick<TiedCities, "cities" | "ties">): (one: number, other: number) => number {
  const nodes = cities.map(({ id }) => id);
  const graph = connect(nodes, new Map(nodes.map((id, city) => [id, city])), {
    from: Uint32Array.from(ties, ({ one }) => one),
    to: Uint32Array.from(ties, ({ other }) => other),
  });
  return (one, other) => commonPartners(graph, one, other).length;
}
