/** The graph of ties at the end of each year. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { GraphQuery, type GraphReply } from "../src/contract/graph-question.ts";
import { GraphYearsQuery } from "../src/contract/graph-years-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());
const workbench = await workbenchOfTests();

const graph = (asked: Record<string, unknown> = {}): Promise<GraphReply> =>
  workbench.graph(GraphQuery.parse(asked));

test("year by year the figures are those of the last day of each, with the memberships of that day", async () => {
  const asked = { from: 1990, to: 2012, form: "sister" };
  const { slice, years } = await workbench.graphYears(GraphYearsQuery.parse(asked));
  assert.equal(slice, "sister ties in force");
  assert.equal(years.length, 23);
  for (const { year, asOf, memberships, ...figures } of [years[0], years[11], years[22]].flatMap(
    (each) => each ?? [],
  )) {
    assert.equal(asOf, `${year}-12-31`);
    assert.equal(memberships, undefined, "a slice of ties does not narrow memberships");
    const { slice: _, ...alone } = await graph({ form: "sister", asOf });
    assert.deepEqual({ asOf, ...figures }, alone);
  }
  const [whole] = (await workbench.graphYears(GraphYearsQuery.parse({ from: 2012, to: 2012 }))).years;
  const stated = await graph({ asOf: "2012-12-31" });
  assert.deepEqual([whole?.n, whole?.m, whole?.meanDistance], [stated.n, stated.m, stated.meanDistance]);
  assert.ok(whole?.memberships && whole.bodies && whole.memberships > whole.bodies);
});

test("a city's neighbourhood is empty in a year without its ties, and years to come are refused", async () => {
  const { years } = await workbench.graphYears(GraphYearsQuery.parse({ from: 1900, to: 1901, city: "Riga" }));
  assert.deepEqual(
    years.map(({ n, m }) => [n, m]),
    [
      [0, 0],
      [0, 0],
    ],
  );
  await assert.rejects(workbench.graphYears(GraphYearsQuery.parse({ from: 2900, to: 2999 })), {
    code: "year-to-come",
  });
  for (const [years, why] of [
    ["1990", /give it as 1990\.\.2020/],
    ["2020..1990", /give it as 1990\.\.2020/],
    ["2900..2998", /years up to/],
    ["1200..1900", /no more than 300/],
  ] as const) {
    const { code, stderr } = await home.hansa(["graph", "stats", "--by-year", years]);
    assert.notEqual(code, 0);
    assert.match(stderr, why);
  }
  const { stdout } = await home.hansa(["graph", "stats", "--by-year", "2010..2011"]);
  for (const head of ["parts", "closed", "apart", "seats"]) assert.match(stdout, new RegExp(`${head}: `));
});
