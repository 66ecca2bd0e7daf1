/** The division of the cities into communities: in a measure's reply, in the table of all cities, in a graph's file. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { assertNear } from "./fixtures/near.ts";
import { temporaryHome } from "./hansa.ts";

const home = temporaryHome();
after(() => home.remove());
const workbench = await workbenchOfTests();

type Division = NonNullable<MeasureReply["division"]>;

async function divided(
  id: string,
  asked: Record<string, unknown> = {},
): Promise<MeasureReply & { division: Division }> {
  const { division, ...reply } = await workbench.measure({ id, ...MeasureQuery.parse(asked) });
  assert.ok(division, id);
  return { ...reply, division };
}

const numbersOf = ({ communities }: Division): Map<string, number> =>
  new Map(communities.flatMap(({ number, members }) => members.map(({ id }) => [id, number] as const)));

test("a division names every city of the slice once, in communities numbered by size, with modularity and seed", async () => {
  for (const id of ["leiden-communities", "louvain-communities"]) {
    const { division, cities, value } = await divided(id);
    assert.equal(division.modularity, value);
    assert.equal(division.seed, 1);
    const named = division.communities.flatMap(({ members }) => members);
    assert.deepEqual([named.length, new Set(named.map((city) => city.id)).size], [cities, cities]);
    for (const [at, { number, size, members }] of division.communities.entries()) {
      assert.deepEqual([number, size], [at + 1, members.length]);
      assert.ok(size <= (division.communities[at - 1]?.size ?? size), "the largest first");
    }
  }
});

test("the modularity told with a division is that of the cities parted so", async () => {
  const { division } = await divided("leiden-communities", { region: "Europe" });
  const parted = await workbench.measure({
    id: "modularity",
    ...MeasureQuery.parse({ region: "Europe", by: "leiden" }),
  });
  assertNear([division.modularity], [parted.value]);
});

test("the city of a community that stands first has most partners of its cities", async () => {
  const { division } = await divided("leiden-communities");
  const { values = [] } = await workbench.measure({ id: "degree", ...MeasureQuery.parse({ top: 100_000 }) });
  const degrees = new Map(values.map(({ city, value }) => [city.id, value]));
  for (const { members } of division.communities) {
    const own = members.map(({ id }) => degrees.get(id) ?? 0);
    assert.deepEqual(
      own,
      own.toSorted((one, other) => other - one),
    );
  }
});

test("the table of all cities gives each city the number of its community", async () => {
  const { columns, cities } = await workbench.cityMeasures({});
  for (const id of ["leiden-communities", "louvain-communities"]) {
    const { division } = await divided(id);
    const numbers = numbersOf(division);
    const column = columns.find((each) => each.id === id);
    assert.deepEqual(
      column?.values,
      cities.map((city) => numbers.get(city.id) ?? null),
    );
    assert.equal(column?.communities?.count, division.communities.length);
    assertNear([column?.communities?.modularity], [division.modularity]);
  }
});

test("a file of the ties of a day has each city's community as the measure finds it, and says how", async () => {
  const asOf = "2024-01-01";
  const { division } = await divided("leiden-communities", { asOf });
  const numbers = numbersOf(division);
  const out = join(home.folder, "ties.gexf");
  const { code, stderr } = await home.hansa(["export", "gexf", "--as-of", asOf, "--out", out]);
  assert.equal(code, 0, stderr);
  const text = readFileSync(out, "utf8");
  assert.match(text, /communities by Leiden of the ties in force, modularity 0\.\d+, seed 1</);
  const nodes = [...text.matchAll(/<node id="([^"]+)".*?<\/node>/g)];
  const told = nodes.map(([node, id = ""]) => [id, /for="community" value="(\d+)"/.exec(node)?.[1]] as const);
  assert.ok(told.length >= numbers.size);
  for (const [id, number] of told) assert.equal(number, numbers.get(id)?.toString(), id);
});

test("the command shows the largest communities with their cities of most partners, and how many more there are", async () => {
  const { stdout } = await home.hansa(["measure", "leiden-communities", "--top", "2"]);
  const said = stdout.replaceAll(/\s+/g, " ");
  assert.match(said, /\d+ communities; modularity 0\.\d+, seed 1/);
  assert.match(said, /1\. \d+ cities: .+ and \d+ more 2\. \d+ cities: /);
  assert.match(said, /\d+ more, of \d+ to \d+ cities each: --top shows more of them, --json all/);
});
