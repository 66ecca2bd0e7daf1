import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type RunningServer, startServer } from "../src/api/start-server.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { GravityReply, ShareReply } from "../src/contract/inference-question.ts";
import { SurprisingReply } from "../src/contract/surprising-question.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { GAZETTEER_FOLDER, type Home, temporaryHome } from "./hansa.ts";

let home: Home;
let workbench: Workbench;
let server: RunningServer;
const unforeseen: unknown[] = [];

before(async () => {
  home = temporaryHome();
  workbench = await openWorkbench({ storePath: home.store, cacheFolder: GAZETTEER_FOLDER });
  server = await startServer(workbench, {
    host: "127.0.0.1",
    port: 0,
    log: (error) => unforeseen.push(error),
  });
});
after(async () => {
  await server.close();
  await workbench.close();
  home.remove();
  assert.deepEqual(unforeseen, []);
});

const get = (path: string, signal?: AbortSignal): Promise<Response> =>
  fetch(new URL(path, server.address), { ...(signal && { signal }) });

test("gravity over HTTP is the command's, byte for byte", async () => {
  const { stdout, stderr } = await home.hansa(["infer", "gravity", "--region", "Africa", "--json"]);
  const told = await (await get("/api/infer/gravity?region=Africa")).text();
  assert.equal(told, stdout, stderr);
  assert.ok(GravityReply.parse(JSON.parse(told)).terms.length > 3);
});

test("pairs of states over HTTP are the command's, byte for byte, and too few states are named", async () => {
  const { stdout, stderr } = await home.hansa(["infer", "gravity", "--unit", "states", "--json"]);
  const told = await (await get("/api/infer/gravity?unit=states")).text();
  assert.equal(told, stdout, stderr);
  assert.ok((GravityReply.parse(JSON.parse(told)).states?.inPlay ?? 0) > 100);
  const few = await get("/api/infer/gravity?unit=states&region=Southern%20Africa");
  const { error } = ErrorBody.parse(await few.json());
  assert.deepEqual([few.status, error.code], [400, "too-few-states"]);
});

test("a share by decade is asked in an address, and decades of few ties have a reason in place of a value", async () => {
  const response = await get("/api/infer/share?region=Europe&byDecade=true&draws=19");
  const { periods } = ShareReply.parse(await response.json());
  assert.ok(periods.length > 3 && periods.every(({ period }) => /^\d{3}0s$/.test(period)));
  assert.ok(periods.every(({ known, notGiven }) => (known === undefined) === (notGiven !== undefined)));
});

test("a city without ties is not found, in words that name the nearest; one with ties is told", async () => {
  const response = await get("/api/infer/surprising?city=Kape%20Town");
  const { error } = ErrorBody.parse(await response.json());
  assert.deepEqual([response.status, error.code], [404, "no-ties"]);
  assert.match(error.message, /Cape Town/);
  const told = SurprisingReply.parse(await (await get("/api/infer/surprising?city=Cape%20Town")).json());
  assert.equal(told.city.id, "gn:3369157");
  assert.equal(told.surprising.length + told.notGiven.length, told.ownTies);
});

test("what would hold the server for minutes, and files of its machine, are refused", async () => {
  for (const asked of ["share?draws=5000", "gravity?states=/etc/passwd", "share?ties=ties.csv"]) {
    const response = await get(`/api/infer/${asked}`);
    assert.equal(response.status, 400, asked);
    await response.text();
  }
});

test("a slice without ties says what to do", async () => {
  const response = await get("/api/infer/gravity?region=Micronesia");
  const { error } = ErrorBody.parse(await response.json());
  assert.deepEqual([response.status, error.code], [400, "empty-slice"]);
});

test("who goes away frees the server for the next question", async () => {
  const leaving = new AbortController();
  const left = get("/api/infer/share?draws=200", leaving.signal);
  setTimeout(() => leaving.abort(), 300);
  await assert.rejects(left);
  const began = performance.now();
  assert.equal((await get("/api/infer/pattern?by=continent&draws=19")).status, 200);
  // 200 draws of the whole take over half a minute.
  assert.ok(performance.now() - began < 20_000);
});
