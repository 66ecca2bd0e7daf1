import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type RunningServer, startServer } from "../src/api/start-server.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { QUESTIONS, type Question } from "../src/contract/questions.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { GAZETTEER_FOLDER, putFilledStore } from "./hansa.ts";

let folder: string;
let workbench: Workbench;
let server: RunningServer;
const unforeseen: unknown[] = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "hansa-api-"));
  const storePath = join(folder, "hansa.db");
  putFilledStore(storePath);
  workbench = await openWorkbench({ storePath, cacheFolder: GAZETTEER_FOLDER });
  server = await startServer(workbench, {
    host: "127.0.0.1",
    port: 0,
    log: (error) => unforeseen.push(error),
  });
});
after(async () => {
  await server.close();
  await workbench.close();
  rmSync(folder, { recursive: true });
  assert.deepEqual(unforeseen, []);
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, server.address), { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, server.address), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const questions = Object.entries<Question>(QUESTIONS);

describe("replies", () => {
  for (const [name, { example, reply }] of questions.filter(([, { method }]) => method === "get"))
    test(`the example of '${name}' is answered in the shape the contract gives`, async () => {
      const response = await get(example);
      assert.equal(response.status, 200);
      assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
      const text = await response.text();
      const parsed = reply.safeParse(JSON.parse(text));
      assert.ok(parsed.success, parsed.error?.message);
      assert.ok(!text.includes("127.0.0.1"), "a body holds no address of the server");
      assert.ok(text.endsWith("}\n"));
    });

  test("the same question of the same ledger gives the same bytes", async () => {
    const path = QUESTIONS.comparison.example;
    const [one, other] = [await (await get(path)).text(), await (await get(path)).text()];
    assert.equal(one, other);
  });

  test("an id with a slash is found, written as it is or in percent signs", async () => {
    for (const id of ["networks:c40/member_count", encodeURIComponent("networks:c40/member_count")]) {
      const response = await get(`/api/claims/${id}`);
      assert.equal(response.status, 200, id);
    }
  });

  test("a name in another script is found", async () => {
    const response = await get(`/api/cities/${encodeURIComponent("東京")}`);
    const { city } = QUESTIONS.assessment.reply.parse(await response.json());
    assert.equal(city.id, "gn:1850147");
  });

  test("pages lead to one another until all facts are told once", async () => {
    const seen: string[] = [];
    let path: string | undefined = "/api/facts?kind=observation&limit=40";
    while (path !== undefined) {
      const response: Response = await get(path);
      const { facts, total } = QUESTIONS.facts.reply.parse(await response.json());
      seen.push(...facts.map(({ id }) => id));
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      assert.ok(path === undefined || path.startsWith("/api/facts?"));
      if (path === undefined) assert.equal(seen.length, total);
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length > 40);
  });
});

describe("entity tags", () => {
  test("a reader who has the reply is told so, until the ledger changes", async () => {
    const path = "/api/facts?subject=Ulaangom";
    const first = await get(path);
    const tag = first.headers.get("etag") ?? "";
    assert.match(tag, /^"[\w-]+"$/);
    const second = await get(path, { "if-none-match": `W/"other", ${tag}` });
    assert.equal(second.status, 304);
    assert.equal(await second.text(), "");
    const claim = { subject: "Ulaangom", predicate: "sister", object: "Tokyo", source: "A letter of 2026" };
    assert.equal((await post("/api/claims", claim)).status, 200);
    const third = await get(path, { "if-none-match": tag });
    assert.equal(third.status, 200);
    assert.notEqual(third.headers.get("etag"), tag);
  });

  test("addresses differ in their tags and failures have none", async () => {
    const [one, other, failed] = await Promise.all([
      get("/api/facts?limit=1"),
      get("/api/facts?limit=2"),
      get("/api/cities/Santiago"),
    ]);
    assert.notEqual(one.headers.get("etag"), other.headers.get("etag"));
    assert.equal(failed.headers.get("etag"), null);
  });
});

describe("failures", () => {
  const bad: readonly (readonly [string, string, number, string])[] = [
    ["an ambiguous name", "/api/cities/Santiago", 300, "ambiguous-city"],
    ["an unknown city", "/api/cities/Capetwn", 404, "unknown-city"],
    ["an unknown claim", "/api/claims/beukman:C999", 404, ""],
    ["an unknown source", "/api/sources/src:nothing", 404, ""],
    ["an unknown network", "/api/networks/net:nothing", 404, ""],
    ["an unknown address", "/api/nothing", 404, "no-such-address"],
    ["an unknown parameter", "/api/facts?colour=red", 400, "bad-question"],
    ["a code that is none", "/api/facts?kind=membershp", 400, "bad-question"],
    ["a malformed date", "/api/facts?asOf=2015-02-30", 400, "bad-question"],
    ["a limit out of range", "/api/facts?limit=100000", 400, "bad-question"],
    ["one city to compare", "/api/compare?city=Tokyo", 400, "bad-question"],
    ["the same city twice", "/api/compare?city=Tokyo&city=gn:1850147", 400, "same-city"],
    ["a missing parameter", "/api/places", 400, "bad-question"],
    ["percent signs that are no text", "/api/claims/%E0%A4%A", 404, ""],
  ];
  for (const [claim, path, status, code] of bad)
    test(`${claim} is told in the one error body`, async () => {
      const response = await get(path);
      const { error } = ErrorBody.parse(await response.json());
      assert.equal(response.status, status);
      if (code !== "") assert.equal(error.code, code);
      assert.equal(response.headers.get("cache-control"), "no-store");
    });

  test("an ambiguous name lists the candidates with country and population", async () => {
    const { error } = ErrorBody.parse(await (await get("/api/cities/Santiago")).json());
    const [first] = error.candidates ?? [];
    assert.deepEqual([first?.id, first?.country, first?.population], ["gn:3871336", "Chile", 4_837_295]);
  });

  test("each part of a question that cannot be read is named", async () => {
    const { error } = ErrorBody.parse(await (await get("/api/facts?limit=x&kind=foe&zoo=1")).json());
    assert.deepEqual(error.problems?.map(({ where }) => where).toSorted(), [
      "query kind",
      "query limit",
      "query zoo",
    ]);
  });

  test("malformed JSON, another type, a missing part and a long body are refused each in its way", async () => {
    const sent: readonly (readonly [Response, number, string])[] = [
      [await post("/api/claims", '{ "subject": '), 400, "bad-json"],
      [await post("/api/claims", "[]"), 400, "bad-json"],
      [await post("/api/claims", { subject: "Tokyo" }), 400, "bad-question"],
      [await post("/api/claims", "subject=Tokyo", { "content-type": "text/plain" }), 415, "not-json"],
      [await post("/api/claims", { note: "x".repeat(1 << 21) }), 413, "body-too-large"],
      [await post("/api/claims/beukman:C999/retraction", { why: "x" }), 404, ""],
    ];
    for (const [response, status, code] of sent) {
      const { error } = ErrorBody.parse(await response.json());
      assert.equal(response.status, status, error.message);
      if (code !== "") assert.equal(error.code, code);
    }
  });

  test("an id with a slash is corrected and taken back like any other", async () => {
    const id = "networks:c40/member_count";
    for (const written of [id, encodeURIComponent(id)])
      for (const what of ["correction", "retraction"]) {
        const response = await post(`/api/claims/${written}/${what}`, { colour: "red" });
        const { error } = ErrorBody.parse(await response.json());
        assert.equal(response.status, 400, error.message);
        assert.ok(error.problems?.some(({ where }) => where === "body colour"));
      }
    const lost = await post("/api/claims/networks:c40/nothing/retraction", { why: "x" });
    assert.match(ErrorBody.parse(await lost.json()).error.message, /networks:c40\/nothing/);
    const response = await fetch(new URL(`/api/claims/${id}/correction`, server.address), {
      method: "DELETE",
    });
    assert.deepEqual([response.status, response.headers.get("allow")], [405, "POST"]);
    await response.text();
  });

  test("another method is told which to use", async () => {
    const response = await post("/api/compare", {});
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "GET");
    ErrorBody.parse(await response.json());
  });

  test("after a dozen taken ports the next free one is used, and nothing warns of a leak", async () => {
    const warnings: Error[] = [];
    const heard = (warning: Error): unknown => warnings.push(warning);
    process.on("warning", heard);
    const options = { host: "127.0.0.1", log: (error: unknown) => unforeseen.push(error) };
    const first = await startServer(workbench, { ...options, port: 0 });
    const others = [];
    for (let more = 0; more < 12; more++)
      others.push(await startServer(workbench, { ...options, port: first.port }));
    // A warning is told in a turn of its own.
    await new Promise(setImmediate);
    process.off("warning", heard);
    for (const started of [first, ...others]) await started.close();
    assert.equal(new Set(others.map(({ port }) => port)).size, 12);
    assert.deepEqual(warnings, []);
  });

  test("what nobody foresaw is a 500 that keeps its details from the reader", async () => {
    const lost = await openWorkbench({
      storePath: join(folder, "lost.db"),
      cacheFolder: GAZETTEER_FOLDER,
    });
    const told: unknown[] = [];
    const broken = await startServer(lost, { host: "127.0.0.1", port: 0, log: (error) => told.push(error) });
    await lost.close();
    const response = await fetch(new URL("/api/facts", broken.address));
    const text = await response.text();
    await broken.close();
    assert.equal(response.status, 500);
    assert.equal(ErrorBody.parse(JSON.parse(text)).error.code, "internal");
    assert.doesNotMatch(text, /\bat \b|\.ts|node_modules/);
    assert.equal(told.length, 1);
  });
});
