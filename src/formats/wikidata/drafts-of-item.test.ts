import assert from "node:assert/strict";
import { test } from "node:test";
import { drafted, twin } from "../../../test/fixtures/wikidata-drafted.ts";
import {
  entity,
  item,
  NONE,
  position,
  statement,
  text,
  time,
  UNKNOWN,
  year,
} from "../../../test/fixtures/wikidata-json.ts";

test("a twin is a tie of both places, with its statement as the row", () => {
  const berlin = entity(
    "Q64",
    {
      P190: [statement(item("Q90"), { id: "Q64$1" })],
      P625: [statement(position(52.5, 13.4))],
      P1566: [statement(text("2950159"))],
      P17: [statement(item("Q183"))],
      P31: [statement(item("Q515"))],
      P300: [statement(text("DE-BE"))],
    },
    { de: "Berlin", en: "Berlin", ru: "Берлин" },
  );
  const paris = entity("Q90", { P17: [statement(item("Q142"))] }, { fr: "Paris", oc: "París" });
  const { drafts, misread } = drafted(berlin, paris);
  assert.deepEqual(misread, []);
  assert.deepEqual(drafts, [
    {
      row: "Q64$1",
      locator: { section: "Q64, P190", row: "Q64$1" },
      named: [
        {
          type: "place",
          name: "Berlin",
          otherNames: ["Берлин"],
          country: "DE",
          latitude: 52.5,
          longitude: 13.4,
          level: "city",
          ids: { wikidata: "Q64", geonames: "2950159" },
        },
        { type: "place", name: "Paris", otherNames: ["París"], country: "FR", ids: { wikidata: "Q90" } },
      ],
      says: { kind: "tie", between: ["named:0", "named:1"], form: "twin" },
    },
  ]);
});

test("every rank but the deprecated is a claim; the deprecated is told and left out", () => {
  assert.match(twin({ rank: "preferred" }).draft?.note ?? "", /ranks it first/);
  assert.ok(twin({ rank: "normal" }).draft);
  const { draft, passedOver } = twin({ rank: "deprecated", qualifiers: { P2241: [item("Q25895909")] } });
  assert.equal(draft, undefined);
  assert.deepEqual(passedOver, [
    {
      row: "Q64$1",
      where: "Q64 P190, statement Q64$1",
      why: "Wikidata marks it as deprecated (for Q25895909): not brought in.",
    },
  ]);
});

test("a normal statement beside a preferred one is a claim too", () => {
  const P190 = [
    statement(item("Q90"), { id: "Q64$1", rank: "preferred" }),
    statement(item("Q84"), { id: "Q64$2" }),
  ];
  assert.equal(drafted(entity("Q64", { P190 })).drafts.length, 2);
});

test("an unknown twin, a twin that is itself and a twin that is no item are told and are no claims", () => {
  for (const [main, why] of [
    [UNKNOWN, /not which/],
    [item("Q64"), /names itself/],
    [text("Paris"), /no entity/],
    [{ snaktype: "value" }, /cannot be read/],
    [
      {
        snaktype: "value",
        datavalue: { type: "wikibase-entityid", value: { "entity-type": "property", id: "P31" } },
      },
      /no entity/,
    ],
  ] as const) {
    const { draft, misread, passedOver } = twin({}, main);
    assert.equal(draft, undefined);
    assert.match([...misread, ...passedOver][0]?.why ?? "", why);
  }
});

test("no value of the twins beside a twin, or with an end, is no count of none", () => {
  const none = statement(NONE, { id: "Q64$2" });
  const beside = drafted(entity("Q64", { P190: [statement(item("Q90"), { id: "Q64$1" }), none] }));
  assert.deepEqual(
    beside.drafts.map(({ says }) => says.kind),
    ["tie"],
  );
  assert.deepEqual(
    beside.passedOver.map(({ row }) => row),
    ["Q64$2"],
  );
  const once = twin({ qualifiers: { P582: [year(1957)] } }, NONE);
  assert.deepEqual([once.draft, once.passedOver.length], [undefined, 1]);
});

test("no value of the twins is a count of none, as of the source's day", () => {
  assert.deepEqual(twin({}, NONE).draft?.says, {
    kind: "observation",
    subject: "named:0",
    metric: "has_sister_city_count",
    figure: { value: 0, unit: "twin cities" },
    asOf: "2026-11-16",
  });
});

test("references become the works cited, and when they were looked at is noted", () => {
  const { draft } = twin({
    references: [
      {
        P854: [text("https://www.Berlin.de/staedte/"), text("javascript:alert(1)")],
        P813: [time("+2014-03-02T00:00:00Z", 11)],
        P1476: [
          {
            snaktype: "value",
            datavalue: { type: "monolingualtext", value: { text: "Städtepartner", language: "de" } },
          },
        ],
      },
      { P248: [item("Q36578")] },
      { P143: [item("Q328")] },
      { P143: [item("Q328")] },
    ],
  });
  assert.deepEqual(
    draft?.cites?.map(({ id, origin, title }) => ({ id, origin, title })),
    [
      { id: "src:berlin.de-abc123", origin: "berlin.de", title: "Städtepartner" },
      { id: "src:wikidata-q36578", origin: "wikidata:Q36578", title: "The work that Wikidata calls Q36578" },
      {
        id: "src:wikidata-q328",
        origin: "wikipedia",
        title: "The Wikimedia project that Wikidata calls Q328",
      },
    ],
  );
  assert.match(draft?.note ?? "", /retrieved 2014-03-02/);
});

test("qualifiers that no claim takes are named in the note", () => {
  const { draft } = twin({ qualifiers: { P518: [item("Q1")], P1534: [UNKNOWN] } });
  assert.equal(draft?.note, "End cause: not known. Also qualified by P518.");
});

test("membership of a place is a claim, with grade and role where Wikidata names them", () => {
  const houston = entity("Q16555", {
    P463: [
      statement(item("Q1059"), { id: "Q16555$1", qualifiers: { P580: [year(2005)], P3831: [item("Q7")] } }),
    ],
    P1082: [statement(text("1"))],
  });
  const c40 = entity("Q1059", {}, { en: "A network" });
  const role = entity("Q7", {}, { en: "founding member" });
  const [draft] = drafted(houston, c40, role).drafts;
  assert.deepEqual(draft?.named[1], { type: "body", name: "A network", ids: { wikidata: "Q1059" } });
  assert.deepEqual(draft?.says, {
    kind: "membership",
    member: "named:0",
    body: "named:1",
    roles: ["founder"],
    valid: { from: { date: "2005" } },
  });
  assert.equal(draft?.note, "Role: founding member (Q7).");
});

test("what people and universities are members of is left alone", () => {
  const P463 = [statement(item("Q1059"))];
  const human = { P463, P31: [statement(item("Q5"))], P1082: [statement(text("1"))] };
  assert.deepEqual(drafted(entity("Q42", human)), NOTHING);
  assert.deepEqual(drafted(entity("Q43", { P463, P17: [statement(item("Q30"))] })), NOTHING);
});

const NOTHING = { drafts: [], misread: [], passedOver: [] };
