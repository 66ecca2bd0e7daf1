import type { Misread } from "../record/draft.ts";
import { type GraphCells, type GraphEvent, isOurs } from "./graph-file.ts";
import type { TableRow } from "./mapped-cell.ts";

/** What rows are made of: the edges with their ends, or the nodes alone. */
export type RowsOf = "edges" | "nodes";

/**
 * Makes rows of what a graph file tells. An edge's row has its own attributes, and those of its ends as
 * `source.NAME` and `target.NAME`; nodes are held for this, and edges that come before them until they come.
 */
export class GraphRows {
  readonly #of: RowsOf;
  readonly #nodes = new Map<string, GraphCells>();
  #waiting: Extract<GraphEvent, { edge: string }>[] = [];
  #number = 0;
  /** Whether Hansa made the file. */
  ours = false;

  constructor(of: RowsOf) {
    this.#of = of;
  }

  *take(events: Iterable<GraphEvent>): Generator<TableRow | Misread> {
    for (const event of events) {
      if ("maker" in event) this.ours = isOurs(event.maker);
      else if ("misread" in event) yield { where: event.where, why: event.misread };
      else if ("node" in event) yield* this.#node(event.node, event.cells);
      else if (this.#of === "nodes") continue;
      else if (this.#nodes.has(event.source) && this.#nodes.has(event.target)) yield this.#row(event);
      else this.#waiting.push(event);
    }
  }

  /** The edges whose ends the file never tells of: they have their ids alone. */
  *rest(): Generator<TableRow | Misread> {
    for (const edge of this.#waiting) yield this.#row(edge);
    this.#waiting = [];
  }

  *#node(id: string, cells: GraphCells): Generator<TableRow> {
    if (this.#of === "edges") this.#nodes.set(id, cells);
    else yield { where: `node ${id}`, cells: new Map([["id", id], ...cells]) };
  }

  #row({ edge, source, target, cells }: Extract<GraphEvent, { edge: string }>): TableRow {
    this.#number += 1;
    const ends = [
      ["source", source],
      ["target", target],
    ] as const;
    return {
      where: `edge ${edge || this.#number}`,
      cells: new Map([
        ["id", edge],
        ...cells,
        ...ends,
        ...ends.flatMap(([end, id]) =>
          [...(this.#nodes.get(id) ?? [])].map(([name, value]) => [`${end}.${name}`, value] as const),
        ),
      ]),
    };
  }
}
