import { firstDay, lastDay } from "../record/partial-date.ts";
import { xmlAttributes, xmlText } from "./export-xml.ts";
import {
  EDGE_FIELDS,
  fieldsUsed,
  type GraphEdge,
  type GraphField,
  type GraphNode,
  type LedgerGraph,
  NODE_FIELDS,
} from "./graph-rows.ts";

/** The editions of GEXF that are written; Gephi opens both, networkx before 3.5 only 1.2. */
export const GEXF_VERSIONS = ["1.2", "1.3"] as const;
export type GexfVersion = (typeof GEXF_VERSIONS)[number];

const NAMESPACES: Readonly<Record<GexfVersion, string>> = {
  "1.2": "http://www.gexf.net/1.2draft",
  "1.3": "http://gexf.net/1.3",
};

/**
 * A graph as GEXF, piece by piece. Edges begin and end on days, as the format wants it; the dates as sources give
 * them, with their bounds, are attributes.
 */
export function* gexf(graph: LedgerGraph, version: GexfVersion = "1.2"): Generator<string> {
  const nodeFields = fieldsUsed(NODE_FIELDS, graph.nodes);
  const edgeFields = fieldsUsed(EDGE_FIELDS, graph.edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${NAMESPACES[version]}" version="${version}">\n`;
  yield `  <meta lastmodifieddate="${xmlText(graph.date)}">\n    <creator>Hansa</creator>\n`;
  yield `    <description>${xmlText(described(graph))}</description>\n  </meta>\n`;
  yield '  <graph mode="dynamic" timeformat="date" defaultedgetype="undirected">\n';
  yield declared("node", nodeFields);
  yield declared("edge", edgeFields);
  yield `    <nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) yield nodeElement(node, nodeFields);
  yield `    </nodes>\n    <edges count="${graph.edges.length}">\n`;
  for (const edge of graph.edges) yield edgeElement(edge, edgeFields);
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function described({ title, hash, communities }: LedgerGraph): string {
  return `${title}. Content ${hash}${communities ? `. ${communities}` : ""}`;
}

function declared<Row>(of: "node" | "edge", fields: readonly GraphField<Row>[]): string {
  const each = fields.map(
    ({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${each.join("")}    </attributes>\n`;
}

function nodeElement(node: GraphNode, fields: readonly GraphField<GraphNode>[]): string {
  const head = `      <node${xmlAttributes({ id: node.id, label: node.name })}>`;
  return `${head}${values(node, fields)}</node>\n`;
}

function edgeElement(edge: GraphEdge, fields: readonly GraphField<GraphEdge>[]): string {
  const { id, source, target, from, to } = edge;
  const spell = { ...(from && { start: firstDay(from) }), ...(to && { end: lastDay(to) }) };
  return `      <edge${xmlAttributes({ id, source, target, ...spell })}>${values(edge, fields)}</edge>\n`;
}

function values<Row>(row: Row, fields: readonly GraphField<Row>[]): string {
  const held = fields.flatMap(({ name, of }) => {
    const value = of(row);
    return value === undefined ? [] : [`<attvalue for="${name}" value="${xmlText(value)}"/>`];
  });
  return `<attvalues>${held.join("")}</attvalues>`;
}
