import { eiIndex } from "../measures/ei-index.ts";
import { eiInterval } from "../measures/figure-interval.ts";
import type { Measure } from "../measures/measure.ts";
import { modularity } from "../measures/modularity.ts";
import { participation } from "../measures/participation.ts";
import type { Grouping } from "./grouping-codes.ts";
import { type Parted, partedBy } from "./groupings.ts";
import type { MeasuredSlice } from "./slice-measures.ts";
import type { Told } from "./told-measures.ts";

/** A measure on the cities of a slice parted into groups. */
export interface GroupedMeasure {
  readonly measure: Measure;
  /** The grouping where none is asked for. */
  readonly by: Grouping;
  readonly parted: (parted: Parted, slice: MeasuredSlice) => Told | undefined;
}

export const GROUPED_MEASURES: readonly GroupedMeasure[] = [
  {
    measure: modularity,
    by: "leiden",
    parted: ({ graph, of }) => {
      const value = modularity.compute(graph, of);
      return value === undefined ? undefined : { value };
    },
  },
  {
    measure: eiIndex,
    by: "country",
    parted: ({ graph, groupOf }) => {
      const [found, interval] = [eiIndex.compute(graph, groupOf), eiInterval(graph, groupOf)];
      return found && { value: found.value, ...(interval && { interval }) };
    },
  },
  {
    measure: participation,
    by: "leiden",
    parted: ({ graph, of }, slice) => {
      const values = participation.compute(graph, of);
      return { values: slice.graph.nodes.map((city) => values[graph.index.get(city) ?? -1]) };
    },
  },
];

export function groupedMeasure(id: string): GroupedMeasure | undefined {
  return GROUPED_MEASURES.find(({ measure }) => measure.id === id);
}

/** What a grouped measure tells, and by which grouping. */
export function toldByGroups(
  { by, parted }: GroupedMeasure,
  slice: MeasuredSlice,
  asked: Grouping = by,
): Told | undefined {
  const groups = partedBy(asked, slice);
  const told = parted(groups, slice);
  const grouping = { by: asked, groups: groups.groups, notGiven: groups.notGiven };
  return told && { ...told, grouping };
}
