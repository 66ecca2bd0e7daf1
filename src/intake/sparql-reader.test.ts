import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import {
  type Answer,
  closeEndpoints,
  endpoint,
  send,
  status,
  world,
} from "../../test/fixtures/sparql-endpoint.ts";
import { literal, results, twinRows } from "../../test/fixtures/wikidata-rows.ts";
import type { Piece } from "../record/draft.ts";
import type { SparqlService } from "./sparql-ask.ts";
import { sparqlReader } from "./sparql-reader.ts";

afterEach(closeEndpoints);

function service(
  url: string,
  more: Partial<SparqlService> = {},
): SparqlService & { readonly waited: number[] } {
  const waited: number[] = [];
  const wait = async (millis: number) => {
    waited.push(millis);
  };
  const agent = "Hansa/test (reader@example.org)";
  return {
    endpoint: url,
    agent,
    allowPrivate: true,
    attempts: 4,
    mostMillis: 2000,
    wait,
    random: () => 0,
    waited,
    ...more,
  };
}

async function read(asking: SparqlService, page = 3, mark?: string): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of sparqlReader(asking, { asOf: "2026-11-24", page })(mark)) pieces.push(piece);
  return pieces;
}

const subjects = (pieces: readonly Piece[]): (string | undefined)[] =>
  pieces.flatMap(({ drafts }) => drafts.map(({ named }) => named[0]?.ids?.wikidata));

const TEN = ["Q1", "Q10", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"];

test("all entities come page by page, each once, in the order of their addresses", async () => {
  const { url, asked } = await endpoint(world(10));
  assert.deepEqual(subjects(await read(service(url))), TEN);
  assert.equal(asked.length, 5, "four pages of ties and one of memberships");
  const [first] = asked;
  assert.equal(first?.request.method, "POST");
  assert.equal(first?.request.headers["user-agent"], "Hansa/test (reader@example.org)");
  assert.equal(first?.request.headers.accept, "application/sparql-results+json");
});

test("a page with rows that cannot be read is told, and is not taken for the last", async () => {
  const whole = world(10);
  const { url } = await endpoint((response, asked) => {
    if (asked.query.includes("FILTER(STR(?item)")) return whole(response, asked);
    send(response, [...twinRows("Q1", "Q9999"), { item: literal("?") }]);
  }, whole);
  const pieces = await read(service(url), 2);
  assert.deepEqual(subjects(pieces), TEN);
  assert.match(pieces[0]?.misread[0]?.why ?? "", /not of the form/);
});

test("from any mark the rest comes, and nothing twice", async () => {
  const { url } = await endpoint(world(10));
  const whole = await read(service(url));
  for (const [at, { mark }] of whole.entries()) {
    const rest = await read(service(url), 3, mark);
    assert.deepEqual(subjects([...whole.slice(0, at + 1), ...rest]), TEN, `after page ${at + 1}`);
  }
});

test("too many questions: it waits as long as the server says", async () => {
  const { url } = await endpoint(status(429, "slow down", { "retry-after": "7" }), world(1));
  const asking = service(url);
  assert.deepEqual(subjects(await read(asking)), ["Q1"]);
  assert.deepEqual(asking.waited, [7000]);
});

test("a server that is down is asked again after pauses that double", async () => {
  const down = status(503, "<html>busy</html>");
  const { url } = await endpoint(down, down, down, world(1));
  const asking = service(url);
  assert.deepEqual(subjects(await read(asking)), ["Q1"]);
  assert.deepEqual(asking.waited, [1000, 2000, 4000]);
});

test("pauses are spread by chance", async () => {
  const { url } = await endpoint(status(502, ""), world(1));
  const asking = service(url, { random: () => 0.5 });
  await read(asking);
  assert.deepEqual(asking.waited, [1250]);
});

test("what is asked too often in vain is given up, with what to do", async () => {
  const { url, asked } = await endpoint(status(503, ""));
  await assert.rejects(read(service(url)), {
    code: "address-failed",
    message: /asked 4 times.*503.*goes on from there/s,
  });
  assert.equal(asked.length, 4);
});

test("an answer that breaks off, with the server's time-out at its end, is asked for in smaller pages", async () => {
  const broken: Answer = (response) =>
    response.end(
      `${results(twinRows("Q1", "Q2")).slice(0, 200)}\njava.util.concurrent.TimeoutException\n at com.bigdata`,
    );
  const { url, asked } = await endpoint(broken, broken, world(10));
  assert.deepEqual(subjects(await read(service(url), 10)), TEN);
  assert.match(asked[1]?.query ?? "", /LIMIT 10$|LIMIT 10 /);
  assert.match(asked[2]?.query ?? "", /LIMIT 5/);
});

test("a time-out told with status 500 is one too; small pages that still time out are given up", async () => {
  const { url } = await endpoint(status(500, "com.bigdata... QueryTimeoutException: deadline"));
  await assert.rejects(read(service(url), 10), { code: "too-slow", message: /few places at once/ });
});

test("an answer cut off on the way is asked for again", async () => {
  const cut: Answer = (response) => response.end(results(twinRows("Q1", "Q2")).slice(0, 150));
  const dropped: Answer = (response) => {
    response.writeHead(200, { "content-length": "10000" });
    response.write('{"results":');
    setTimeout(() => response.destroy(), 20);
  };
  const { url } = await endpoint(cut, dropped, world(1));
  const asking = service(url);
  assert.deepEqual(subjects(await read(asking)), ["Q1"]);
  assert.equal(asking.waited.length, 2);
});

test("a server that never answers is left after a while", async () => {
  const { url } = await endpoint(() => {}, world(1));
  const asking = service(url, { mostMillis: 200 });
  assert.deepEqual(subjects(await read(asking)), ["Q1"]);
  assert.equal(asking.waited.length, 1);
});

test("a page in place of results is told at once", async () => {
  const { url, asked } = await endpoint(status(200, "<!DOCTYPE html><title>Welcome</title>"));
  await assert.rejects(read(service(url)), { code: "wrong-content", message: /HTML page.*--endpoint/s });
  assert.equal(asked.length, 1);
});

test("a question that is refused is not put again", async () => {
  for (const code of [400, 403, 404]) {
    const { url, asked } = await endpoint(status(code, "MalformedQueryException"));
    await assert.rejects(read(service(url)), { code: "wrong-content" });
    assert.equal(asked.length, 1);
  }
});

test("only the entities named are asked for, in one question a property", async () => {
  const { url, asked } = await endpoint((response) => send(response, []));
  const reader = sparqlReader(service(url), { asOf: "2026-11-24", ids: ["Q64", "Q90"] });
  for await (const piece of reader(undefined)) assert.deepEqual(piece.drafts, []);
  assert.equal(asked.length, 2);
  assert.match(asked[0]?.query ?? "", /VALUES \?asked \{ wd:Q64 wd:Q90 \}/);
});

test("a server of this machine is not asked unless the reader names it", async () => {
  const { url, asked } = await endpoint(world(1));
  await assert.rejects(read(service(url, { allowPrivate: false })), { name: "IntakeError" });
  assert.equal(asked.length, 0);
});
