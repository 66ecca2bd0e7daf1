import { xmlAttributes, xmlText } from "./export-xml.ts";
import { EDGE_FIELDS, fieldsUsed, type GraphField, type LedgerGraph, NODE_FIELDS } from "./graph-rows.ts";

const TYPES: Readonly<Record<GraphField<never>["type"], string>> = {
  string: "string",
  double: "double",
  integer: "long",
  boolean: "boolean",
};

/** A graph as GraphML, piece by piece: undirected, one edge a fact. */
export function* graphMl(graph: LedgerGraph): Generator<string> {
  const nodeFields = fieldsUsed(NODE_FIELDS, graph.nodes);
  const edgeFields = fieldsUsed(EDGE_FIELDS, graph.edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const { name } of fieldsUsed(GRAPH_FIELDS, [graph])) yield keyElement("graph", name, "string");
  for (const { name, type } of nodeFields) yield keyElement("node", name, type);
  for (const { name, type } of edgeFields) yield keyElement("edge", name, type);
  yield '  <graph id="hansa" edgedefault="undirected">\n';
  yield `    ${values("graph", graph, GRAPH_FIELDS)}\n`;
  for (const node of graph.nodes)
    yield `    <node${xmlAttributes({ id: node.id })}>${values("node", node, nodeFields)}</node>\n`;
  for (const edge of graph.edges) {
    const { id, source, target } = edge;
    yield `    <edge${xmlAttributes({ id, source, target })}>${values("edge", edge, edgeFields)}</edge>\n`;
  }
  yield "  </graph>\n</graphml>\n";
}

/** What is said of the whole; `made_by` is what our own reader knows it by. */
const GRAPH_FIELDS: readonly GraphField<LedgerGraph>[] = [
  { name: "made_by", type: "string", of: () => "Hansa" },
  { name: "title", type: "string", of: ({ title }) => title },
  { name: "content", type: "string", of: ({ hash }) => hash },
  { name: "date", type: "string", of: ({ date }) => date },
  { name: "communities", type: "string", of: ({ communities }) => communities },
];

/** Nodes and edges may have fields of one name, and the ids of keys are of the whole document. */
function keyElement(of: "graph" | "node" | "edge", name: string, type: GraphField<never>["type"]): string {
  const attributes = { id: `${of}_${name}`, for: of, "attr.name": name, "attr.type": TYPES[type] };
  return `  <key${xmlAttributes(attributes)}/>\n`;
}

function values<Row>(of: "graph" | "node" | "edge", row: Row, fields: readonly GraphField<Row>[]): string {
  return fields
    .map(({ name, of: held }) => {
      const value = held(row);
      return value === undefined ? "" : `<data key="${of}_${name}">${xmlText(value)}</data>`;
    })
    .join("");
}
