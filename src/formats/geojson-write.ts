import { greatCircleParts, type Position } from "./geojson-line.ts";
import {
  EDGE_FIELDS,
  fieldsUsed,
  type GraphEdge,
  type GraphField,
  type GraphNode,
  type LedgerGraph,
  NODE_FIELDS,
} from "./graph-rows.ts";

/**
 * A graph as GeoJSON (RFC 7946), piece by piece: places as points, ties as great circles. A place whose position
 * is not on file, and a tie to it, are there without a geometry.
 */
export function* geoJson(graph: LedgerGraph): Generator<string> {
  const { title, hash, date, communities } = graph;
  const about = { title, content: hash, date, ...(communities && { communities }), creator: "Hansa" };
  const nodeFields = fieldsUsed(NODE_FIELDS, graph.nodes);
  const edgeFields = fieldsUsed(EDGE_FIELDS, graph.edges);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  yield `{"type":"FeatureCollection","hansa":${JSON.stringify(about)},"features":[`;
  let first = true;
  for (const feature of features()) {
    yield `${first ? "\n" : ",\n"}${JSON.stringify(feature)}`;
    first = false;
  }
  yield "\n]}\n";

  function* features(): Generator<object> {
    for (const node of graph.nodes) yield place(node, nodeFields);
    for (const edge of graph.edges) yield tie(edge, nodes, edgeFields);
  }
}

function place(node: GraphNode, fields: readonly GraphField<GraphNode>[]): object {
  const at = positionOf(node);
  return {
    type: "Feature",
    id: node.id,
    geometry: at === undefined ? null : { type: "Point", coordinates: at },
    properties: propertiesOf(node, fields),
  };
}

function tie(
  edge: GraphEdge,
  nodes: ReadonlyMap<string, GraphNode>,
  fields: readonly GraphField<GraphEdge>[],
): object {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const ends = {
    source: edge.source,
    source_name: source?.name,
    target: edge.target,
    target_name: target?.name,
  };
  return {
    type: "Feature",
    id: edge.id,
    geometry: lineBetween(source && positionOf(source), target && positionOf(target)),
    properties: { ...ends, ...propertiesOf(edge, fields) },
  };
}

function lineBetween(from: Position | undefined, to: Position | undefined): object | null {
  if (from === undefined || to === undefined) return null;
  const parts = greatCircleParts(from, to);
  const [only] = parts;
  if (only === undefined) return { type: "Point", coordinates: from };
  return parts.length === 1
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: parts };
}

function positionOf({ longitude, latitude }: GraphNode): Position | undefined {
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}

function propertiesOf<Row>(row: Row, fields: readonly GraphField<Row>[]): object {
  return Object.fromEntries(
    fields.flatMap(({ name, of }) => {
      const value = of(row);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
