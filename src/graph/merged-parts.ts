import type { Partition } from "./partition.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Numbered nodes, each a city or a part of the graph, and the weights of the ties between them. */
export interface Level {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** What ends of ties weigh at a node in all, those within it included. */
  readonly strength: Float64Array;
  /** The sum of all strengths: twice the weight of all ties. */
  readonly total: number;
}

/** The level on which each city is a node of its own. */
export function cityLevel({ nodes, offsets, neighbours, weights }: WeightedGraph): Level {
  const strength = new Float64Array(nodes.length);
  let total = 0;
  for (let v = 0; v < nodes.length; v++) {
    let sum = 0;
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) sum += weights[i] ?? 0;
    strength[v] = sum;
    total += sum;
  }
  return { offsets, neighbours, weights, strength, total };
}

/** Each part as one node, ties between two parts as one tie of their weight; ties within a part stay in its strength. */
export function mergedParts(level: Level, parts: Partition): Level {
  const members = membersOf(parts);
  const offsets = new Uint32Array(parts.count + 1);
  const strength = new Float64Array(parts.count);
  const rows: Rows = {
    neighbours: new Uint32Array(level.neighbours.length),
    weights: new Float64Array(level.neighbours.length),
    count: 0,
  };
  const weight = new Float64Array(parts.count);
  for (let part = 0; part < parts.count; part++) {
    const start = rows.count;
    for (let i = members.offsets[part] ?? 0; i < (members.offsets[part + 1] ?? 0); i++) {
      const v = members.nodes[i] ?? 0;
      strength[part] = (strength[part] ?? 0) + (level.strength[v] ?? 0);
      addTies(rows, level, v, parts.of, part, weight);
    }
    for (let i = start; i < rows.count; i++) {
      const other = rows.neighbours[i] ?? 0;
      rows.weights[i] = weight[other] ?? 0;
      weight[other] = 0;
    }
    offsets[part + 1] = rows.count;
  }
  return {
    offsets,
    neighbours: rows.neighbours.slice(0, rows.count),
    weights: rows.weights.slice(0, rows.count),
    strength,
    total: level.total,
  };
}

interface Rows {
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  count: number;
}

/** Lists the other parts that v's ties lead to, each once in its own part's row, and adds what the ties weigh. */
function addTies(
  rows: Rows,
  level: Level,
  v: number,
  of: Uint32Array,
  part: number,
  weight: Float64Array,
): void {
  const { offsets, neighbours, weights } = level;
  const end = offsets[v + 1] ?? 0;
  for (let i = offsets[v] ?? 0; i < end; i++) {
    const other = of[neighbours[i] ?? 0] ?? 0;
    if (other === part) continue;
    const held = weight[other] ?? 0;
    if (held === 0) rows.neighbours[rows.count++] = other;
    weight[other] = held + (weights[i] ?? 0);
  }
}

function membersOf({ of, count }: Partition): { offsets: Uint32Array; nodes: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (const part of of) offsets[part + 1] = (offsets[part + 1] ?? 0) + 1;
  for (let part = 0; part < count; part++)
    offsets[part + 1] = (offsets[part + 1] ?? 0) + (offsets[part] ?? 0);
  const next = offsets.slice();
  const nodes = new Uint32Array(of.length);
  for (let v = 0; v < of.length; v++) {
    const part = of[v] ?? 0;
    const at = next[part] ?? 0;
    nodes[at] = v;
    next[part] = at + 1;
  }
  return { offsets, nodes };
}
