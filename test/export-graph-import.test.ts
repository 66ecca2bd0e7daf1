import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import type { Home } from "./hansa.ts";
import { needs, PYTHON } from "./machine.ts";

let home: Home;
before(() => {
  home = homeInOne();
});
after(() => home.remove());

async function told(...args: string[]): Promise<Record<string, number & { total: number }>> {
  const { code, stdout, stderr } = await home.hansa([...args, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

const agreed = async (): Promise<unknown> =>
  (await told("facts", "--kind", "tie", "--status", "agreed", "--limit", "0"))["total"];

for (const format of ["gexf", "graphml", "geojson"])
  test(`what was exported as ${format} comes back without a mapping, and is no second voice`, async () => {
    const before = await agreed();
    const { edges } = await told("export", format, "--city", "Cape Town", "--out", `own.${format}`);
    const { added, misread, waiting } = await told(
      "import",
      "graph",
      `own.${format}`,
      "--title",
      `Own ${format}`,
    );
    assert.deepEqual([added, misread?.total, waiting], [edges, 0, 0]);
    assert.equal((await told("import", "graph", `own.${format}`, "--title", `Own ${format}`))["added"], 0);
    assert.equal(await agreed(), before, "the works that it rests on are the same");
  });

test("memberships of a two-mode graph come back too", async () => {
  const { edges } = await told(
    "export",
    "graphml",
    "--network",
    "C40",
    "--bipartite",
    "--out",
    "c40.graphml",
  );
  const { added, misread } = await told("import", "graph", "c40.graphml");
  assert.deepEqual([added, misread?.total], [edges, 0]);
});

const MAPPING = `claims:
  - tie:
      between:
        - { name: source.town, country: source.land }
        - { name: target.town, country: target.land }
      form: "=twin"
      from: year
`;

test(
  "a graph that networkx wrote is brought in by a mapping, from either format",
  needs("python"),
  async () => {
    const script = `
import networkx as nx
g = nx.Graph()
g.add_node(1, town="Riga", land="LV"); g.add_node(2, town="Rostock", land="DE"); g.add_node(3, town="Bremen", land="DE")
g.add_edge(1, 2, year=1961); g.add_edge(1, 3, year=1985)
nx.write_gexf(g, "other.gexf"); nx.write_graphml(g, "other.graphml")`;
    const run = spawnSync(PYTHON ?? "", ["-c", script], { cwd: home.folder, encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    writeFileSync(join(home.folder, "map.yaml"), MAPPING);
    for (const [file, added] of [
      ["other.gexf", 2],
      ["other.graphml", 2],
    ] as const) {
      const without = await home.hansa(["import", "graph", file]);
      assert.equal(without.code, 2);
      assert.match(without.stderr, /--map.*hansa import graph/s);
      const said = await told("import", "graph", file, "--map", "map.yaml", "--title", file);
      assert.deepEqual([said["added"], said["misread"]?.total], [added, 0], file);
    }
  },
);

test("what is no graph is refused, and so is one that defines entities", async () => {
  for (const [name, text, says] of [
    ["page.gexf", "<!doctype html><title>Gone</title>", /HTML page.*a graph was expected/],
    ["words.graphml", "city,partner\n", /not read further: line \d: text data outside of root node\.$/m],
    [
      "bomb.graphml",
      '<!DOCTYPE g [<!ENTITY a "b">]><graphml><graph>&a;</graph></graphml>',
      /defines entities/,
    ],
    ["cut.gexf", '<gexf><graph><nodes><node id="a"', /not read further: line 1/],
  ] as const) {
    writeFileSync(join(home.folder, name), text);
    const { code, stdout, stderr } = await home.hansa(["import", "graph", name]);
    assert.deepEqual([code, stdout], [2, ""], name);
    assert.match(stderr, says, name);
  }
});
