import assert from "node:assert/strict";
import { test } from "node:test";
import { geoNamesRegion } from "./geonames-admin1.ts";
import { geoNamesCountry } from "./geonames-country.ts";
import { placeLine } from "./geonames-line.ts";
import { geoNamesTable } from "./geonames-table.ts";

const place = (kind: string, people: string | number, latitude = "-33.9") =>
  `3369157\tCape Town\tCape Town\tCPT,iKapa\t${latitude}\t18.4\t${kind}\tZA\t\t11\tCPT\t\t\t${people}\t\t25\tAfrica/Johannesburg\t2026-11-02`;

test("a table is known by its columns, whatever its file is called", () => {
  const country = `ZA\tZAF\t710\tSF\tSouth Africa\tPretoria\t1219912\t1\tAF\t.za\tZAR\tRand\t27\t\t\tzu\t953987\tZW\t`;
  assert.equal(geoNamesTable(place("P\tPPLA", 500)), "places");
  assert.equal(geoNamesTable("1\t3369157\taf\tKaapstad\t1\t\t\t\t\t"), "alternates");
  assert.equal(geoNamesTable("ZA.11\tWestern Cape\tWestern Cape\t1085599"), "regions");
  assert.equal(geoNamesTable(country), "countries");
  assert.equal(
    geoNamesTable("ZA.11.CPT\tCity of Cape Town\tCity of Cape Town\t1"),
    undefined,
    "of a second level",
  );
  assert.equal(geoNamesTable("1\t3369157\taf\tKaapstad\t1\t\t\t"), undefined, "the older table of names");
  assert.equal(geoNamesTable("<!doctype html>"), undefined);
  assert.equal(geoNamesTable(""), undefined);
});

test("a place is kept where 500 live or an administration sits, as cities500 has it", () => {
  const kept = (kind: string, people: string | number) => placeLine(place(kind, people)) !== undefined;
  assert.deepEqual([kept("P\tPPL", 500), kept("P\tPPL", 499), kept("P\tPPL", 0)], [true, false, false]);
  assert.deepEqual([kept("P\tPPLA4", 0), kept("P\tPPLC", 0), kept("P\tPPLX", 0)], [true, true, false]);
  assert.deepEqual([kept("A\tADM1", 5_000_000), kept("T\tMT", 0)], [false, false]);
});

test("a place that cannot be read says why", () => {
  const why = (line: string) => {
    const read = placeLine(line);
    return read && "why" in read ? read.why : read;
  };
  assert.match(String(why(place("P\tPPL", 500, "91"))), /lies at 91, 18.4, which is nowhere/);
  assert.match(String(why(place("P\tPPL", "many"))), /has 'many' inhabitants/);
  assert.match(String(why("1\tNowhere")), /2 columns where a place has 19/);
  assert.match(String(why(place("P\tPPL", 500).replace("\tZA\t", "\t\t"))), /has '' for its country/);
  assert.match(String(why(place("P\tPPL", 500).replace("3369157", "0x33"))), /no number of GeoNames/);
});

test("the region that GeoNames does not know is none", () => {
  assert.equal(geoNamesRegion("ZA.00\tSouth Africa\tSouth Africa\t953987"), undefined);
  assert.deepEqual(geoNamesRegion("ZA.11\tWestern Cape\tWestern Cape\t1085599"), {
    row: { code: "ZA.11", country: "ZA", name: "Western Cape", asciiName: "Western Cape", number: 1085599 },
  });
});

test("a country is read where a program has cut empty cells from the end of its line", () => {
  const line = "XK\tXKX\t0\tKV\tKosovo\tPristina\t10908\t1845300\tEU\t\tEUR\tEuro\t\t\t\tsq,sr\t831053";
  assert.deepEqual(geoNamesCountry(line), {
    row: { code: "XK", code3: "XKX", name: "Kosovo", squareKilometres: 10_908, number: 831053 },
  });
});
