import { useEffect, useState } from "preact/hooks";
import type { Division } from "./communities.ts";
import type { ShownGraph } from "./shown-graph.ts";

/** What the worker is asked. */
export interface Asked {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly seed: number;
}

/** What the worker tells, first the communities, then places again and again. */
export type Told =
  | { readonly kind: "division"; readonly division: Division }
  | {
      readonly kind: "placed";
      readonly round: number;
      readonly rounds: number;
      readonly xs: Float64Array;
      readonly ys: Float64Array;
    };

/** A graph as far as it is laid out. */
export interface LaidOut {
  readonly graph: ShownGraph;
  readonly division?: Division;
  readonly placed?: { readonly xs: Float64Array; readonly ys: Float64Array };
  /** From 0 to 1. */
  readonly share: number;
  readonly failed?: true;
}

export const SEED = 1;

/** Communities and places of a graph, worked out beside the page; another graph ends what is under way. */
export function useLayout(graph: ShownGraph): LaidOut {
  const [laid, setLaid] = useState<LaidOut>({ graph, share: 0 });
  useEffect(() => {
    setLaid({ graph, share: graph.cities.length === 0 ? 1 : 0 });
    if (graph.cities.length === 0) return undefined;
    performance.mark("hansa-layout-begin");
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      setLaid((before) => next(before, data));
      if (data.kind !== "placed" || data.round < data.rounds) return;
      performance.measure("hansa-layout", "hansa-layout-begin");
      worker.terminate();
    });
    worker.addEventListener("error", () => setLaid((before) => ({ ...before, failed: true })));
    const { cities, from, to } = graph;
    const asked: Asked = { count: cities.length, from, to, seed: SEED };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [graph]);
  // Drawn with a new graph before the worker is asked, what is held is still of the old one.
  return laid.graph === graph ? laid : { graph, share: 0 };
}

function next(before: LaidOut, told: Told): LaidOut {
  if (told.kind === "division") return { ...before, division: told.division };
  const { xs, ys, round, rounds } = told;
  return { ...before, placed: { xs, ys }, share: round / rounds };
}
