import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import { FactsQuery, type FactsReply } from "../src/contract/facts-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();

const ask = (asked: Record<string, unknown>): Promise<FactsReply> => workbench.facts(FactsQuery.parse(asked));
const ids = ({ facts }: FactsReply): string[] => facts.flatMap(({ claims }) => claims.map(({ id }) => id));

test("look-up: members of C40 are 98 polities, each with its source", async () => {
  const reply = await ask({ kind: "membership", object: "C40", limit: "200" });
  assert.equal(reply.total, 98);
  assert.equal((await workbench.network({ id: "C40" })).members.length, 98);
  assert.ok(reply.facts.every(({ claims }) => claims.every(({ source }) => source.startsWith("src:"))));
});

test("a name that several places bear is answered with the one taken, and the others named", async () => {
  const { meant } = await ask({ subject: "Paris", limit: "1" });
  assert.equal(meant?.[0]?.taken.id, "gn:2988507");
  assert.ok(meant?.[0]?.others.some(({ region }) => region === "Texas"));
  assert.equal((await workbench.assessment({ city: "Paris" })).meant?.[0]?.asked, "Paris");
  assert.equal((await workbench.assessment({ city: "gn:2988507" })).meant, undefined);
});

test("a reply says by when the ledger knew it, where that was asked", async () => {
  const knownAsOf = "2020";
  const replies = [
    await ask({ text: "Riga", knownAsOf }),
    await workbench.assessment({ city: "Riga", knownAsOf }),
    await workbench.comparison({ city: ["Riga", "Tokyo"], knownAsOf }),
    await workbench.sources({ limit: 1, offset: 0, knownAsOf }),
    await workbench.network({ id: "C40", knownAsOf }),
  ];
  for (const reply of replies) assert.equal(reply.knownAsOf, knownAsOf);
  assert.equal("knownAsOf" in (await ask({ text: "Riga", limit: "1" })), false);
});

test("free text finds what mentions a place by its name", async () => {
  const about = await ask({ about: "Riga" });
  assert.ok(about.total > 0);
  assert.deepEqual(ids(await ask({ text: "Riga" })).toSorted(), ids(about).toSorted());
});

test("of a name that several places bear, those it may mean are offered first, and why another is", async () => {
  const { places } = await workbench.places({ q: "santiago", limit: 8 });
  assert.deepEqual(
    places.slice(0, 2).map(({ countryName }) => countryName),
    ["Chile", "Philippines"],
  );
  assert.equal(places.find(({ name }) => name === "Guayaquil")?.foundAs, "Santiago de Guayaquil");
  assert.equal(places[0]?.foundAs, undefined);
});

test("of a name that is still being typed, what claims name goes before another place's short name", async () => {
  const first = async (q: string) => (await workbench.places({ q, limit: 3 })).places[0]?.name;
  assert.equal(await first("cap"), "Cape Town");
  assert.equal(await first("Santiago, Philippines"), "Santiago");
});

test("a name that nobody bears is answered with the nearest", async () => {
  const { places, nearest } = await workbench.places({ q: "Capetwon", limit: 3 });
  assert.deepEqual(places, []);
  assert.equal(nearest?.[0]?.name, "Cape Town");
  assert.deepEqual(await workbench.places({ q: "zzzzzzzzzz", limit: 3 }), { places: [] });
});

test("a span of time that ends before it begins is no question", () => {
  const span = (from: string, to: string): boolean => FactsQuery.safeParse({ from, to }).success;
  assert.equal(span("2020", "2010"), false);
  assert.equal(span("2020-05", "2020"), true);
});

test("relational: Athens is linked to others on migration by Solidarity Cities, which two independent sources say", async () => {
  const reply = await ask({ about: "Athens, GR", theme: "migration" });
  const membership = reply.facts.find(
    ({ kind, object }) => kind === "membership" && object === "net:solidarity-cities",
  );
  assert.equal(membership?.status, "agreed");
});

test("temporal: who left a network, when and why, is one question", async () => {
  const reply = await ask({ left: "true", limit: "100" });
  const told = (id: string): FactsReply["facts"][number] => {
    const fact = reply.facts.find(({ claims }) => claims.some((claim) => claim.id === id));
    return fact ?? assert.fail(`${id} is not among them`);
  };
  assert.match(told("beukman:C457").sentence, /Taipei/);
  assert.match(told("episodes:ep2-122").sentence, /Saint Petersburg and Gatchina/);
  assert.equal(told("blocs:commonwealth/PK").valid?.to, "1972-01-30");
  assert.match(told("blocs:commonwealth/PK").claims[0]?.note ?? "", /Bangladesh/);
  // 24 stints in blocs of states, Beijing leaving ANMC21, Saint Petersburg put out of the UBC, 17 stints of towns that left
  // the UBC, Lage leaving the Climate Alliance, Irving and Edmond leaving ICLEI.
  assert.equal(reply.total, 46);
});

test("temporal: what closed with its body, a term and a guest are none who left; closures are a question of their own", async () => {
  const left = await ask({ left: "true", limit: "100" });
  const bodies = new Set(left.facts.map(({ object }) => object));
  for (const body of ["net:100rc", "net:urbact-arrival-cities", "net:g-nets", "net:mufpp", "net:u20"])
    assert.ok(!bodies.has(body), body);
  assert.ok(left.facts.every(({ object }) => object !== "doc:paris-agreement"));
  const closed = await ask({
    kind: "membership",
    ended: "true",
    left: "false",
    groupBy: "object",
    limit: "0",
  });
  const count = new Map(closed.groups?.map(({ value, facts }) => [value, facts]));
  assert.deepEqual([count.get("net:100rc"), count.get("net:urbact-arrival-cities")], [81, 10]);
});

test("temporal: why Beijing left ANMC21, without a date that no source gives", async () => {
  const reply = await ask({ left: "true", object: "ANMC21" });
  const [beijing] = reply.facts;
  assert.equal(beijing?.subjectName, "Beijing");
  assert.match(String(beijing?.value), /Taipei/);
  assert.equal(beijing?.valid?.from, undefined);
});

test("look-up: figures, memberships, funds, offices and names are found by their theme, as acts are", async () => {
  const found = async (kind: string, theme: string): Promise<string[]> =>
    ids(await ask({ kind, theme, limit: "500" }));
  assert.ok((await found("observation", "migration")).includes("beukman:C253"));
  assert.ok((await found("membership", "transport")).includes("beukman:C391"));
  assert.ok((await found("funding", "resilience")).includes("beukman:C236"));
  assert.ok((await found("office", "migration")).includes("beukman:C175"));
  assert.ok((await found("name", "food")).includes("beukman:C315"));
});

test("aggregate: climate and migration are carried by both a continental and a global network", async () => {
  const reply = await ask({
    predicate: "addresses_theme",
    bodyScope: "continental,global",
    groupBy: "theme",
    across: "body-scope",
    limit: "0",
  });
  const themes = reply.groups?.map(({ value }) => value) ?? [];
  assert.ok(themes.includes("climate") && themes.includes("migration"));
  assert.ok(reply.groups?.every(({ across }) => across?.["continental"] && across["global"]));
});

test("provenance: EuroCities' 137 major cities rest on the report that the paper's footnote 20 names", async () => {
  const reply = await ask({ subject: "Eurocities", predicate: "has_member_count" });
  const said = reply.facts.flatMap(({ claims }) => claims).find(({ id }) => id === "beukman:C149");
  assert.deepEqual(
    [said?.source, said?.footnote, said?.cites],
    ["src:beukman", "20", ["src:eurocities-2017"]],
  );
});

test("provenance: the paper's 343 claims that rest on no footnote are found, claim by claim", async () => {
  const reply = await ask({ source: "src:beukman", footnote: "none", limit: "5000" });
  const bare = reply.facts.map(({ claims }) =>
    claims.filter(({ source, footnote }) => source === "src:beukman" && footnote === undefined),
  );
  assert.ok(bare.every(({ length }) => length > 0));
  const found = bare.flat().map(({ id }) => id);
  assert.equal(found.length, 343);
  // Beside it stand rival counts that rest on footnote 20.
  assert.ok(found.includes("beukman:C050"));
});

test("data quality: the rival counts of EuroCities' members are one disputed fact with every version", async () => {
  const reply = await ask({ subject: "Eurocities", status: "disputed" });
  const claims = ids(reply);
  for (const id of ["beukman:C050", "beukman:C130", "beukman:C149", "beukman:C150"])
    assert.ok(claims.includes(id), id);
});

test("data quality: claims in tension name those they do not go with", async () => {
  const reply = await ask({ contradictions: "true", subject: "Cape Town", limit: "100" });
  const marked = reply.facts.find(({ claims }) => claims.some(({ id }) => id === "beukman:C413"));
  assert.ok(marked?.tensions?.some(({ with: others }) => others.includes("beukman:C444")));
});

test("absence: what no source gives is answered 'not given'", async () => {
  const reply = await ask({ subject: "Tokyo", predicate: "has_staff" });
  assert.deepEqual([reply.total, reply.facts], [0, []]);
  assert.match(reply.notGiven ?? "", /not given/);
});

test("a date that was assumed is shown as inferred and disputes nothing", async () => {
  const reply = await ask({ kind: "membership", object: "100RC", inferred: "true", limit: "100" });
  assert.ok(reply.total > 50);
  for (const { valid, versions } of reply.facts) {
    assert.ok(valid?.inferred?.includes("to"));
    assert.ok(!versions?.some(({ of }) => of.startsWith("end")));
  }
});

test("almost 4 million stays almost", async () => {
  const reply = await ask({ subject: "Cape Town", predicate: "has_population" });
  const said = reply.facts.find(({ claims }) => claims.some(({ id }) => id === "beukman:C438"));
  assert.deepEqual([said?.value, said?.bound, said?.asOf], [4_000_000, "almost", undefined]);
});

test("pages of a reply do not overlap and together are the whole", async () => {
  const whole = await ask({ subject: "Cape Town", limit: "5000" });
  const pages = await Promise.all(
    [0, 40, 80, 120, 160].map((offset) => ask({ subject: "Cape Town", limit: "40", offset: String(offset) })),
  );
  assert.deepEqual(
    pages.flatMap(({ facts }) => facts.map(({ id }) => id)),
    whole.facts.slice(0, 200).map(({ id }) => id),
  );
});

test("a name of several places is answered with them and none is picked", async () => {
  await assert.rejects(workbench.assessment({ city: "Athens" }), (error: unknown) => {
    assert.ok(error instanceof QuestionError);
    assert.equal(error.code, "ambiguous-city");
    assert.deepEqual(
      new Set(error.candidates.map(({ country }) => country)),
      new Set(["Greece", "United States"]),
    );
    return true;
  });
});

test("an unknown name is answered with the nearest ones", async () => {
  await assert.rejects(workbench.assessment({ city: "Cape Twon" }), (error: unknown) => {
    assert.ok(error instanceof QuestionError);
    assert.equal(error.failure, "not-found");
    assert.ok(error.candidates.some(({ name }) => name === "Cape Town"));
    return true;
  });
});

test("networks are suggested by name and acronym beside places", async () => {
  const first = async (q: string) => (await workbench.places({ q, limit: 8 })).bodies?.[0]?.id;
  assert.deepEqual([await first("C40"), await first("eurocit")], ["net:c40", "net:eurocities"]);
  assert.equal(await first("zzzzzzzzzz"), undefined);
});
