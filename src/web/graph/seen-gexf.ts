import { xmlAttributes, xmlText } from "../../formats/export-xml.ts";
import type { Seen } from "./seen.ts";

/** What is seen as GEXF 1.3: cities where they lie, with their community, and what binds them. */
export function seenGexf({ atlas, title, when, cities, pairs, laid }: Seen): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta lastmodifieddate="${xmlText(atlas.today)}">`,
    "    <creator>Hansa</creator>",
    `    <description>${xmlText(`${title}, ${when}`)}</description>`,
    "  </meta>",
    '  <graph mode="static" defaultedgetype="undirected">',
    '    <attributes class="node" mode="static">',
    ...FIELDS.map(([name, type]) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`),
    "    </attributes>",
    `    <nodes count="${cities.length}">`,
    ...cities.map((city) => node(atlas, laid, city)),
    "    </nodes>",
    `    <edges count="${pairs.length}">`,
    ...pairs.map((pair) => edge(atlas, laid, pair)),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

const FIELDS = [
  ["country", "string"],
  ["latitude", "double"],
  ["longitude", "double"],
  ["partners", "integer"],
  ["community", "integer"],
] as const;

function node(
  { cities, countries }: Seen["atlas"],
  { graph, division, placed }: Seen["laid"],
  city: number,
): string {
  const place = graph.placeOf[city] ?? -1;
  const held: Record<(typeof FIELDS)[number][0], string | number | null | undefined> = {
    country: countries[cities.country[city] ?? -1]?.code || undefined,
    latitude: cities.latitude[city],
    longitude: cities.longitude[city],
    partners: graph.partners[city],
    // As measures and exports number them: the largest is 1.
    community: division && (division.of[place] ?? 0) + 1,
  };
  const values = FIELDS.flatMap(([name]) => {
    const value = held[name];
    return value === undefined || value === null ? [] : [`<attvalue${xmlAttributes({ for: name, value })}/>`];
  });
  const [x, y] = [placed?.xs[place], placed?.ys[place]];
  // Up is up in GEXF, and down on a screen.
  const at = x === undefined || y === undefined ? "" : `<viz:position${xmlAttributes({ x, y: -y, z: 0 })}/>`;
  const head = xmlAttributes({ id: cities.id[city] ?? "", label: cities.name[city] ?? "" });
  return `      <node${head}><attvalues>${values.join("")}</attvalues>${at}</node>`;
}

function edge({ cities }: Seen["atlas"], { graph }: Seen["laid"], pair: number): string {
  const end = (ends: Uint32Array): string => cities.id[graph.cities[ends[pair] ?? 0] ?? 0] ?? "";
  const held = { id: pair, source: end(graph.from), target: end(graph.to), weight: graph.weights[pair] };
  return `      <edge${xmlAttributes(held)}/>`;
}
