import assert from "node:assert/strict";
import { test } from "node:test";
import { drafted, twin } from "../../../test/fixtures/wikidata-drafted.ts";
import { entity, item, statement, text } from "../../../test/fixtures/wikidata-json.ts";
import { draftsOfItem } from "./drafts-of-item.ts";
import { gleaned } from "./gleaned.ts";
import { itemOfJson } from "./item-of-json.ts";
import { itemsOfEntityData } from "./items-of-entity-data.ts";
import { placeFacts } from "./place-facts.ts";

test("a place whose entity did not come along is named by its id", () => {
  assert.deepEqual(twin().draft?.named[1], { type: "place", name: "Q90", ids: { wikidata: "Q90" } });
});

test("an id that leads to another entity is noted as another id of it", () => {
  const json = { entities: { Q64: entity("Q64", {}, { en: "Berlin" }) } };
  const [found] = itemsOfEntityData(json, "Q999") ?? [];
  assert.ok(found);
  const known = { facts: () => placeFacts(found) };
  const { drafts } = draftsOfItem(gleaned(found), { asOf: "2026-11-16", known, digest: () => "abc123" });
  assert.equal(drafts[0]?.row, "redirect-Q999");
  assert.deepEqual(drafts[0]?.says, {
    kind: "attribute",
    subject: "named:0",
    predicate: "has_identifier",
    text: "wikidata:Q999",
  });
  assert.deepEqual(itemsOfEntityData(json, "Q64")?.[0]?.redirects, []);
});

test("the API's note of a redirect is understood, and JSON without entities is none", () => {
  const json = { entities: { Q64: { ...entity("Q64", {}), redirects: { from: "Q999", to: "Q64" } } } };
  assert.deepEqual(itemsOfEntityData(json)?.[0]?.redirects, ["Q999"]);
  assert.equal(itemsOfEntityData({ error: { code: "no-such-entity" } }), undefined);
  assert.equal(itemsOfEntityData([1]), undefined);
});

test("the name is the English one, else that for all languages, else any", () => {
  const named = (labels: Record<string, string>) => {
    const read = itemOfJson(entity("Q1", {}, labels));
    return read && placeFacts(read).name;
  };
  assert.equal(named({ de: "Köln", en: "Cologne", mul: "Köln" }), "Cologne");
  assert.equal(named({ sv: "Umeå", mul: "Ubmeje" }), "Ubmeje");
  assert.equal(named({ zu: "IKapa" }), "IKapa");
  assert.equal(named({ en: " " }), undefined);
});

test("a preferred country goes before former ones, and a deprecated one does not count", () => {
  const P17 = [
    statement(item("Q15180")),
    statement(item("Q211"), { rank: "preferred" }),
    statement(item("Q30"), { rank: "deprecated" }),
  ];
  const { drafts } = drafted(entity("Q1773", { P17, P190: [statement(item("Q2843"))] }));
  assert.equal(drafts[0]?.named[0]?.country, "LV");
});

test("a state is one by its code, which is its id too", () => {
  const { drafts } = drafted(
    entity(
      "Q258",
      { P297: [statement(text("ZA"))], P463: [statement(item("Q1065"))] },
      { en: "South Africa" },
    ),
  );
  const [state] = drafts[0]?.named ?? [];
  assert.deepEqual([state?.level, state?.country, state?.ids?.iso], ["state", "ZA", "ZA"]);
});

const NOTHING = { drafts: [], misread: [], passedOver: [] };

test("nothing of what is malformed is read as if it were said", () => {
  assert.equal(itemOfJson({ id: "P190" }), undefined);
  assert.equal(itemOfJson("Q64"), undefined);
  // PHP writes an empty map as a list.
  assert.deepEqual(drafted({ id: "Q64", claims: [], labels: [] }), NOTHING);
  assert.deepEqual(drafted(entity("Q64", { P190: [{ rank: "normal" }, 7] })), NOTHING);
  const moon = { latitude: 1, longitude: 2, globe: "http://www.wikidata.org/entity/Q405" };
  const P625 = [statement({ snaktype: "value", datavalue: { type: "globecoordinate", value: moon } })];
  const read = itemOfJson(entity("Q3", { P625 }));
  assert.ok(read && placeFacts(read).latitude === undefined);
});
