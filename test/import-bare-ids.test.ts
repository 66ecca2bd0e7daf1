/** Tables that name places by the ids of a register alone, and the ties of one source as a slice. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import { assertRowOf2016 } from "./fixtures/row-of-2016.ts";
import { needs, SHARED_DATA } from "./machine.ts";

const home = homeInOne();
after(() => home.remove());

const mapping = (end: (column: number) => string, slug: string): string => `
source: { id: "src:${slug}", title: Ties of ${slug}, kind: wiki, published: 2016-09, reliability: C }
table: { header: none }
claims:
  - tie: { between: [${end(1)}, ${end(2)}], form: "=twin" }
`;
const newById = (column: number): string => `{ wikidata: "${column}", unknown: new }`;
const byId = (column: number): string => `{ wikidata: "${column}" }`;

// Ids that no item of Wikidata has.
const TRIANGLE = "Q990000000001\tQ990000000002\nQ990000000002\tQ990000000003\nQ990000000003\tQ990000000001\n";

const inHome = (name: string, text: string): string => {
  writeFileSync(join(home.folder, name), text);
  return name;
};

const json = async (...args: string[]): Promise<ReturnType<typeof JSON.parse>> => {
  const { code, stdout, stderr } = await home.hansa([...args, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
};

before(async () => {
  inHome("triangle.tsv", TRIANGLE);
  const waiting = await json(
    "import",
    "table",
    "triangle.tsv",
    "--map",
    inHome("w.yaml", mapping(byId, "w")),
  );
  assert.deepEqual([waiting.added, waiting.waiting], [0, 3], "an id without a country waits");
  const come = await json(
    "import",
    "table",
    "triangle.tsv",
    "--map",
    inHome("n.yaml", mapping(newById, "new")),
  );
  assert.deepEqual([come.added, come.waiting], [3, 0], "unless the mapping takes the id for enough");
});

test("a slice by source is that source's ties and no other's", async () => {
  const { n, m, triangles, slice } = await json("graph", "stats", "--source", "src:new");
  assert.deepEqual([n, m, triangles], [3, 3, 1]);
  assert.equal(slice, "ties in force as 'Ties of new' alone tells them");
  assert.ok((await json("graph", "stats")).m > 3);
  const { values } = await json("measure", "strength", "--source", "src:new");
  assert.deepEqual(
    values.map(({ value }: { value: number }) => value),
    [2, 2, 2],
  );
});

test("what another source says of a tie does not end it in a slice by source", async () => {
  inHome("ended.csv", "a,b,until\nQ990000000001,Q990000000002,2001\n");
  const ended = `
source: { id: "src:ended", title: Ended ties, kind: document, published: 2020, reliability: A }
claims:
  - tie: { between: [{ wikidata: a }, { wikidata: b }], form: "=twin", to: until }
`;
  await json("import", "table", "ended.csv", "--map", inHome("ended.yaml", ended));
  assert.equal((await json("graph", "stats", "--source", "src:new")).m, 3);
  assert.equal((await json("graph", "stats", "--source", "src:ended")).m, 0);
});

test("a source that is not on file is answered with the nearest", async () => {
  const { code, stderr } = await home.hansa(["graph", "stats", "--source", "src:newer"]);
  assert.equal(code, 1);
  assert.match(stderr, /No source src:newer .*src:new\b/s);
});

test("a place known by its id alone has no country, and no page gives it one", async () => {
  const { city, who, ties } = await json("assess", "x:wd-q990000000001");
  assert.deepEqual([city.country, who.country, who.within], [undefined, undefined, []]);
  assert.equal(ties.partners.value, 2);
  const { stdout } = await home.hansa(["assess", "x:wd-q990000000001"]);
  assert.match(stdout, /Country not given/);
  assert.match(stdout, /2 partners \(country not given\)/);
  const { places } = await json("cities", "find", "Q990000000001");
  assert.deepEqual([places[0].id, places[0].country], ["x:wd-q990000000001", undefined]);
  const { values, notGiven } = await json("measure", "partner-countries", "--source", "src:new");
  assert.deepEqual(values, []);
  assert.match(notGiven, /no partner has a country on file/);
});

test("a name alone is never enough for a new place without a country", async () => {
  const named = mapping((column) => `{ name: "${column}", unknown: new }`, "named");
  const { code, stderr } = await home.hansa([
    ...["import", "table", "triangle.tsv", "--map", inHome("named.yaml", named)],
  ]);
  assert.equal(code, 2);
  assert.match(stderr, /a name alone may mean several places; say which column has its id/);
});

test(
  "Wikidata's ties of 2016, brought in from their table, have the figures that were published of them",
  needs("sharedData"),
  async () => {
    const file = join(SHARED_DATA, "l3viathan-wikidata-2016", "relations.tsv");
    const read = await json(
      "import",
      "table",
      file,
      "--map",
      inHome("2016.yaml", mapping(newById, "wikidata-2016")),
    );
    assert.deepEqual([read.added, read.waiting], [34_178, 0]);
    const told = await json("graph", "stats", "--source", "src:wikidata-2016");
    assertRowOf2016(told);
  },
);
