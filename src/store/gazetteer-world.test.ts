import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Place, placeLabel } from "../gazetteer/place.ts";
import { resolvePlace } from "../gazetteer/resolve-place.ts";
import { type Gazetteer, openGazetteer } from "./gazetteer-file.ts";
import { gazetteerSource } from "./gazetteer-source.ts";

// The whole gazetteer, indexed once for all of these.
const folder = mkdtempSync(join(tmpdir(), "hansa-world-"));
let world: Gazetteer;

before(() => {
  world = openGazetteer({ folder });
});

after(() => {
  world.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(text: string, level?: Place["level"]): string {
  const answer = resolvePlace(text, world, level ? { level } : {});
  if (answer.outcome === "found") return answer.place.id;
  const places = answer.outcome === "ambiguous" ? answer.candidates : answer.nearest;
  return [answer.outcome, ...places.map(({ id }) => id)].join(" ");
}

function all(expected: string, names: readonly string[]): void {
  for (const name of names) assert.equal(ask(name), expected, name);
}

const [CAPE_TOWN, DURBAN, MUMBAI, TOKYO] = ["gn:3369157", "gn:1007311", "gn:1275339", "gn:1850147"];

test("names in any script, without accents, old and foreign, find their city", () => {
  all(CAPE_TOWN, ["Cape Town", "cape town", "Kaapstad", "Kapstadt", "City of Cape Town"]);
  all(DURBAN, ["Durban", "eThekwini", "Ethekwini"]);
  all(MUMBAI, ["Mumbai", "Bombay", "मुंबई"]);
  all(TOKYO, ["Tokyo", "Tōkyō", "東京", "Токио"]);
  all("gn:2747373", ["The Hague", "Den Haag", "La Haye"]);
  all("gn:2886242", ["Köln", "Koeln", "Koln", "Cologne"]);
  all("gn:2867714", ["München", "Muenchen", "Munich", "Monaco di Baviera"]);
  all("gn:2510911", ["Seville", "Sevilla, ES"]);
});

test("regions and states go before other names of cities", () => {
  all("iso:ZA-GT", ["Gauteng", "Gauteng Province"]);
  all("iso:FR-IDF", ["Île-de-France", "Ile de France"]);
  all("iso:AU-NSW", ["New South Wales"]);
  all("iso:JP-14", ["Kanagawa", "Kanagawa Prefecture", "神奈川県"]);
  all("iso:MX", ["Mexico", "México"]);
  all("iso:TR", ["Turkey", "Türkiye"]);
});

test("cities whose name is also a region's or state's stay cities", () => {
  const cities = {
    "New York": "gn:5128581",
    "São Paulo": "gn:3448439",
    Luxembourg: "gn:2960316",
    Tokyo: TOKYO,
    Moscow: "gn:524901",
    Berlin: "gn:2950159",
    Singapore: "gn:1880252",
    "Buenos Aires": "gn:3435910",
    "Mexico City": "gn:3530597",
    Kyoto: "gn:1857910",
    Antwerp: "gn:2803138",
  };
  for (const [name, id] of Object.entries(cities)) assert.equal(ask(name), id, name);
});

test("a name alone is found, with the others of it, when they are small", () => {
  const found = {
    Rome: "gn:3169070",
    Milan: "gn:3173435",
    Melbourne: "gn:2158177",
    Munich: "gn:2867714",
    Toronto: "gn:6167865",
    Paris: "gn:2988507",
  };
  for (const [name, id] of Object.entries(found)) assert.equal(ask(name), id, name);
  const paris = resolvePlace("Paris", world);
  assert.ok(paris.outcome === "found" && paris.others.some(({ id }) => id === "gn:4717560"));
});

test("a name that two large places bear gives both and picks none", () => {
  const ambiguous = {
    Athens: "gn:264371 gn:4180386",
    Santiago: "gn:3871336 gn:1687801",
    London: "gn:2643743 gn:6058560",
    Birmingham: "gn:2655603 gn:4049979",
    Vancouver: "gn:6173331 gn:5814616",
    Boston: "gn:4930956 gn:2655138",
    Hyderabad: "gn:1269843 gn:1176734",
    "San Jose": "gn:5392171 gn:3621849 gn:1689510",
    Valencia: "gn:3625549 gn:2509954 gn:5405288",
    Cordoba: "gn:3860259 gn:2519240 gn:3530240",
    Washington: "gn:4140963 gn:2634715",
  };
  for (const [name, ids] of Object.entries(ambiguous)) assert.equal(ask(name), `ambiguous ${ids}`, name);
});

test("with its country or region a name is exact", () => {
  all("gn:264371", ["Athens, GR", "Athens, Greece", "Athens, Griechenland", "Athens, Ελλάδα"]);
  all("gn:4180386", ["Athens, US", "Athens, Georgia", "Athens, GA, USA"]);
  all("gn:2653941", ["Cambridge, England", "Cambridge, GB", "Cambridge, UK"]);
  all("gn:5746545", ["Portland, Oregon", "Portland, OR", "Portland, US"]);
  all("gn:6058560", ["London, Ontario", "London, Canada"]);
  all("gn:2643743", ["London, England", "London, GB"]);
  all("gn:4140963", ["Washington, D.C.", "Washington DC", "Washington, District of Columbia"]);
  all("gn:4717560", ["Paris, Texas", "Paris, TX"]);
});

test("ids are found, by either code where ISO has changed one", () => {
  all(CAPE_TOWN, [CAPE_TOWN]);
  all("iso:ZA", ["iso:ZA"]);
  all("iso:ZA-GT", ["iso:ZA-GT", "iso:ZA-GP"]);
});

test("what GeoNames gives as 0 inhabitants is not given", () => {
  const { outcome, ...reply } = resolvePlace("gn:2266924", world);
  assert.ok(outcome === "found" && "place" in reply && reply.place.name === "Mação");
  assert.equal(reply.place.population, undefined);
});

test("a place says where it lies and what else it is called", () => {
  const durban = world.place(DURBAN);
  assert.equal(durban && placeLabel(durban), "Durban, KwaZulu-Natal, South Africa");
  assert.ok(durban?.aliases?.includes("Port Natal"));
  assert.deepEqual(world.place("gn:3182164")?.within, [
    { id: "iso:IT-25", name: "Lombardy" },
    { id: "iso:IT-BG", name: "Province of Bergamo" },
  ]);
});

test("a misspelt name is unknown and its city among the nearest", () => {
  assert.match(ask("Johanesberg"), /^unknown gn:993800/);
  assert.match(ask("Cap Town"), /^unknown gn:3369157/);
  assert.match(ask("Bombey"), /^unknown gn:1275339/);
});

test("typing finds the larger cities first, by any of their names", () => {
  const first = (typed: string) => world.suggest(typed, 5)[0]?.id;
  assert.equal(first("cape t"), CAPE_TOWN);
  assert.equal(first("bomb"), MUMBAI);
  assert.equal(first("gaut"), "iso:ZA-GT");
  assert.equal(first("tok"), TOKYO);
  assert.equal(first("Saint"), "gn:498817");
  assert.deepEqual(world.suggest("", 5), []);
  assert.equal(new Set(world.suggest("s", 10).map(({ id }) => id)).size, 10);
});

test("countries carry their region by M49", () => {
  const japan = world.countries().find(({ code }) => code === "JP");
  assert.deepEqual(japan?.world, { region: "Asia", subregion: "Eastern Asia" });
});

test("every bundled region is found by its id and name, and where GeoNames has a code for it a place lies in it", () => {
  const source = gazetteerSource();
  const settled = new Set(
    [...source.cities()].flatMap(({ areas }) => areas.flatMap((code) => [code, `${code}.`])),
  );
  const regions = source.regions();
  assert.ok(regions.length > 600);
  for (const { id, name, country, geonames } of regions) {
    assert.equal(world.place(id)?.name, name);
    assert.equal(world.place(id)?.country, country);
    for (const code of geonames?.split(" ") ?? []) assert.ok(settled.has(code), `${id} ${code}`);
  }
  assert.equal(new Set(regions.map(({ id }) => id)).size, regions.length);
});

test("every added name is that of a place the gazetteer has", () => {
  for (const { id, name } of gazetteerSource().addedNames()) assert.ok(world.place(id), `${id} ${name}`);
});
