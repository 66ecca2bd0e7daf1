import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BLANK,
  dated,
  entityAddress,
  fact,
  literal,
  node,
  type Row,
  rank,
  triple,
  uri,
} from "../../../test/fixtures/wikidata-rows.ts";
import { draftsOfItem } from "./drafts-of-item.ts";
import { gleaned } from "./gleaned.ts";
import { itemsOfRows } from "./items-of-rows.ts";
import { placeFacts } from "./place-facts.ts";

const S = "statement/Q64-8F2A-11";
const TWIN = [
  triple("Q64", S, "rank", rank("Normal")),
  triple("Q64", S, "statement/P190", entityAddress("Q90")),
];

function drafted(rows: readonly Row[]) {
  const { items, others } = itemsOfRows(rows);
  const facts = new Map([...items, ...others].map((item) => [item.id, placeFacts(item)]));
  const reading = {
    asOf: "2026-11-16",
    known: { facts: (id: string) => facts.get(id) },
    digest: () => "abc123",
  };
  const all = items.map((item) => draftsOfItem(gleaned(item), reading));
  return {
    drafts: all.flatMap(({ drafts }) => drafts),
    misread: all.flatMap(({ misread }) => misread),
    passedOver: all.flatMap(({ passedOver }) => passedOver),
  };
}

function saidBy(...more: Row[]): unknown {
  const says = drafted([...TWIN, ...more]).drafts[0]?.says;
  return says && "valid" in says ? says.valid : undefined;
}

test("a statement of the endpoint is the row that the dump has, with the facts of both ends", () => {
  const { drafts, misread } = drafted([
    ...TWIN,
    fact("Q64", "label", literal("Berlin", "en")),
    fact("Q64", "P17", entityAddress("Q183")),
    fact("Q64", "P625", literal("Point(13.4 52.5)")),
    fact("Q64", "P1566", literal("2950159")),
    fact("Q64", "label", literal("Paris", "en"), "Q90"),
    fact("Q64", "P17", entityAddress("Q142"), "Q90"),
    fact("Q64", "P297", literal("FR"), "Q142"),
  ]);
  assert.deepEqual(misread, []);
  assert.equal(drafts[0]?.row, "Q64$8F2A-11");
  assert.deepEqual(drafts[0]?.named, [
    {
      type: "place",
      name: "Berlin",
      country: "DE",
      latitude: 52.5,
      longitude: 13.4,
      ids: { wikidata: "Q64", geonames: "2950159" },
    },
    { type: "place", name: "Paris", country: "FR", ids: { wikidata: "Q90" } },
  ]);
});

test("a time has the precision of its node, not the digits of its simple value", () => {
  assert.deepEqual(saidBy(...dated("Q64", S, "P580", "1987-01-01T00:00:00Z", 9)), { from: { date: "1987" } });
  assert.deepEqual(saidBy(...dated("Q64", S, "P580", "1987-05-03T00:00:00Z", 11)), {
    from: { date: "1987-05-03" },
  });
});

test("the endpoint's year 0 is 1 BC, its year -43 is 44 BC", () => {
  const worded = (time: string) => saidBy(...dated("Q64", S, "P580", time, 9));
  assert.deepEqual(worded("-0043-01-01T00:00:00Z"), { worded: "start: 44 BC" });
  assert.deepEqual(worded("0000-01-01T00:00:00Z"), { worded: "start: 1 BC" });
});

test("unknown values come as blank nodes or as addresses that stand for them", () => {
  const skolem = uri("http://www.wikidata.org/.well-known/genid/ab12");
  for (const unknown of [BLANK, skolem])
    assert.deepEqual(saidBy(triple("Q64", S, "qualifier/P580", unknown)), { worded: "start: not known" });
  const target = [triple("Q64", S, "rank", rank("Normal")), triple("Q64", S, "statement/P190", skolem)];
  assert.match(drafted(target).passedOver[0]?.why ?? "", /not which/);
});

test("no value comes as a class of the statement", () => {
  assert.deepEqual(saidBy(triple("Q64", S, "type", uri("http://www.wikidata.org/prop/novalue/P582"))), {
    worded: "no end",
  });
  const none = [triple("Q64", S, "type", uri("http://www.wikidata.org/prop/novalue/P190"))];
  assert.equal(drafted(none).drafts[0]?.says.kind, "observation");
});

test("deprecated statements are told", () => {
  const { passedOver } = drafted([triple("Q64", S, "rank", rank("Deprecated")), ...TWIN.slice(1)]);
  assert.match(passedOver[0]?.why ?? "", /deprecated/);
});

test("references come with their addresses and works", () => {
  const { drafts } = drafted([
    ...TWIN,
    triple("Q64", S, "wasDerivedFrom", node("reference/r1")),
    triple("Q64", "reference/r1", "reference/P854", uri("https://www.berlin.de/a")),
    triple("Q64", "reference/r1", "reference/P813", literal("2014-03-02T00:00:00Z")),
    triple("Q64", S, "wasDerivedFrom", node("reference/r2")),
    triple("Q64", "reference/r2", "reference/P248", entityAddress("Q36578")),
  ]);
  assert.deepEqual(
    drafts[0]?.cites?.map(({ id }) => id),
    ["src:berlin.de-abc123", "src:wikidata-q36578"],
  );
  assert.match(drafts[0]?.note ?? "", /2014-03-02/);
});

test("an entity that was asked for by a former id notes it", () => {
  const rows = TWIN.map((row) => ({ ...row, asked: entityAddress("Q999") }));
  assert.equal(drafted(rows).drafts[0]?.row, "redirect-Q999");
});

test("rows of another form are counted and passed over", () => {
  const { items, unreadable } = itemsOfRows([{ x: literal("1") }, null, "row", ...TWIN]);
  assert.equal(unreadable, 3);
  assert.equal(items.length, 1);
});
