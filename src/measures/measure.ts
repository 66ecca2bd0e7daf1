import type { Graph } from "../graph/graph.ts";

/** What a measure says something about. */
export type MeasureSubject = "city" | "pair" | "network" | "graph";

/** A measure with its papers: what it is called, how and from what it is computed, and where it was published. */
export interface Measure<Compute extends (...given: never[]) => unknown = (...given: never[]) => unknown> {
  /** The name of its file here and of its page in docs/measures. */
  readonly id: string;
  readonly name: string;
  readonly of: MeasureSubject;
  readonly formula: string;
  /** When there is no value. `compute` then gives undefined, never 0 and never NaN. */
  readonly undefinedWhen: string;
  readonly range: string;
  /** What values are in, where they are no plain numbers. */
  readonly unit?: string;
  readonly reference: string;
  readonly compute: Compute;
  /** A case small enough to follow by hand, in words and as it runs. */
  readonly example: {
    readonly says: string;
    readonly run: () => ReturnType<Compute>;
    readonly gives: ReturnType<Compute>;
  };
}

/** One value for each city of a graph, in the order of its nodes. */
export type CityValues = readonly (number | undefined)[];

/** A measure that needs the graph alone and gives a value for every city in it. */
export type CityMeasure = Measure<(graph: Graph) => CityValues>;
