import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import type { Home } from "./hansa.ts";
import { needs, PYTHON } from "./machine.ts";

let home: Home;
before(() => {
  home = homeInOne();
});
after(() => home.remove());

/** What the command says it wrote. */
async function written(...args: string[]): Promise<{ nodes: number; edges: number; leftOut?: number }> {
  const { code, stdout, stderr } = await home.hansa(["export", ...args, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

async function ties(...conditions: string[]): Promise<number> {
  const { stdout } = await home.hansa(["facts", "--kind", "tie", "--limit", "0", ...conditions, "--json"]);
  return JSON.parse(stdout).total;
}

/** What a few lines of Python say as JSON of files in the home folder. */
function python(script: string): unknown {
  const run = spawnSync(PYTHON ?? "", ["-c", script], { cwd: home.folder, encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

const NETWORKX = `
import json, networkx as nx
def told(graph):
    cape = graph.nodes["gn:3369157"]
    edge = next(data for _, _, data in graph.edges(data=True) if "claims" in data and "more-ties:113" in data["claims"])
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(), "directed": graph.is_directed(),
            "cape": [cape["name"], cape["country"], cape["latitude"], cape["longitude"], cape["population"]],
            "edge": [edge["form"], edge["status"], edge["licences"]], "dated": sum("from" in d for _, _, d in graph.edges(data=True)),
            "starts": sum("start" in d for _, _, d in graph.edges(data=True))}
`;

interface Told {
  nodes: number;
  edges: number;
  directed: boolean;
  cape: (string | number)[];
  edge: string[];
  dated: number;
  starts: number;
}

test(
  "networkx reads from GEXF and GraphML the same ties, each with its dates, status and licence",
  needs("python"),
  async () => {
    const gexf = await written("gexf", "--out", "ties.gexf");
    const graphMl = await written("graphml", "--out", "ties.graphml");
    assert.equal(gexf.edges, await ties());
    const script = `${NETWORKX}\nprint(json.dumps([told(nx.read_gexf("ties.gexf")), told(nx.read_graphml("ties.graphml"))]))`;
    const [one, other] = python(script) as [Told, Told];
    assert.deepEqual([one.nodes, one.edges], [gexf.nodes, gexf.edges]);
    assert.deepEqual([other.nodes, other.edges], [graphMl.nodes, graphMl.edges]);
    assert.deepEqual(one.cape, ["Cape Town", "ZA", -33.92584, 18.42322, one.cape[4]]);
    assert.ok(Number(one.cape[4]) > 3_000_000);
    assert.deepEqual(one.edge.slice(2), ["licence not given"]);
    assert.equal(one.starts, one.dated, "an edge that has a date begins on its first day");
    assert.ok(one.dated > 1000);
    assert.deepEqual({ ...one, starts: 0 }, { ...other, starts: 0 });
    assert.equal(one.directed, false);
  },
);

test(
  "igraph reads from GraphML as many cities and ties, and the same degree of each",
  needs("python"),
  async () => {
    const { nodes, edges } = await written("graphml", "--out", "degrees.graphml");
    const read = python(`
import json, igraph, networkx as nx
g = igraph.Graph.Read_GraphML("degrees.graphml")
n = nx.read_graphml("degrees.graphml")
same = all(n.degree(v["id"]) == v.degree() for v in g.vs)
print(json.dumps([g.vcount(), g.ecount(), g.is_directed(), same, sorted(g.es.attributes())]))`);
    const [vcount, ecount, directed, same, attributes] = read as [number, number, boolean, boolean, string[]];
    assert.deepEqual([vcount, ecount, directed, same], [nodes, edges, false, true]);
    for (const name of ["form", "from", "to", "status", "sources", "licences", "claims"])
      assert.ok(attributes.includes(name), name);
  },
);

test(
  "a two-mode export is bipartite by networkx, members on one side and bodies on the other",
  needs("python"),
  async () => {
    const { edges, nodes } = await written("graphml", "--bipartite", "--out", "seats.graphml");
    await written("gexf", "--bipartite", "--out", "seats.gexf");
    for (const read of [`nx.read_graphml("seats.graphml")`, `nx.read_gexf("seats.gexf")`]) {
      const told = python(`
import json, networkx as nx
from networkx.algorithms import bipartite
g = ${read}
bodies = {n for n, side in g.nodes(data="bipartite") if side == 1}
print(json.dumps([g.number_of_nodes(), g.number_of_edges(), bipartite.is_bipartite_node_set(nx.Graph(g), bodies) if nx.is_connected(g) else
  all((a in bodies) != (b in bodies) for a, b in g.edges()), "net:c40" in bodies, "gn:3369157" in bodies]))`);
      assert.deepEqual(told, [nodes, edges, true, true, false]);
    }
  },
);

test(
  "as of a day the graph has the ties of that day, each saying whether it is in force",
  needs("python"),
  async () => {
    const { edges } = await written("graphml", "--as-of", "1990-01-01", "--out", "1990.graphml");
    assert.equal(edges, await ties("--as-of", "1990-01-01"));
    const [holds, late] = python(`
import json, networkx as nx
g = nx.read_graphml("1990.graphml")
print(json.dumps([sorted({d["holds"] for _, _, d in g.edges(data=True)}),
  sum(d.get("from", "") > "1990-01-01" and d.get("from_bound") is None for _, _, d in g.edges(data=True))]))`) as [
      string[],
      number,
    ];
    assert.deepEqual(
      holds.filter((word) => !["yes", "open", "possible"].includes(word)),
      [],
    );
    assert.equal(late, 0);
  },
);

test(
  "two ties away from Cape Town lies more than one, and both hold every tie of Cape Town",
  needs("python"),
  async () => {
    const near = await written("gexf", "--city", "Cape Town", "--out", "near.gexf");
    const far = await written("gexf", "--city", "Cape Town", "--steps", "2", "--out", "far.gexf");
    assert.ok(far.nodes > near.nodes && far.edges > near.edges);
    const own = await ties("--about", "Cape Town");
    const told = python(`
import json, networkx as nx
print(json.dumps([[g.degree("gn:3369157"), max(nx.single_source_shortest_path_length(g, "gn:3369157").values()), nx.is_connected(g)]
  for g in (nx.read_gexf("near.gexf"), nx.read_gexf("far.gexf"))]))`);
    assert.deepEqual(told, [
      [own, 1, true],
      [own, 2, true],
    ]);
  },
);

test("GEXF 1.3 is the same file under the name of its edition", async () => {
  await written("gexf", "--city", "Riga", "--out", "one.gexf");
  await written("gexf", "--city", "Riga", "--gexf-version", "1.3", "--out", "other.gexf");
  const { readFileSync } = await import("node:fs");
  const [one, other] = ["one", "other"].map((name) => readFileSync(`${home.folder}/${name}.gexf`, "utf8"));
  assert.match(other ?? "", /<gexf xmlns="http:\/\/gexf.net\/1.3" version="1.3">/);
  assert.equal(one?.split("\n").slice(2).join("\n"), other?.split("\n").slice(2).join("\n"));
});
