import assert from "node:assert/strict";
import { after, test } from "node:test";
import { matchPlace } from "../gazetteer/match-place.ts";
import type { PlaceMatch } from "../gazetteer/place-match.ts";
import type { Named } from "../record/named.ts";
import { openGazetteer } from "./gazetteer-file.ts";

const world = openGazetteer();
after(() => world.close());

function match(name: string, country?: string, more: Partial<Named> = {}): PlaceMatch {
  return matchPlace({ type: "place", name, ...(country && { country }), ...more } as Named, world);
}

function matched(name: string, country?: string, more: Partial<Named> = {}): string {
  const found = match(name, country, more);
  return found.outcome === "matched"
    ? [found.place.name, found.place.within[0]?.name ?? found.place.country].join(", ")
    : found.outcome;
}

test("a country is understood in the languages that sources are written in, and so are states that are no more", () => {
  assert.equal(matched("Kyōto", "Giappone"), "Kyoto, Kyoto Prefecture");
  assert.equal(matched("Brno", "Tschechische Republik"), "Brno, CZ");
  assert.equal(matched("Tórshavn", "Fær Øer"), "Tórshavn, FO");
  assert.equal(matched("Ljubljana", "Jugoslawien"), "Ljubljana, SI");
  assert.equal(matched("Tbilissi", "UdSSR"), "Tbilisi, GE");
  assert.equal(matched("Košice", "ehem. Tschechoslowakei"), "Košice, SK");
  assert.equal(matched("Dresden", "DDR"), "Dresden, Saxony");
  assert.equal(matched("Leeds", "Großbritannien"), "Leeds, England");
  assert.equal(match("Xyzzyham", "Yugoslavia").outcome, "review");
});

test("generic words tell what a name names, and are no part of it", () => {
  assert.equal(matched("Comune di Bologna", "Italia"), "Bologna, Emilia-Romagna");
  assert.equal(matched("City of Cape Town", "South Africa"), "Cape Town, Western Cape");
  assert.equal(matched("Greater Geelong", "Australia"), "Geelong, Victoria");
  assert.equal(matched("Landkreis Gütersloh", "DE"), "Gütersloh District, North Rhine-Westphalia");
  assert.equal(matched("Gütersloh, Kreis", "DE"), "Gütersloh District, North Rhine-Westphalia");
  assert.equal(matched("Gütersloh", "DE"), "Gütersloh, North Rhine-Westphalia");
  assert.equal(matched("Provincia di Brescia", "Italia"), "Province of Brescia, Lombardy");
  assert.equal(matched("London Borough of Southwark", "GB"), "London Borough of Southwark, England");
});

test("the largest of a name is meant where it is far larger than the others, and else someone has to look", () => {
  assert.equal(matched("Paris", "France"), "Paris, Île-de-France");
  const springfield = match("Springfield", "United States");
  assert.equal(springfield.outcome, "review");
  assert.match(springfield.reason, /several places of that name in United States/);
  assert.ok(springfield.outcome === "review" && springfield.candidates.length > 3);
});

test("what stands in brackets or after a comma tells namesakes apart", () => {
  assert.equal(matched("Springfield, Missouri", "United States"), "Springfield, Missouri");
  assert.equal(matched("Halifax (Calderdale)", "GB"), "Halifax, England");
  assert.equal(matched("Eisenberg (Pfalz)", "DE"), "Eisenberg, Rhineland-Palatinate");
  assert.equal(matched("Gronau (Westf.)", "DE"), "Gronau, North Rhine-Westphalia");
  assert.equal(matched("Moutiers (Meurthe e Mosella)", "Francia"), "Moutiers, Grand Est");
  assert.equal(match("Pruszków (Krs. Oppeln)", "Poland").outcome, "review");
});

test("what stands in brackets is another name of the place, or where it lies, and never the place itself", () => {
  assert.equal(matched("Dembno (Neudamm)", "Poland"), "Dębno, West Pomeranian");
  assert.notEqual(matched("Karpoš (Skopje)", "North Macedonia"), "Skopje, MK");
  assert.notEqual(matched("Mella (Cuba)", "Cuba"), "Cuba, CU");
});

test("abbreviations are read, and names that go on", () => {
  assert.equal(matched("Neumarkt i. d. OPf.", "DE"), "Neumarkt in der Oberpfalz, Bavaria");
  assert.equal(matched("Rotenburg a. d. Fulda", "DE"), "Rotenburg an der Fulda, Hesse");
  assert.equal(matched("Bad Kötzting", "DE"), "Kötzting, Bavaria");
  assert.equal(matched("Renon", "Italia"), "Renon - Ritten, Trentino-South Tyrol");
});

test("another way to write a name in Latin letters is the name; a slip is for someone to look at", () => {
  assert.equal(matched("Nižnij Novgorod", "Russia"), "Nizhniy Novgorod, Nizhny Novgorod Oblast");
  const slip = match("Créeteil", "France");
  assert.equal(slip.outcome, "review");
  assert.match(slip.reason, /a place of a name like that/);
  assert.equal(match("Neulingen", "DE").outcome, "review");
});

test("a list of places is not the first of them", () => {
  assert.match(match("Ferrandina, Garaguso, Salandra, San Mauro Forte", "IT").reason, /several places/);
});

test("a name that nobody bears is new in its country, and without a country it is for someone to look at", () => {
  assert.deepEqual(match("Xyzzyham", "GB"), {
    outcome: "new",
    reason: "no place of that name is known in United Kingdom",
    country: "GB",
  });
  assert.equal(match("Xyzzyham").outcome, "review");
});

test("where the country is not known the name alone decides, and the match says so", () => {
  const lost = match("Lübeck", "Ruritania");
  assert.ok(lost.outcome === "matched" && lost.score < 0.85);
  assert.equal(lost.reason, "by far the likeliest place of that name; no country is known as Ruritania");
  assert.equal(matched("Chicago", "the_United_States"), "Chicago, Illinois");
});

test("coordinates decide among namesakes, and what lies elsewhere is not matched by its name", () => {
  assert.equal(matched("Springfield", "US", { latitude: 37.2, longitude: -93.3 }), "Springfield, Missouri");
  assert.equal(match("Springfield", "US", { latitude: 61.2, longitude: -149.9 }).outcome, "review");
});

test("an id goes before the name, unless the country says otherwise", () => {
  assert.equal(matched("Anything", "FR", { ids: { geonames: "2988507" } }), "Paris, Île-de-France");
  assert.equal(match("Paris", "DE", { ids: { geonames: "2988507" } }).outcome, "review");
});

test("every match says why in words and how sure it is", () => {
  const found = match("Lübeck", "DE");
  assert.ok(found.outcome === "matched" && found.score > 0.9 && found.score <= 1);
  assert.equal(found.reason, "only place of that name in Germany");
});
