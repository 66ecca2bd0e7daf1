import assert from "node:assert/strict";
import { test } from "node:test";
import { geoJsonEvents } from "./geojson-read.ts";
import { geoJson } from "./geojson-write.ts";
import { gexfParser } from "./gexf-read.ts";
import { gexf } from "./gexf-write.ts";
import { type GraphEvent, GraphFileError, type GraphParser } from "./graph-file.ts";
import type { LedgerGraph } from "./graph-rows.ts";
import { GraphRows } from "./graph-rows-read.ts";
import { graphMlParser } from "./graphml-read.ts";
import { graphMl } from "./graphml-write.ts";

/** Read in pieces of a few characters, as a file may come. */
function eventsOf(parser: GraphParser, text: string): GraphEvent[] {
  const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
  return [...pieces.flatMap((piece) => parser.read(piece)), ...parser.end()];
}

function rowsOf(events: Iterable<GraphEvent>, of: "edges" | "nodes" = "edges") {
  const rows = new GraphRows(of);
  const all = [...rows.take(events), ...rows.rest()];
  return {
    ours: rows.ours,
    rows: all.map((row) => ("cells" in row ? { where: row.where, ...Object.fromEntries(row.cells) } : row)),
  };
}

const GRAPH: LedgerGraph = {
  title: 'Ties & "others"',
  hash: "sha256:0",
  date: "2026-11-23",
  nodes: [
    { id: "gn:456172", name: "Rīga", type: "polity", country: "LV", latitude: 56.946, longitude: 24.10589 },
    { id: "gn:2844588", name: "Rostock <HRO>", type: "polity", country: "DE" },
  ],
  edges: [
    {
      id: "fact:1",
      kind: "tie",
      source: "gn:456172",
      target: "gn:2844588",
      form: "twin",
      status: "single source",
      from: "1961",
      fromBound: "before",
      worded: "the\nsixties",
      sources: ["src:one", "src:two"],
      licences: ["licence not given"],
      claims: ["ties:1"],
    },
  ],
};

const WRITTEN = {
  GEXF: () => eventsOf(gexfParser(), [...gexf(GRAPH)].join("")),
  "GEXF 1.3": () => eventsOf(gexfParser(), [...gexf(GRAPH, "1.3")].join("")),
  GraphML: () => eventsOf(graphMlParser(), [...graphMl(GRAPH)].join("")),
  GeoJSON: () => [...geoJsonEvents([...geoJson(GRAPH)].join(""))],
};

for (const [format, events] of Object.entries(WRITTEN))
  test(`what is written as ${format} is read back, with the ends of each edge and known as our own`, () => {
    const { ours, rows } = rowsOf(events());
    assert.equal(ours, true);
    assert.equal(rows.length, 1);
    const told: Readonly<Record<string, string>> = { ...rows[0] };
    const expected = {
      id: "fact:1",
      source: "gn:456172",
      target: "gn:2844588",
      form: "twin",
      from: "1961",
      from_bound: "before",
      worded: "the\nsixties",
      sources: "src:one; src:two",
      "source.name": "Rīga",
      "source.latitude": "56.946",
      "target.name": "Rostock <HRO>",
      "target.country": "DE",
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(told[name], value, name);
  });

test("an edge of GraphML that comes before its cities waits for them, and keys have their standard value", () => {
  const text = `<graphml><key id="d0" for="edge" attr.name="form" attr.type="string"><default>twin</default></key>
    <key id="d1" for="node" attr.name="label"/><graph edgedefault="undirected">
    <edge source="a" target="b"/><node id="a"><data key="d1">Ulm</data></node><node id="b"/></graph></graphml>`;
  const { ours, rows } = rowsOf(eventsOf(graphMlParser(), text));
  assert.equal(ours, false);
  assert.deepEqual(rows, [
    { where: "edge 1", id: "", form: "twin", source: "a", target: "b", "source.label": "Ulm" },
  ]);
});

test("nodes are rows of their own where they are asked for", () => {
  const { rows } = rowsOf(WRITTEN.GraphML(), "nodes");
  assert.deepEqual(
    rows.map((row) => ({ ...row })).map(({ where }) => where),
    ["node gn:456172", "node gn:2844588"],
  );
});

test("an edge without an end, and one of many ends, are told with their line", () => {
  const text = `<graphml><graph>\n<node id="a"/>\n<edge source="a"/>\n<hyperedge/></graph></graphml>`;
  const { rows } = rowsOf(eventsOf(graphMlParser(), text));
  assert.deepEqual(
    rows.map(({ where }) => where),
    ["line 3", "line 4"],
  );
});

test("a file that defines entities, nests without end or is cut off is refused with its line", () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<graphml>&b;</graphml>`;
  assert.throws(() => eventsOf(graphMlParser(), bomb), /line \d: it defines entities/);
  const outside = `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>`;
  assert.throws(() => eventsOf(gexfParser(), outside), /defines entities/);
  assert.throws(() => eventsOf(gexfParser(), "<a>".repeat(200)), /more than 100 deep/);
  assert.throws(() => eventsOf(gexfParser(), `<gexf><graph><nodes><node id="a"/>`), GraphFileError);
  assert.throws(() => [...geoJsonEvents('{"type":"Topology"}')], /no FeatureCollection/);
});

test("a line of GeoJSON without named ends has its two ends as degrees", () => {
  const line = {
    type: "Feature",
    geometry: {
      type: "LineString",
      coordinates: [
        [24.1, 56.9],
        [18, 60],
        [12.1, 54.1],
      ],
    },
    properties: { from_city: "Rīga", to_city: "Rostock" },
  };
  const area = { type: "Feature", geometry: { type: "Polygon", coordinates: [] }, properties: {} };
  const { rows } = rowsOf(
    geoJsonEvents(JSON.stringify({ type: "FeatureCollection", features: [line, area] })),
  );
  const [misread, told] = rows.map((row): Readonly<Record<string, string>> => ({ ...row }));
  assert.deepEqual(
    [told?.["start.latitude"], told?.["end.longitude"], told?.["to_city"]],
    ["56.9", "12.1", "Rostock"],
  );
  assert.match(misread?.["why"] ?? misread?.["where"] ?? "", /Polygon|feature 2/);
});
