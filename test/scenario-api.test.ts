import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type RunningServer, startServer } from "../src/api/start-server.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { ScenarioReply } from "../src/contract/scenario-question.ts";
import { ScenariosReply } from "../src/contract/scenario-questions.ts";
import { SpreadReply } from "../src/contract/spread-question.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { GAZETTEER_FOLDER, type Home, temporaryHome } from "./hansa.ts";

let home: Home;
let workbench: Workbench;
let server: RunningServer;

before(async () => {
  home = temporaryHome();
  workbench = await openWorkbench({ storePath: home.store, cacheFolder: GAZETTEER_FOLDER });
  server = await startServer(workbench, { host: "127.0.0.1", port: 0, log: assert.ifError });
});
after(async () => {
  await server.close();
  await workbench.close();
  home.remove();
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.address));
const ask = (body: unknown): Promise<Response> =>
  fetch(new URL("/api/scenario", server.address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const refusal = async (response: Response) => ({
  status: response.status,
  ...ErrorBody.parse(await response.json()).error,
});

test("the three scenarios of the data are given with their files, and one is answered as the command does", async () => {
  const { scenarios } = ScenariosReply.parse(await (await get("/api/scenarios")).json());
  assert.deepEqual(
    scenarios.map(({ name }) => name),
    ["100-resilient-cities-closes", "uk-leaves-eu", "us-leaves-paris-agreement"],
  );
  const [closes] = scenarios;
  assert.equal(
    closes?.text,
    readFileSync(join(import.meta.dirname, "../data/scenarios/100-resilient-cities-closes.json"), "utf8"),
  );
  const told = await (await ask({ text: closes?.text, limit: 5 })).text();
  const { stdout, stderr } = await home.hansa([
    "scenario",
    "100-resilient-cities-closes",
    "--limit",
    "5",
    "--json",
  ]);
  assert.equal(told, stdout, stderr);
  assert.ok(ScenarioReply.parse(JSON.parse(told)).whole.memberships.difference < 0);
});

test("a text that is no scenario is refused with the edit and what does not fit", async () => {
  const broken = await refusal(await ask({ text: '{ "title": ' }));
  assert.deepEqual([broken.status, broken.code], [400, "bad-scenario"]);
  assert.match(broken.message, /^The text is no JSON/);
  const edits = [{ edit: "dissolve", body: "C40" }, { edit: "dissolve" }];
  const missing = await refusal(await ask({ text: JSON.stringify({ title: "x", edits }) }));
  assert.match(missing.message, /edit 2, body/);
  const unknown = await refusal(
    await ask({ text: JSON.stringify({ title: "x", edits: [{ edit: "dissolve", body: "C4O Cities" }] }) }),
  );
  assert.equal(unknown.status, 404);
  assert.match(unknown.message, /edit 1/);
});

test("a text without bound, and a body that is more than the question, are refused", async () => {
  assert.equal((await refusal(await ask({ text: "x".repeat(200_001) }))).code, "bad-question");
  assert.equal((await refusal(await ask({ text: "{}", file: "/etc/passwd" }))).code, "bad-question");
});

test("a server that is open to other machines answers a scenario and takes no claim", async () => {
  const open = await startServer(workbench, { host: "0.0.0.0", port: 0, log: assert.ifError });
  try {
    const post = (path: string, body: unknown): Promise<Response> =>
      fetch(new URL(path, open.address.replace("0.0.0.0", "127.0.0.1")), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const text = JSON.stringify({ title: "Nothing", edits: [] });
    assert.equal((await post("/api/scenario", { text })).status, 200);
    assert.equal((await refusal(await post("/api/claims", {}))).code, "writes-refused");
  } finally {
    await open.close();
  }
});

test("diffusion is asked over HTTP, and a network without an entry that is dated says why", async () => {
  const response = await get("/api/diffusion?network=100RC&asOf=2019-06-30&runs=50");
  const { path } = SpreadReply.parse(await response.json());
  assert.equal(path.length, 6);
  const { threshold } =
    SpreadReply.parse(
      await (
        await get("/api/diffusion?network=100RC&asOf=2016-06-30&model=threshold&over=both&runs=50")
      ).json(),
    ).fit ?? {};
  assert.ok(threshold && threshold.highest > 0);
  const undated = await refusal(await get("/api/diffusion?practice=land%20reclamation&over=networks"));
  assert.deepEqual([undated.status, undated.code], [400, "no-fit-none-dated"]);
  for (const query of ["network=100RC&practice=housing", "over=both", "network=100RC&threshold=0.5"])
    assert.equal((await refusal(await get(`/api/diffusion?${query}`))).status, 400, query);
  assert.equal((await refusal(await get("/api/diffusion?network=100RC&adoptions=/etc/passwd"))).status, 400);
});
