import type { GraphEvent, GraphParser } from "./graph-file.ts";
import { GraphXml } from "./graphml-xml.ts";

/** Reads GEXF of any edition; attributes have the names that the file gives them, and times are `start` and `end`. */
export function gexfParser(): GraphParser {
  const told: GraphEvent[] = [];
  const titles = new Map<string, string>();
  let declares = "node";
  const open: {
    tag: "node" | "edge";
    attributes: Readonly<Record<string, string>>;
    cells: Map<string, string>;
  }[] = [];
  const xml = new GraphXml({
    opened(name, attributes, line) {
      if (name === "attributes") declares = attributes["class"] ?? "node";
      else if (name === "attribute")
        titles.set(`${declares} ${attributes["id"]}`, attributes["title"] ?? attributes["id"] ?? "");
      else if (name === "node" || name === "edge") begin(name, attributes, line);
      else if (name === "attvalue") put(attributes);
    },
    closed(name, text) {
      if (name === "creator") told.push({ maker: text.trim() });
      if (name === "node" || name === "edge") finish();
    },
  });
  return {
    read: (text) => {
      xml.write(text);
      return told.splice(0);
    },
    end: () => {
      xml.end();
      return told.splice(0);
    },
  };

  function begin(tag: "node" | "edge", attributes: Readonly<Record<string, string>>, line: number): void {
    // Nodes may lie in one another; what a node holds comes after its own attributes.
    open.push({ tag, attributes: { ...attributes, line: String(line) }, cells: new Map() });
  }

  function put({ for: of, id, value }: Readonly<Record<string, string>>): void {
    const at = open.at(-1);
    const name = at && titles.get(`${at.tag} ${of ?? id}`);
    if (at && name && value !== undefined && value !== "") at.cells.set(name, value);
  }

  function finish(): void {
    const ended = open.pop();
    if (ended === undefined) return;
    const { tag, attributes, cells } = ended;
    for (const name of BESIDE) {
      const value = attributes[name];
      if (value !== undefined && value !== "" && !cells.has(name)) cells.set(name, value);
    }
    const { id = "", source, target, line } = attributes;
    if (tag === "node") told.push({ node: id, cells });
    else if (source && target) told.push({ edge: id, source, target, cells });
    else told.push({ where: `line ${line}`, misread: "an edge without source or target" });
  }
}

const BESIDE = ["label", "start", "end", "startopen", "endopen", "weight", "type", "kind"] as const;
