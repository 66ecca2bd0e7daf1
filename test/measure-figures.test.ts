/** A named figure of the ties on file against chance. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { toldAgainstChance } from "../src/assessments/chance-figures.ts";
import { GraphQuery } from "../src/contract/graph-question.ts";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { adjacency } from "../src/graph/graph.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { assertNear } from "./fixtures/near.ts";
import { temporaryHome } from "./hansa.ts";

const home = temporaryHome();
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
  await assert.rejects(measure("degree", { figure: "transitivity" }), /takes no figure; leave --figure out/);
});

test("the mean distance of graphs of very many cities is not drawn a hundred times, and the reply says why", () => {
  const many = Array.from({ length: 12_000 }, (_, v) => [`c${v}`, `c${(v + 1) % 12_000}`] as const);
  const told = toldAgainstChance(adjacency(many), "mean-distance");
  assert.equal(told?.value, undefined);
  assert.match(
    told?.notGiven ?? "",
    /takes too long; it is drawn where cities × ties are no more than 100,000,000/,
  );
});
