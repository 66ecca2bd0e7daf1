/** A named figure of the ties on file against chance. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { toldAgainstChance } from "../src/assessments/chance-figures.ts";
import { GraphQuery } from "../src/contract/graph-question.ts";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { directedGraph } from "../src/graph/directed-graph.ts";
import { adjacency } from "../src/graph/graph.ts";
import { membershipMatrix } from "../src/graph/membership-matrix.ts";
import { weightedGraph } from "../src/graph/weighted-graph.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { homeInOne } from "./commands-in-one.ts";
import { assertNear } from "./fixtures/near.ts";

const home = homeInOne();
after(() => home.remove());
const workbench = await workbenchOfTests();

const measure = (id: string, asked: Record<string, unknown> = {}): Promise<MeasureReply> =>
  workbench.measure({ id, ...MeasureQuery.parse(asked) });

test("the figure that is named is set against chance, with its own value; of none named, transitivity", async () => {
  const told = await workbench.graph(GraphQuery.parse({}));
  const own = {
    transitivity: told.transitivity,
    triangles: told.triangles,
    assortativity: told.assortativity,
    "mean-local-clustering": told.meanLocalClustering,
    "mean-distance": told.meanDistance,
  };
  for (const [figure, value] of Object.entries(own)) {
    const reply = await measure("against-chance", { figure });
    assert.equal(reply.figure, figure);
    assertNear([reply.value, reply.chance?.value], [value, value]);
  }
  const { figure, chance } = await measure("against-chance");
  assert.deepEqual(chance, (await measure("against-chance", { figure: "transitivity" })).chance);
  assert.equal(figure, "transitivity");
});

test("the id of a figure's measure names it, too; another word is answered with those there are", async () => {
  const { figure } = await measure("against-chance", { figure: "degree-assortativity" });
  assert.equal(figure, "assortativity");
  const { code, stderr } = await home.hansa(["measure", "against-chance", "--figure", "density"]);
  assert.equal(code, 2);
  const listed = /transitivity, triangles, mean-local-clustering, assortativity, mean-distance/;
  assert.match(stderr.replaceAll(/\s+/g, " "), listed);
  await assert.rejects(measure("degree", { figure: "transitivity" }), /takes no figure\. Leave --figure out/);
});

test("reciprocity is set beside listings dealt anew, and figures of memberships beside seats dealt anew", async () => {
  const { value: returned } = await measure("reciprocity");
  for (const model of ["rewired", "configuration"]) {
    const { value, chance, drawn } = await measure("against-chance", {
      ...{ figure: "reciprocity", model, draws: 50, seed: 7 },
    });
    assertNear(value, returned);
    assert.ok(chance);
    assert.deepEqual([chance.on, chance.model, chance.draws, chance.seed], ["listings", model, 50, 7]);
    assert.deepEqual(drawn, { draws: 50, seed: 7 });
    assert.ok(
      chance.drawnEdges <= chance.edges && (model !== "rewired" || chance.drawnEdges === chance.edges),
    );
    assert.ok(chance.p >= 1 / 51 && chance.p <= 1);
    assertNear(chance.z && chance.z * chance.deviation, chance.value - chance.mean);
  }
  for (const figure of ["pairs-together", "bipartite-clustering", "interlock-gini"]) {
    const { slice, edges, chance } = await measure("against-chance", { figure, draws: 20 });
    assert.match(slice, /memberships in bodies whose rosters are covered/);
    assert.deepEqual([chance?.on, chance?.edges, chance?.drawnEdges], ["memberships", edges, edges]);
  }
});

test("the same seed draws the same, another seed otherwise, and the model is told in the text", async () => {
  const drawn = async (asked: Record<string, unknown>): Promise<MeasureReply["chance"]> =>
    (await measure("against-chance", { figure: "assortativity", draws: 20, ...asked })).chance;
  assert.deepEqual(await drawn({ seed: 3 }), await drawn({ seed: 3 }));
  assert.notEqual((await drawn({ seed: 3 }))?.mean, (await drawn({ seed: 4 }))?.mean);
  const asked = ["--figure", "reciprocity", "--model", "configuration", "--draws", "20", "--seed", "5"];
  const { stdout } = await home.hansa(["measure", "against-chance", ...asked]);
  const text = stdout.replaceAll(/\s+/g, " ");
  assert.match(text, /listings? of \d+ cities, by the configuration model: .* remain on average/);
  assert.match(
    text,
    /z -?[\d.]+\. p [\d.]+, two-sided; as much or more .*\(1 \+ draws as far out\) \/ \(1 \+ draws\)/,
  );
  assert.match(text, /20 draws, seed 5/);
});

test("what cannot be set against chance so is refused with the reason", async () => {
  const refused = async (id: string, asked: Record<string, unknown>, why: RegExp): Promise<void> =>
    assert.rejects(measure(id, asked), why);
  await refused(
    "against-chance",
    { figure: "pairs-together", form: "sister" },
    /pairs-together is computed on memberships: forms are of ties.*Leave --form out/,
  );
  await refused(
    "interlock",
    { model: "configuration" },
    /told beside memberships dealt anew.*Leave --model out/,
  );
  await refused(
    "degree-gini",
    { draws: 99, seed: 2 },
    /follows from the degrees alone.*Leave --draws and --seed out/,
  );
  const { code, stderr } = await home.hansa(["measure", "against-chance", "--figure", "interlock"]);
  assert.equal(code, 2);
  assert.match(
    stderr.replaceAll(/\s+/g, " "),
    /set beside chance by their own measures, such as 'hansa measure interlock'/,
  );
  const { notGiven } = await measure("against-chance", { figure: "triangles", asOf: "1500-01-01" });
  assert.match(notGiven ?? "", /there is no tie whose ends chance could exchange/);
  const { notGiven: tooMany } = await measure("against-chance", { draws: 100_000 });
  assert.match(tooMany ?? "", /take too long.*--draws \d+ at most/);
});

const NO_SLICE = {
  graph: adjacency([]),
  weighted: () => weightedGraph([]),
  listings: () => directedGraph([]),
  matrix: membershipMatrix([]),
  polity: () => undefined,
  countries: new Map(),
};

test("the mean distance of graphs of very many cities is not drawn a hundred times, and the reply says why", () => {
  const many = Array.from({ length: 12_000 }, (_, v) => [`c${v}`, `c${(v + 1) % 12_000}`] as const);
  const slice = { ...NO_SLICE, graph: adjacency(many) };
  const told = toldAgainstChance(slice, { figure: "mean-distance" });
  assert.equal(told.value, undefined);
  assert.match(
    told.notGiven ?? "",
    /takes too long; it is drawn where draws × cities × ties are no more than 10,000,000,000/,
  );
});
