import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());

writeFileSync(join(home.folder, "register.csv"), "city,partner,since\nHannover,Bristol,1947\n");

async function imported(source: string): Promise<{ added: number; described?: string[] }> {
  const map = `source: { title: Partner cities, ${source} }
claims:
  - tie: { between: [{ name: city, country: "=Germany" }, { name: partner, country: "=United Kingdom" }], form: "=partnership", from: since }
`;
  writeFileSync(join(home.folder, "map.yaml"), map);
  const { code, stdout, stderr } = await home.hansa([
    "import",
    "table",
    "register.csv",
    "--map",
    "map.yaml",
    "--json",
  ]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

async function source(): Promise<Record<string, unknown>> {
  return JSON.parse((await home.hansa(["sources", "src:partner-cities", "--json"])).stdout).source;
}

test("a publisher that is named is the city of that name, and its list is its own word", async () => {
  assert.equal((await imported("publisher: A ministry, kind: document")).added, 1);
  assert.deepEqual(
    [(await source())["publisherName"], (await source())["publisher"]],
    ["A ministry", undefined],
  );
  const { added, described } = await imported("publisher: Hannover, kind: document");
  assert.equal(added, 0);
  assert.deepEqual(described, ["publisher", "publisherName"]);
  const { publisher, publisherName, origin } = await source();
  assert.deepEqual([publisher, publisherName, origin], ["gn:2910831", undefined, "gn:2910831"]);
  const { stdout } = await home.hansa(["disagreements", "gn:2910831", "--json"]);
  assert.match(stdout, /"voice": "own list"|"voice": "own word"/);
});

test("what is said of a source that is on file is changed there, and told", async () => {
  const { described } = await imported("publisher: Hannover, kind: official-page, published: 2020");
  assert.deepEqual(described, ["kind", "published"]);
  const { kind, published } = await source();
  assert.deepEqual([kind, published], ["official-page", "2020"]);
  assert.equal(
    (await imported("publisher: Hannover, kind: official-page, published: 2020")).described,
    undefined,
  );
});

test("a publisher whose name several places bear is asked for, and nothing is brought in", async () => {
  writeFileSync(
    join(home.folder, "map.yaml"),
    `source: { title: Another list, publisher: Springfield }
claims:
  - tie: { between: [city, partner], form: "=partnership" }
`,
  );
  const { code, stderr } = await home.hansa(["import", "table", "register.csv", "--map", "map.yaml"]);
  assert.equal(code, 1);
  assert.match(stderr, /'Springfield' may mean/);
});
