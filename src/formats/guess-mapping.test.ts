import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { guessMapping } from "./guess-mapping.ts";
import type { Mapping } from "./mapping.ts";
import { readMapping } from "./mapping-read.ts";
import type { TableLayout } from "./mapping-table.ts";

const guess = (
  header: readonly string[],
  cells: readonly (readonly string[])[],
  layout: TableLayout = {},
) => {
  const rows = cells.map((row, at) => ({
    where: `line ${at + 2}`,
    cells: new Map(header.map((name, column) => [name, row[column] ?? ""])),
  }));
  return guessMapping({ title: "register", header, rows, layout });
};
/** The proposal, which reads as a mapping as it stands. */
const proposed = (...given: Parameters<typeof guess>): { yaml: string; mapping: Mapping } => {
  const found = guess(...given);
  assert.ok("yaml" in found, JSON.stringify(found));
  const read = readMapping(parse(found.yaml));
  assert.ok("mapping" in read, JSON.stringify(read));
  return { yaml: found.yaml, mapping: read.mapping };
};
const columnsOf = (place: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(place ?? {}).map(([key, cell]) => [key, cell.columns[0] ?? `=${cell.otherwise}`]),
  );
const endsOf = ({ mapping }: { mapping: Mapping }): Record<string, string>[] =>
  (mapping.claims[0]?.tie?.between ?? []).map(columnsOf);

test("a German register: the country behind all addresses, its own columns for the partner, years and letters", () => {
  const header = [
    "gemeinde",
    "bundesland",
    "lat",
    "lon",
    "gemeinde_place",
    "partnergemeinde",
    "land",
    "seit",
    "form",
    "partner_lat",
    "partner_lon",
  ];
  const row = (city: string, partner: string, land: string, seit: string, form: string): string[] => [
    city,
    "Hessen",
    "50.1",
    "8.7",
    `${city}, Hessen, Germany`,
    partner,
    land,
    seit,
    form,
    "45.7",
    "4.8",
  ];
  const found = proposed(header, [
    row("Kassel", "Mulhouse", "Frankreich", "1965", "p"),
    row("Fulda", "Como", "Italien", "1960", "f"),
    row("Hanau", "Tottori", "Japan", "2001", "k"),
  ]);
  assert.deepEqual(endsOf(found), [
    { name: "gemeinde", country: "=Germany", region: "bundesland", latitude: "lat", longitude: "lon" },
    { name: "partnergemeinde", country: "land", latitude: "partner_lat", longitude: "partner_lon" },
  ]);
  const tie = found.mapping.claims[0]?.tie;
  assert.deepEqual(tie?.form.codes, { p: "partnership", f: "friendship" });
  assert.deepEqual(tie?.from?.cell.columns, ["seit"]);
  assert.match(found.yaml, /# k: … {2}# 1 row, reported until you say which form it is/);
});

test("start and end may be cities, and a column of countries in Italian is one of countries", () => {
  const header = [
    "comune_start_name",
    "comune_start_lat",
    "comune_start_log",
    "comune_end_name",
    "comune_end_lat",
    "comune_end_log",
    "comune_end_stato",
    "found",
  ];
  const found = proposed(header, [
    ["Lucca", "43.8", "10.5", "Colmar", "48.0", "7.3", "Francia", "True"],
    ["Prato", "43.9", "11.1", "Changzhou", "31.8", "119.9", "Cina", "True"],
  ]);
  assert.deepEqual(endsOf(found), [
    { name: "comune_start_name", latitude: "comune_start_lat", longitude: "comune_start_log" },
    {
      name: "comune_end_name",
      country: "comune_end_stato",
      latitude: "comune_end_lat",
      longitude: "comune_end_log",
    },
  ]);
});

test("glued headers: townUK, latuk; a country in a header is that of its city; a line gives what columns do not", () => {
  const found = proposed(
    ["town", "townUK", "latuk", "lonuk", "lat", "lon"],
    [
      ["Bremen", "York", "53.9", "-1.1", "53.1", "8.8"],
      ["Cognac", "Perth", "56.4", "-3.4", "45.7", "-0.3"],
    ],
  );
  assert.deepEqual(endsOf(found), [
    { name: "town", latitude: "lat", longitude: "lon" },
    { name: "townUK", country: "=UK", latitude: "latuk", longitude: "lonuk" },
  ]);
  const lines = proposed(["town", "twin", "geom"], [["Bremen", "Riga", "LINESTRING (8.8 53.1, 24.1 56.9)"]]);
  assert.match(lines.yaml, /coordinates: \{ column: geom, end: start \}/);
});

test("each country stands behind its city: city, country, sister_city, country_of_sc", () => {
  const found = proposed(
    ["city", "country", "sister_city", "country_of_sc"],
    [["Lyon", "France", "Leipzig", "Germany"]],
  );
  assert.deepEqual(endsOf(found), [
    { name: "city", country: "country" },
    { name: "sister_city", country: "country_of_sc" },
  ]);
  assert.equal(found.mapping.claims[0]?.tie?.form.otherwise, "sister");
});

test("cities and their partners are found in headers of other languages, joined by 'with' or 'con'", () => {
  const rows = [["Torino", "Italia", "Nagoya", "Giappone", "2005"]];
  for (const [city, land, partner, partnerLand, since] of [
    ["Città", "Nazione", "Gemellata con", "Paese", "Dal"],
    ["Town", "Country", "Twinned with", "Partner country", "Since"],
    ["Ville", "Pays", "Jumelée avec", "Pays jumelé", "Depuis"],
    ["Ciudad", "País", "Ciudad hermana", "País hermana", "Año"],
    ["Stad", "Land", "Zusterstad", "Land zusterstad", "Datum"],
  ] as const) {
    const found = proposed([city, land, partner, partnerLand, since], rows);
    assert.deepEqual(endsOf(found), [
      { name: city, country: land },
      { name: partner, country: partnerLand },
    ]);
    assert.deepEqual(found.mapping.claims[0]?.tie?.from?.cell.columns, [since]);
  }
});

test("a table of inhabitants is one of observations, not of members", () => {
  const found = proposed(
    ["Stadt", "Land", "Einwohner", "Stand"],
    [
      ["Köln", "Deutschland", "1.084.831", "2022"],
      ["Bonn", "Deutschland", "336.465", "2022"],
    ],
  );
  const observation = found.mapping.claims[0]?.observation;
  assert.deepEqual(columnsOf(observation?.subject), { name: "Stadt", country: "Land" });
  assert.deepEqual(observation?.value?.columns, ["Einwohner"]);
  assert.deepEqual(observation?.asOf?.cell.columns, ["Stand"]);
});

test("two columns of Q-ids without a header are a list of ties", () => {
  const found = proposed(["Q365", "Q648"], [["Q1055", "Q985"]], { delimiter: "\t" });
  assert.equal(found.mapping.table.header, "none");
  assert.deepEqual(endsOf(found), [{ wikidata: "1" }, { wikidata: "2" }]);
});

test("start and end may also be dates, of which the signs for none are some", () => {
  const found = proposed(
    ["source_qid", "target_qid", "start", "end"],
    [
      ["Q365", "Q648", "1958-##-##", "####-##-##"],
      ["Q1055", "Q985", "1989-##-##", "2016-##-##"],
    ],
  );
  const tie = found.mapping.claims[0]?.tie;
  assert.deepEqual([tie?.from?.cell.columns, tie?.to?.cell.columns], [["start"], ["end"]]);
});

test("a network in a column makes memberships; some years in words make a period; a key names the row", () => {
  const found = proposed(
    ["Full_Name", "CountryCode", "Network_Name", "Year_of_Joining", "MemberCode", "geonameId"],
    [
      ["Gent", "BE", "Mayors", "2009", "A1", "2797656"],
      ["Turku", "FI", "Baltic", "1991", "A2", "633679"],
      ["Utrecht", "NL", "Wheels", "2002-2006 - I", "A3", "2745912"],
    ],
  );
  const membership = found.mapping.claims[0]?.membership;
  assert.deepEqual(columnsOf(membership?.member), {
    name: "Full_Name",
    country: "CountryCode",
    geonames: "geonameId",
  });
  assert.deepEqual(membership?.body, { name: { columns: ["Network_Name"] } });
  assert.deepEqual(membership?.period?.cell.columns, ["Year_of_Joining"]);
  assert.deepEqual(found.mapping.row, ["MemberCode"]);
});

test("countries with years and numbers are observations of states, each column one", () => {
  const found = proposed(
    ["receiving_country", "year", "visits", "media"],
    [
      ["Ghana", "2001", "3", "N/A"],
      ["Togo", "2002", "N/A", "1"],
    ],
  );
  const observation = found.mapping.claims[0]?.observation;
  assert.deepEqual(observation?.each?.columns, ["visits", "media"]);
  assert.deepEqual(columnsOf(observation?.subject), { name: "receiving_country", level: "=state" });
  assert.deepEqual(observation?.asOf?.cell.columns, ["year"]);
});

test("states with a date of entry are members of what the file is named for", () => {
  const found = proposed(
    ["Code", "Name", "Member-Since"],
    [
      ["AUT", "Austria", "1995-01-01"],
      ["MLT", "Malta", "2004-05-01"],
    ],
  );
  const membership = found.mapping.claims[0]?.membership;
  assert.deepEqual(columnsOf(membership?.member), { name: "Name", iso: "Code", level: "=state" });
  assert.deepEqual(membership?.body, { name: { columns: [], otherwise: "register" } });
});

test("what is unknown stays visible: a title, a kind and a reliability to be set, and columns not used", () => {
  const { yaml } = proposed(["city", "partner", "mayor"], [["Lyon", "Leipzig", "Herriot"]]);
  assert.match(yaml, /title: "register" {2}# what is the work called\?/);
  assert.match(yaml, /# licence: …/);
  assert.match(yaml, /# Not used: mayor/);
});

test("a table in which nothing is known is told with its columns, not guessed at", () => {
  const found = guess(["x", "y"], [["1", "2"]]);
  assert.ok("why" in found && /"x", "y".*by hand/.test(found.why));
});

test("headers that YAML would take for something else come back as they are", () => {
  const found = proposed(["no", "city: a", "partner city #2"], [["1", "Lyon", "Leipzig"]]);
  assert.deepEqual(endsOf(found), [{ name: "city: a" }, { name: "partner city #2" }]);
});
