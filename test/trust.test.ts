import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "../src/api/app.ts";
import { FactsQuery } from "../src/contract/facts-question.ts";
import { replyText } from "../src/contract/questions.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { only } from "./fixtures/only.ts";

const workbench = await workbenchOfTests();
const hono = app(workbench, {
  remote: false,
  version: "0.0.0-test",
  webFolder: "no-such-folder",
  log: (error) => console.error(error),
});

/** Cape Town and Aachen: 1999 by both cities' own pages, 2000 by a newspaper. */
const NEWSPAPER = "src:newsinvasion24.com-c41452";
const FACTS = "/api/facts?subject=Cape%20Town&object=Aachen&kind=tie";

const isPartnership = ({ form }: { form: string }): boolean => form === "partnership";

async function startByFacts(): Promise<[string | undefined, string | undefined, string]> {
  const { facts } = await workbench.facts(
    FactsQuery.parse({ subject: "Cape Town", object: "Aachen", kind: "tie", status: "disputed" }),
  );
  const { valid, versions, status } = only(facts);
  return [valid?.from, versions?.find(({ of }) => of === "start")?.rule, status];
}

async function startByAssessment(): Promise<string | undefined> {
  const { ties } = await workbench.assessment({ city: "Cape Town" });
  const line = ties.lines.find((each) => each.partner.name === "Aachen" && isPartnership(each));
  return line?.when?.from;
}

const asked = async (etag?: string): Promise<Response> =>
  hono.request(FACTS, { headers: etag ? { "if-none-match": etag } : {} });

const send = (body: unknown): Promise<Response> =>
  Promise.resolve(
    hono.request("/api/trust", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

test("a trust order changes the start year that facts, assessment and API show, at once, and clearing restores every byte", async () => {
  const plain = await asked();
  const tag = plain.headers.get("etag") ?? "";
  const before = await plain.text();
  const page = replyText(await workbench.assessment({ city: "Cape Town" }));
  assert.deepEqual(await startByFacts(), ["1999", "more independent sources", "disputed"]);
  assert.equal(await startByAssessment(), "1999");
  assert.equal((await asked(tag)).status, 304);

  assert.equal((await send({ order: [NEWSPAPER] })).status, 200);
  assert.deepEqual(await startByFacts(), ["2000", "your trust order", "disputed"]);
  assert.equal(await startByAssessment(), "2000");
  const after = await asked(tag);
  assert.equal(after.status, 200);
  assert.match(await after.text(), /"rule": "your trust order"/);

  assert.equal((await send({ order: [] })).status, 200);
  assert.equal(await (await asked()).text(), before);
  assert.equal(replyText(await workbench.assessment({ city: "Cape Town" })), page);
});

test("graphs are built on what the trust order shows: an end that only the trusted source gives a tie counts", async () => {
  const tie = { subject: "Ulaangom", predicate: "sister", object: "Khovd" };
  for (const [source, to] of [
    ["Chronicle A", "2001"],
    ["Chronicle B", "2030"],
  ] as const)
    await workbench.addClaim({ ...tie, from: "1990", to, source, sourceKind: "press" });
  const inForce = async (): Promise<number> =>
    (await workbench.assessment({ city: "Ulaangom" })).ties.inForce.value;
  const { sources } = await workbench.sources({ text: "Chronicle", limit: 10, offset: 0 });
  const [a, b] = ["Chronicle A", "Chronicle B"].map((title) =>
    sources.find(({ source }) => source.title === title),
  );
  await workbench.setTrust({ order: [a?.source.id ?? ""] });
  assert.equal(await inForce(), 0);
  await workbench.setTrust({ order: [b?.source.id ?? ""] });
  assert.equal(await inForce(), 1);
  const degree = (await workbench.assessment({ city: "Ulaangom" })).standing.find(
    ({ measure }) => measure === "degree",
  );
  assert.equal(degree?.value, 1);
  await workbench.setTrust({ order: [] });
});

test("an entry may be a publisher's name, a kind or an origin, and is kept as an id", async () => {
  const { order, unnamed } = await workbench.setTrust({
    order: ["Cape Town", "official-register", "wikipedia", "others"],
  });
  assert.deepEqual(
    order.map(({ entry }) => entry),
    ["publisher:gn:3369157", "kind:official-register", "origin:wikipedia", "others"],
  );
  assert.equal(order[0]?.name, "Cape Town");
  assert.equal(order[3]?.sources, unnamed);
  const moved = await workbench.setTrust({ move: { entry: "wikipedia", to: 1 } });
  assert.deepEqual(
    moved.order.map(({ sort }) => sort),
    ["origin", "publisher", "kind", "others"],
  );
  await workbench.setTrust({ order: [] });
  assert.equal((await workbench.trust()).set, undefined);
});

test("what names no source, or one twice, is refused and changes nothing", async () => {
  const before = await workbench.revision();
  for (const [order, code] of [
    [["src:no-such"], "unknown-source"],
    [["Qwertzuiop"], "unknown-voice"],
    [["wiki", "kind:wiki"], "bad-trust-order"],
  ] as const)
    await assert.rejects(workbench.setTrust({ order: [...order] }), { code });
  assert.equal((await send({})).status, 400);
  assert.equal((await send({ order: [], move: { entry: "wiki", to: 1 } })).status, 400);
  assert.equal(await workbench.revision(), before);
});
