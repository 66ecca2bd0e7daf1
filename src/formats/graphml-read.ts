import type { GraphEvent, GraphParser } from "./graph-file.ts";
import { GraphXml } from "./graphml-xml.ts";

type Of = "graph" | "node" | "edge" | "all";

interface Key {
  readonly name: string;
  readonly of: Of;
  /** What stands where an element gives none. */
  standard?: string;
}

interface Open {
  readonly tag: Of;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly cells: Map<string, string>;
}

/** Reads GraphML; data have the names of their keys. Edges of more than two ends are told and not read. */
export function graphMlParser(): GraphParser {
  const told: GraphEvent[] = [];
  const keys = new Map<string, Key>();
  const open: Open[] = [];
  let key: Key | undefined;
  let data: string | undefined;
  const xml = new GraphXml({
    opened(name, attributes, line) {
      if (name === "key") key = declared(attributes);
      else if (name === "graph" || name === "node" || name === "edge")
        open.push({ tag: name, attributes, line, cells: new Map() });
      else if (name === "data") data = attributes["key"];
      else if (name === "hyperedge")
        told.push({ where: `line ${line}`, misread: "an edge of more than two ends, which is not read" });
    },
    closed(name, text) {
      if (name === "default" && key) key.standard = text;
      else if (name === "data") put(text);
      else if (name === "node" || name === "edge") finish();
      else if (name === "graph") open.pop();
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

  function declared({ id = "", for: of = "all", "attr.name": name }: Readonly<Record<string, string>>): Key {
    const made: Key = { name: name ?? id, of: of === "graph" || of === "node" || of === "edge" ? of : "all" };
    keys.set(id, made);
    return made;
  }

  function put(text: string): void {
    const name = data === undefined ? undefined : keys.get(data)?.name;
    data = undefined;
    const at = open.at(-1);
    if (name === undefined || at === undefined) return;
    if (at.tag === "graph" && name === "made_by") told.push({ maker: text });
    if (text !== "") at.cells.set(name, text);
  }

  function finish(): void {
    const ended = open.pop();
    if (ended === undefined) return;
    const { tag, attributes, cells, line } = ended;
    for (const { name, of, standard } of keys.values())
      if ((of === tag || of === "all") && standard && !cells.has(name)) cells.set(name, standard);
    const { id = "", source, target } = attributes;
    if (tag === "node") told.push({ node: id, cells });
    else if (source && target) told.push({ edge: id, source, target, cells });
    else told.push({ where: `line ${line}`, misread: "an edge without source or target" });
  }
}
